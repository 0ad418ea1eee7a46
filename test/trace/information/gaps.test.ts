import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { badNodes, type Gap, gaps } from "../../../src/trace/information/gaps.ts";
import { avoided, readings } from "../../../src/trace/reading/reading.ts";
import {
  inPlaces,
  outsidePlaces,
  ownedOutside,
  type Subject,
} from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyHome, anyModel, PLACES } from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";

function split(
  model: Model,
  home: readonly string[],
  of: "traced" | "owned" | readonly string[] = "traced",
) {
  const network = compile(model);
  const numbers = numbersOf(network, home);
  const read = readings(network, numbers, "collection");
  const inside = new Set(numbers);
  let subject: Subject;
  if (of === "traced") subject = outsidePlaces(network, inside);
  else if (of === "owned") subject = ownedOutside(network, inside);
  else subject = inPlaces(network, new Set(numbersOf(network, of)));
  return { network, read, subject, ...gaps(network, read.bounds, subject) };
}

const kinds = (text: Chain, ...rest: [readonly string[], ("traced" | readonly string[])?]) =>
  split(closed(text), ...rest).gaps;

const IMPORTS: Chain = {
  suppliers: [
    { place: "JPN", production: 50 },
    { place: "KOR", production: 30 },
    { place: "unknown", production: 20 },
  ],
  flows: [
    { from: "KOR", to: "JPN", amount: 30 },
    { from: "unknown", to: "JPN", amount: 20 },
  ],
};

describe("gaps(network, graph, subject)", () => {
  it("names a partner that is not named only where it may be the one asked about", () => {
    const of = (found: readonly Gap[]) => found.filter(({ kind }) => kind === "partner");
    expect(of(kinds(IMPORTS, ["JPN"], ["CHN"]))).toMatchObject([{ share: 20 / 120 }]);
    expect(of(kinds(IMPORTS, ["JPN"]))).toEqual([]);
  });

  it("tells a market of which a part is unknown, with the part", () => {
    const market = kinds(IMPORTS, ["JPN"]).filter(({ kind }) => kind === "market");
    // 20 that stand nowhere may stand in either market, or come from there.
    expect(market.map(({ share }) => share)).toEqual(
      [20 / 120, 20 / 50].map((share) => expect.closeTo(share, 12)),
    );
  });

  it("makes one gap of a supplier that stands nowhere and of the market that it draws on", () => {
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
      suppliers: [
        { stage: "ore", place: "CHL", production: 10 },
        { stage: "metal", place: "unknown", production: 10 },
      ],
    };
    const found = kinds(text, ["JPN"]).filter(({ at }) => at === 1);
    expect(found).toMatchObject([{ kind: "place", share: null }]);
    expect(found[0]?.nodes.length).toBe(2);
  });

  it("tells the world's mix from a market, and a choice among inputs from both", () => {
    const text: Chain = {
      stages: [
        {
          id: "ore",
          unreported: "world",
          total: { amount: 200, citation: "c" },
        },
        { id: "scrap" },
        { id: "metal", inputs: [{ of: [{ stage: "ore" }, { stage: "scrap" }] }] },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 150 },
        { stage: "scrap", place: "JPN" },
        { stage: "metal", place: "JPN", production: 10 },
      ],
    };
    const found = kinds(text, ["JPN"]);
    expect(found).toContainEqual(
      expect.objectContaining({ kind: "world", place: -1, share: 1 / 4 }),
    );
    expect(found).toContainEqual(expect.objectContaining({ kind: "need", need: 0, share: 1 }));
  });

  it("tells a market that imports past a chokepoint from a partner that is not named", () => {
    const text: Chain = {
      ...IMPORTS,
      flows: [
        { from: "KOR", to: "JPN", amount: 30 },
        { from: "unknown", to: "JPN", amount: 20, via: ["Strait"] },
      ],
    };
    const partner = kinds(text, ["JPN"], ["CHN"]).filter(({ kind }) => kind === "partner");
    expect(partner).toMatchObject([{ share: 20 / 120, stage: 0 }]);
    expect(partner[0]?.place).toBeGreaterThanOrEqual(0);
  });

  it("has no gap where everything is known", () => {
    const text: Chain = { suppliers: [{ place: "JPN", production: 1 }] };
    const { gaps, read } = split(closed(text), ["JPN"]);
    const isReached = (gap: Gap) => gap.at === read.bounds.homeNode[0];
    expect(gaps.filter(isReached)).toEqual([]);
  });
});

describe("a graph whose gaps are set", () => {
  const of = fc.oneof(
    fc.constant("traced" as const),
    fc.constant("owned" as const),
    fc.constantFrom(...PLACES).map((place) => [place]),
  );

  it("gives the lower bound with all of them bad and the upper bound with all of them good", () => {
    let open = 0;
    fc.assert(
      fc.property(anyModel(), anyHome, of, (model, home, of) => {
        const { read, subject, ...graph } = split(model, home, of);
        const solve = (isBad: boolean) =>
          avoidance(
            graph.graph,
            badNodes(graph, () => isBad),
            "weakestLink",
          );
        const [lo, hi] = [solve(true), solve(false)];
        for (const [stage, now] of avoided(read, subject, { unclear: "met" }).entries()) {
          const node = read.bounds.homeNode[stage] as number;
          expect(lo[node]).toBeCloseTo(now.lo, 12);
          expect(hi[node]).toBeCloseTo(now.hi, 12);
          if (now.lo < now.hi) open++;
        }
      }),
      { numRuns: 400 },
    );
    expect(open).toBeGreaterThan(100);
  });

  it("stays within the bounds however they are set, and gains by each that turns good", () => {
    fc.assert(
      fc.property(
        anyModel(),
        anyHome,
        of,
        fc.infiniteStream(fc.boolean()),
        (model, home, of, coin) => {
          const { read, subject, ...graph } = split(model, home, of);
          const isBad = graph.gaps.map(() => coin.next().value as boolean);
          const turned = graph.gaps.length === 0 ? -1 : isBad.indexOf(true);
          const solve = (bad: (gap: number) => boolean) =>
            avoidance(graph.graph, badNodes(graph, bad), "weakestLink");
          const some = solve((gap) => isBad[gap] as boolean);
          const more = solve((gap) => (isBad[gap] as boolean) && gap !== turned);
          for (const [stage, now] of avoided(read, subject, { unclear: "met" }).entries()) {
            const node = read.bounds.homeNode[stage] as number;
            expect(some[node]).toBeGreaterThanOrEqual(now.lo - 1e-12);
            expect(some[node]).toBeLessThanOrEqual(now.hi + 1e-12);
            expect(more[node]).toBeGreaterThanOrEqual((some[node] as number) - 1e-12);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

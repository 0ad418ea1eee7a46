import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { readings, supported } from "../../../src/trace/reading/reading.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import {
  type SinglePointOptions,
  singlePoints,
} from "../../../src/trace/singlePoints/singlePoints.ts";
import { trace } from "../../../src/trace/trace.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { anyExactModel, anyHiding, anyHome, anyModel, hide } from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";

const pointsOf = (text: Chain, options: Partial<SinglePointOptions> = {}) =>
  singlePoints(compile(closed(text)), { home: "JPN", ...options });

/** Each row as key, id and whether it is certain. */
function found({ rows }: ReturnType<typeof singlePoints>): string[] {
  return rows.map(({ keyId, id, certaintyId }) => `${keyId} ${id}: ${certaintyId}`);
}

describe("singlePoints of a chain that is known", () => {
  // JPN makes s from metal that it buys half in KOR, half in DEU, both of which smelt ore from AUS alone.
  const text: Chain = {
    stages: [
      { id: "ore" },
      { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] },
      { id: "s", inputs: [{ of: [{ stage: "metal" }] }] },
    ],
    suppliers: [
      { stage: "ore", place: "AUS", operator: "Alpha", owner: "GBR", production: 100 },
      { stage: "ore", place: "CHL", operator: "Beta", owner: "CHL", production: 50 },
      { stage: "metal", place: "KOR", operator: "Gamma", owner: "GBR", production: 50 },
      { stage: "metal", place: "DEU", operator: "Delta", owner: "DEU", production: 50 },
      { place: "JPN", operator: "Epsilon", owner: "JPN", production: 90 },
      { place: "USA", operator: "Zeta", owner: "USA", production: 10 },
    ],
    flows: [
      { stage: "ore", from: "AUS", to: "KOR", amount: 50 },
      { stage: "ore", from: "AUS", to: "DEU", amount: 50 },
      { stage: "ore", from: "CHL", to: "USA", amount: 5 },
      { stage: "metal", from: "KOR", to: "JPN", amount: 40 },
      { stage: "metal", from: "DEU", to: "JPN", amount: 40 },
    ],
  };
  const answer = pointsOf(text);

  it("are those without whom nothing is left, at home and abroad, and not one of two that could do", () => {
    expect(found(answer)).toEqual([
      "supplier ore AUS Alpha: certain",
      "supplier s JPN Epsilon: certain",
      "place AUS: certain",
      "place JPN: certain",
      "owner GBR: certain",
      "owner JPN: certain",
      "operator Alpha: certain",
      "operator Epsilon: certain",
    ]);
    expect(answer.rows.every((row) => (row.exposure as Interval).lo === 1)).toBe(true);
    expect(answer.notes.none).toBeUndefined();
    expect(answer.notes.open).toBeUndefined();
  });

  it("say where they stand, at which stages they are met first, and at which they are enough alone", () => {
    const row = (key: string, id: string) =>
      answer.rows.find(({ keyId, id: at }) => keyId === key && at === id);
    expect(row("place", "AUS")).toMatchObject({
      where: { en: "abroad" },
      stages: { en: "ore" },
      alone: { en: "ore" },
    });
    expect(row("supplier", "s JPN Epsilon")).toMatchObject({
      where: { en: "at home" },
      who: { en: "Epsilon (Japan)" },
    });
    // British owners stand at both stages, but only the mine is needed by all.
    expect(row("owner", "GBR")).toMatchObject({
      stages: { en: "ore; metal" },
      alone: { en: "ore" },
    });
  });

  it("are asked of every stage, or of one, and a stage without any is named in a note", () => {
    const every = pointsOf(text, { stage: "all" });
    expect(new Set(every.rows.map(({ productId }) => productId))).toEqual(new Set(["metal", "s"]));
    const metal = pointsOf(text, { stage: "metal" });
    expect(found(metal)).toEqual(
      found(answer).filter((row) => row.includes("AUS") || /GBR|Alpha/.test(row)),
    );
    expect(() => pointsOf(text, { stage: "meta" })).toThrow(RangeError);
    expect(() => pointsOf(text, { home: "XYZ" })).toThrow(RangeError);
  });

  it("are none, and a note says so, where any place can be spared", () => {
    const two = pointsOf({
      suppliers: [
        { place: "AUS", production: 50 },
        { place: "CHL", production: 50 },
      ],
      flows: [
        { from: "AUS", to: "JPN", amount: 10 },
        { from: "CHL", to: "JPN", amount: 1 },
      ],
    });
    expect(two.rows).toEqual([]);
    expect(two.notes.none?.text.en).toContain(": s");
    expect(two.notes.open).toBeUndefined();
  });

  it("may be one only by two stages together", () => {
    // CHN's own s is made from what AUS sends; JPN's from what CHN sends.
    const together = pointsOf({
      stages: [
        { id: "a" },
        { id: "b" },
        { id: "s", inputs: [{ of: [{ stage: "a" }, { stage: "b" }] }] },
      ],
      suppliers: [
        { stage: "a", place: "CHN", production: 100 },
        { stage: "b", place: "AUS", production: 100 },
        { place: "CHN", production: 50 },
        { place: "JPN", production: 50 },
      ],
      flows: [
        { stage: "b", from: "AUS", to: "CHN", amount: 50 },
        { stage: "a", from: "CHN", to: "JPN", amount: 50 },
        { from: "CHN", to: "JPN", amount: 20 },
      ],
    });
    expect(found(together)).toEqual(["place CHN: certain"]);
    expect(together.rows[0]).toMatchObject({
      stages: { en: "a; s" },
      alone: { en: "none: only together" },
    });
  });

  it("may be a strait that all imports pass", () => {
    const strait = pointsOf({
      suppliers: [
        { place: "ARE", production: 50 },
        { place: "QAT", production: 50 },
      ],
      flows: [
        { from: "ARE", to: "JPN", amount: 10, via: ["Hormuz"] },
        { from: "QAT", to: "JPN", amount: 10, via: ["Hormuz"] },
      ],
    });
    expect(found(strait)).toEqual(["chokepoint Hormuz: certain"]);
    expect(strait.rows[0]).toMatchObject({ where: null, stages: { en: "s" } });
  });

  it("are a place through which all comes, though it makes nothing", () => {
    const hub = pointsOf({
      suppliers: [
        { place: "AUS", production: 50 },
        { place: "CHL", production: 50 },
      ],
      flows: [
        { from: "AUS", to: "NLD", amount: 10 },
        { from: "CHL", to: "NLD", amount: 10 },
        { from: "NLD", to: "JPN", amount: 20 },
      ],
    });
    expect(found(hub)).toEqual(["place NLD: certain"]);
    expect(hub.rows[0]).toMatchObject({ alone: { en: "s" } });
  });
});

describe("singlePoints of a chain that is not known", () => {
  it("are possible where all that is known is theirs, and only then", () => {
    const part = (production: number): Chain => ({
      suppliers: [
        { place: "CHN", production: 80 },
        { place: "AUS", production },
        { place: "unknown", production: 20 },
      ],
      stages: [{ id: "s", unreported: "world" }],
    });
    const alone = pointsOf(part(0));
    expect(found(alone)).toEqual(["supplier s CHN: possible", "place CHN: possible"]);
    expect(alone.rows[0]).toMatchObject({
      exposure: { value: null, lo: expect.closeTo(0.8, 12), hi: 1 },
      alone: null,
    });
    expect(found(pointsOf(part(1)))).toEqual([]);
  });

  it("are not listed where nothing is known, and a note says that there may be some", () => {
    const nothing = pointsOf({
      stages: [{ id: "s", unreported: "unknown" }],
      suppliers: [{ place: "CHN", production: 80 }],
    });
    expect(nothing.rows).toEqual([]);
    expect(nothing.notes.open?.text.en).toContain(": s");
    expect(nothing.notes.none).toBeUndefined();
  });

  it("are not listed where the upstream of others is not known", () => {
    const answer = pointsOf({
      stages: [
        { id: "ore", unreported: "unknown" },
        { id: "s", inputs: [{ of: [{ stage: "ore" }] }] },
      ],
      suppliers: [
        { stage: "ore", place: "AUS", production: 10 },
        { place: "AUS", production: 50 },
        { place: "CHL", production: 50 },
      ],
      flows: [
        { from: "AUS", to: "JPN", amount: 10 },
        { from: "CHL", to: "JPN", amount: 10 },
      ],
    });
    expect(answer.rows).toEqual([]);
    expect(answer.notes.open).toBeDefined();
  });

  it("are nobody, and a note says so, where a loop feeds on itself alone", () => {
    const loop = pointsOf({
      stages: [{ id: "s", inputs: [{ amount: 0.5, of: [{ stage: "s" }], citation: "c" }] }],
      suppliers: [{ place: "JPN", production: 5 }],
    });
    expect(loop.rows).toEqual([]);
    expect(loop.notes.nothing?.text.en).toContain(": s");
  });
});

/** Models of which everything is known: the flows listed are all there are. */
const anyKnownModel = anyExactModel().map(
  (model): Model => ({
    ...model,
    demands: [],
    stocks: [],
    stages: model.stages.map((stage) => ({ ...stage, unreported: "none" })),
  }),
);

const pointsAtAll = (model: Model, home: readonly string[]) =>
  singlePoints(compile(model), { home: [...home], groups: GROUPS, stage: "all" });

/** Rows of one certainty as product, key and id. */
const listed = ({ rows }: ReturnType<typeof singlePoints>, certainty?: string) =>
  rows
    .filter(({ certaintyId }) => certainty === undefined || certaintyId === certainty)
    .map(({ productId, keyId, id }) => `${productId} ${keyId} ${id}`)
    .sort();

describe("singlePoints of any model", () => {
  it("are certain for just those abroad to whom exposure is at least all that has an origin", () => {
    let points = 0;
    fc.assert(
      fc.property(fc.oneof(anyModel(), anyKnownModel), anyHome, (model, home) => {
        const network = compile(model);
        const fed = supported(readings(network, numbersOf(network, home), "collection"));
        const all = trace(network, { home: [...home], groups: GROUPS }).exposures.rows.filter(
          ({ stageId, lookThrough }) => {
            const whole = fed[network.stageNumber.get(stageId as string) as number] as number;
            return (lookThrough as Interval).lo >= whole - 1e-12;
          },
        );
        const own = (row: string) => home.some((place) => row.endsWith(` ${place}`));
        const certain = listed(pointsAtAll(model, home), "certain").filter(
          (row) => !row.includes(" supplier ") && !own(row),
        );
        points += certain.length;
        expect(certain).toEqual(
          all.map(({ stageId, keyId, id }) => `${stageId} ${keyId} ${id}`).sort(),
        );
      }),
      { numRuns: 200 },
    );
    expect(points).toBeGreaterThan(40);
  });

  it("have an exposure that can be the whole, and of certain ones is", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const { certaintyId, exposure } of pointsAtAll(model, home).rows) {
          const { lo, hi } = exposure as Interval;
          expect(hi).toBeCloseTo(1, 12);
          if (certaintyId === "certain") expect(lo).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are the same however the lists are ordered, and for a supplier in two halves", () => {
    fc.assert(
      fc.property(anyExactModel(), anyHome, fc.nat(), (model, home, pick) => {
        const { stages, suppliers, flows = [] } = model;
        const at = pick % suppliers.length;
        const halves = suppliers.flatMap((entry, i) => {
          const half = { ...entry, production: (entry.production as number) / 2 };
          return i === at ? [half, half] : [entry];
        });
        const turned = {
          ...model,
          stages: stages.toReversed(),
          suppliers: halves.toReversed(),
          flows: flows.toReversed(),
        };
        expect(listed(pointsAtAll(turned, home))).toEqual(listed(pointsAtAll(model, home)));
      }),
      { numRuns: 100 },
    );
  });

  it("that are certain stay so when more is known, and so does that there is none", () => {
    let kept = 0;
    fc.assert(
      fc.property(anyKnownModel, anyHiding, anyHome, (full, hiding, home) => {
        const less = pointsAtAll(hide(full, hiding, home), home);
        const truth = pointsAtAll(full, home);
        const all = listed(truth, "certain");
        const named = (row: string) => !row.includes(" supplier ");
        for (const row of listed(less, "certain").filter(named)) {
          kept++;
          expect(all).toContain(row);
        }
        const none = less.notes.none?.text.en.split(": ")[1]?.split("; ") ?? [];
        for (const product of none)
          expect(all.filter((row) => row.startsWith(`${product} place `))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(60);
  });
});

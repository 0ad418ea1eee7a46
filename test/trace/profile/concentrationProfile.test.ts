import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Label } from "../../../src/indices/shareIndex.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { traceGraph } from "../../../src/trace/graph/traceGraph.ts";
import {
  concentrationProfile,
  type ProfileOptions,
} from "../../../src/trace/profile/concentrationProfile.ts";
import { originMix } from "../../../src/trace/profile/stageMixes.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { upstreamWalk } from "../../../src/trace/vitalPoints/upstreamWalk.ts";
import { anyHiding, anyHome, anyModel, hide } from "../../assess/randomChain.ts";
import graph from "../../golden/ioGraph.json" with { type: "json" };
import golden from "../../golden/supplyGraphHhi.json" with { type: "json" };
import { loopedGraph, placeOfNode, stageOf, supplyGraph } from "../supplyGraph.ts";
import { closed } from "../tracing.ts";
import { anyLoopedModel } from "../walkPaths.ts";

const PRECISION = 1e-9;
const HHIS = ["faceValue", "lookThrough", "origin"] as const;
const KEYS = ["place", "owner", "operator"] as const;

interface Row {
  readonly stageId: string;
  readonly behindId: string;
  readonly faceOf: Label | null;
  readonly faceValue: Interval | null;
  readonly lookThrough: Interval | null;
  readonly origin: Interval | null;
  readonly largestId: string | null;
  readonly largestShare: Interval | null;
  readonly peak: Label | null;
}

const rowsOf = ({ rows }: Result) => rows as unknown as Row[];
const profile = (model: Model, options: ProfileOptions) =>
  concentrationProfile(compile(model), options);
const at = (table: Result, stage: string) =>
  rowsOf(table).find(({ stageId }) => stageId === stage) as Row;

/** Rows by product, stage and start of the walks. */
function named(table: Result): Map<string, Row> {
  return new Map(
    table.rows.map((row) => [
      [row.productId, row.stageId, row.behindId].join(" "),
      row as unknown as Row,
    ]),
  );
}

function expectSame(a: Result, b: Result): void {
  const other = named(b);
  expect(other.size).toBe(a.rows.length);
  for (const [name, row] of named(a))
    for (const key of HHIS) {
      const [one, two] = [row[key], other.get(name)?.[key]];
      if (one === null) expect(two, name).toBeNull();
      else {
        expect(two?.lo, name).toBeCloseTo(one.lo, 11);
        expect(two?.hi, name).toBeCloseTo(one.hi, 11);
      }
    }
}

describe("concentrationProfile(network, options)", () => {
  it("has the HHI at first hand and of ultimate origin of a graph of five stages: 0.661 and 0.481 for EU motors", () => {
    const model = supplyGraph();
    const before = { sep: "mine", metal: "sep", magnet: "metal", motor: "magnet" } as const;
    for (const [node, { faceValue, origin }] of Object.entries(golden.hhi)) {
      const stage = stageOf(node);
      const table = profile(model, { home: placeOfNode(node), stage });
      const row = at(table, before[stage as keyof typeof before]);
      expect(row.faceOf?.en).toBe("the home's supply at first hand");
      expect(row.faceValue?.value).toBeCloseTo(faceValue, 12);
      expect(row.origin?.value).toBeCloseTo(origin, 12);
    }
    expect(golden.hhi["EU:motor"].faceValue).toBeCloseTo(0.661, 3);
    expect(golden.hhi["EU:motor"].origin).toBeCloseTo(0.481, 3);
  });

  it("has the HHI of the chances to visit the nodes of each stage, looked through", () => {
    const model = supplyGraph();
    for (const [node, visits] of Object.entries(graph.visits)) {
      const table = profile(model, { home: placeOfNode(node), stage: stageOf(node) });
      const squares = new Map<string, number>();
      for (const [through, chance] of Object.entries(visits as Record<string, number>)) {
        const stage = stageOf(through);
        squares.set(stage, (squares.get(stage) ?? 0) + chance ** 2);
      }
      for (const [stage, hhi] of squares)
        expect(at(table, stage).lookThrough?.value, `${node} ${stage}`).toBeCloseTo(hhi, 12);
    }
  });

  it("marks where the HHI looked through peaks abroad, and names the largest there", () => {
    const table = profile(supplyGraph(), { home: placeOfNode("EU:motor"), stage: "motor" });
    const peaks = rowsOf(table).filter(({ peak }) => peak !== null);
    expect(peaks.map(({ stageId, peak }) => `${stageId} ${peak?.en}`)).toEqual(["sep peak"]);
    expect(peaks[0]?.largestId).toBe(placeOfNode("CN:sep"));
    expect(peaks[0]?.largestShare?.value).toBeCloseTo(graph.visits["EU:motor"]["CN:sep"], 12);
    // The home itself makes all of its motors.
    expect(at(table, "motor").lookThrough?.value).toBe(1);
  });

  it("follows loops: scrap goes back to the ore it was made of", () => {
    const table = profile(loopedGraph(), { home: "JPN", stage: "use" });
    expect(at(table, "use").origin?.value).toBeCloseTo(0.6 ** 2 + 0.4 ** 2, 12);
    expect(at(table, "ore").lookThrough?.value).toBeCloseTo(0.52, 12);
    expect(at(table, "scrap").lookThrough?.value).toBeCloseTo(1, 12);
  });

  it("takes world production where the home has no supply of its own, and says so", () => {
    const table = profile(supplyGraph(), { home: placeOfNode("EU:motor"), stage: "motor" });
    const { faceOf, faceValue, origin } = at(table, "sep");
    expect(faceOf?.en).toBe("world production");
    expect(faceValue?.value).toBeCloseTo((229 ** 2 + 10 ** 2 + 18 ** 2) / 257 ** 2, 12);
    expect(origin).toBeNull();
  });

  it("keeps what is not known in the denominators, and marks what is highest for certain", () => {
    const model = closed({
      stages: [{ id: "ore" }, { id: "s", inputs: [{ of: [{ stage: "ore" }] }] }],
      suppliers: [
        { stage: "ore", place: "AUS", production: 10 },
        { place: "CHN", production: 60 },
        { place: "JPN", production: 0 },
      ],
      flows: [
        { stage: "ore", from: "AUS", to: "CHN", amount: 10 },
        { from: "CHN", to: "JPN", amount: 60 },
        { from: "unknown", to: "JPN", amount: 40 },
      ],
    });
    const table = profile(model, { home: "JPN" });
    const made = at(table, "s");
    expect(made.lookThrough?.value).toBeNull();
    expect(made.lookThrough?.hi).toBeCloseTo(1, 12);
    expect(made.lookThrough?.lo).toBeGreaterThan(0.36);
    expect(made.largestShare?.lo).toBeCloseTo(0.6, 12);
    expect(made.largestShare?.hi).toBeCloseTo(1, 12);
    // The unknown makers need ore as well: 0.6 of all visits to ore are known.
    expect(at(table, "ore").largestShare?.lo).toBeCloseTo(0.6, 12);
    expect(made.peak?.en).toContain("highest for certain");
  });

  it("has nothing to show of a stage that nobody is known to do, and a note says so", () => {
    const table = profile(closed({ suppliers: [{ place: "unknown" }] }), { home: "JPN" });
    const [row] = rowsOf(table);
    expect(row).toMatchObject({ faceValue: null, lookThrough: null, origin: null, peak: null });
    expect(table.rows[0]?.notes).toEqual(["notSeen"]);
    expect(table.notes.notSeen?.kind).toBe("unknown");
  });

  it("tells suppliers apart by owner or operator, and refuses other keys", () => {
    const model = closed({
      suppliers: [
        { place: "CHN", operator: "A", owner: "USA", production: 30 },
        { place: "AUS", operator: "B", owner: "USA", production: 10 },
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: 30 },
        { from: "AUS", to: "JPN", amount: 10 },
      ],
    });
    const hhi = (key: ProfileOptions["key"] & string) =>
      at(profile(model, { home: "JPN", key }), "s").lookThrough?.value;
    expect(KEYS.map(hhi)).toEqual([0.625, 1, 0.625]);
    expect(() => profile(model, { home: "JPN", key: "bloc" as never })).toThrow(
      "key must be one of place, owner, operator (got 'bloc')",
    );
    expect(() => profile(model, { home: "JPN", stage: "t" })).toThrow("stage must be one");
  });
});

describe("concentrationProfile of any chain", () => {
  it("has origins and the unknown that make up the whole", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, fc.constantFrom(...KEYS), (model, home, key) => {
        const network = compile(model);
        const numbers = numbersOf(network, home);
        const walk = upstreamWalk(
          traceGraph(network, { reading: "bounds", recycling: "atoms", home: numbers }),
        );
        for (const stage of network.stages.keys()) {
          const { parts, rest } = originMix(network, walk, { key, stage });
          const sum = [...parts.values()].reduce((all, part) => all + part, rest);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not change with a supplier in two halves or the order of the lists", () => {
    fc.assert(
      fc.property(anyLoopedModel, anyHome, fc.nat(), (model, home, pick) => {
        const half = pick % model.suppliers.length;
        const halves = model.suppliers.flatMap((entry, i) => {
          const part = { ...entry, production: (entry.production as number) / 2 };
          return i === half ? [part, part] : [entry];
        });
        const options = { home: [...home], stage: "all" };
        const whole = profile(model, options);
        expectSame(whole, profile({ ...model, suppliers: halves }, options));
        const turned = {
          ...model,
          stages: model.stages.toReversed(),
          suppliers: model.suppliers.toReversed(),
          flows: (model.flows ?? []).toReversed(),
        };
        expectSame(whole, profile(turned, options));
      }),
      { numRuns: 40 },
    );
  });

  it("has bounds within [0, 1] that hold the truth when less is known", () => {
    let held = 0;
    fc.assert(
      fc.property(
        anyLoopedModel,
        anyHiding,
        anyHome,
        fc.constantFrom(...KEYS),
        (model, hiding, home, key) => {
          const options = { home: [...home], stage: "all", key };
          const truth = named(profile(model, options));
          for (const [name, row] of named(profile(hide(model, hiding, home), options))) {
            const whole = truth.get(name);
            for (const column of HHIS) {
              const [wide, exact] = [row[column], whole?.[column]];
              if (wide === null || exact === null || exact === undefined) continue;
              expect(wide.lo).toBeGreaterThanOrEqual(0);
              expect(wide.hi).toBeLessThanOrEqual(1 + PRECISION);
              if (column === "faceValue" && row.faceOf?.en !== whole?.faceOf?.en) continue;
              held++;
              expect(wide.lo, `${name} ${column}`).toBeLessThanOrEqual(exact.lo + PRECISION);
              expect(wide.hi, `${name} ${column}`).toBeGreaterThanOrEqual(exact.hi - PRECISION);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(300);
  });
});

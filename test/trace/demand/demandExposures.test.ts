import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { transpose } from "../../../src/numeric/graph/transpose.ts";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { placeExposures } from "../../../src/trace/autonomy/placeExposures.ts";
import { demandExposures } from "../../../src/trace/demand/demandExposures.ts";
import { demandGraph } from "../../../src/trace/demand/demandGraph.ts";
import { traceGraph } from "../../../src/trace/graph/traceGraph.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { type Chain, chain, GROUPS } from "../../assess/chains.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";
import { anyBalancedChain, MARKETS } from "../balancedChain.ts";
import { closed } from "../tracing.ts";

const needs = (stage: string, amount = 1) => [{ amount, of: [{ stage }], citation: "c" }];

function rowsOf(model: Model, home: string | readonly string[]) {
  return demandExposures(compile(model), { home, groups: GROUPS }).rows;
}

/** What is said of a place downstream; null where it is not listed. */
function to(
  model: Model,
  home: string | readonly string[],
  [place, stage = "s"]: [string, string?],
) {
  const row = rowsOf(model, home).find((one) => one.stageId === stage && one.placeId === place);
  return row
    ? (row as unknown as { faceValue: Interval; lookThrough: Interval; hidden: Interval })
    : null;
}

const reason = (model: Model, home: string, stage = "s") =>
  rowsOf(model, home).find((row) => row.stageId === stage)?.reason;

/** JPN makes 100 parts, 60 of which go to KOR; KOR makes 30 cells of them, two parts each, and sends half to USA. */
const PARTS: Chain = {
  stages: [{ id: "part" }, { id: "cell", inputs: needs("part", 2) }],
  suppliers: [
    { stage: "part", place: "JPN", production: 100 },
    { stage: "cell", place: "KOR", production: 30 },
    { stage: "cell", place: "JPN", production: 20 },
  ],
  flows: [
    { stage: "part", from: "JPN", to: "KOR", amount: 60 },
    { stage: "cell", from: "KOR", to: "USA", amount: 15 },
  ],
};

describe("demandExposures of a chain worked by hand", () => {
  it("demandExposures shows the market behind the processor: 60 % to Korea at first hand, 30 % to America hidden", () => {
    const model = closed(PARTS);
    expect(to(model, "JPN", ["KOR", "part"])).toMatchObject({
      faceValue: exact(0.6),
      lookThrough: exact(0.6),
      hidden: exact(0),
    });
    expect(to(model, "JPN", ["USA", "part"])).toMatchObject({
      faceValue: exact(0),
      lookThrough: { value: expect.closeTo(0.3, 12) },
      hidden: { value: expect.closeTo(0.3, 12) },
    });
    expect(rowsOf(model, "JPN").map(({ placeId }) => placeId)).toEqual(["KOR", "USA", null]);
  });

  it("demandExposures is 1 where all goes to one final market, through however many others", () => {
    const model = closed({
      stages: [{ id: "part" }, { id: "cell", inputs: needs("part") }],
      suppliers: [
        { stage: "part", place: "JPN", production: 7 },
        { stage: "cell", place: "JPN", production: 7 },
      ],
      flows: [
        { stage: "cell", from: "JPN", to: "KOR", amount: 7 },
        { stage: "cell", from: "KOR", to: "USA", amount: 7 },
      ],
      demands: [{ stage: "cell", place: "USA", amount: 7 }],
    });
    expect(to(model, "JPN", ["USA", "part"])?.lookThrough).toEqual(exact(1));
    expect(to(model, "JPN", ["KOR", "cell"])?.faceValue).toEqual(exact(1));
    expect(to(model, "JPN", ["USA", "cell"])?.faceValue).toEqual(exact(0));
  });

  it("what is used at home passes nobody, and homes of several places are one market", () => {
    const model = closed(PARTS);
    expect(rowsOf(model, ["JPN", "KOR"]).map(({ placeId }) => placeId)).toEqual(["USA", "USA"]);
    expect(to(model, ["JPN", "KOR"], ["USA", "part"])?.lookThrough.value).toBeCloseTo(0.3, 12);
    expect(to(model, ["JPN", "KOR"], ["USA", "cell"])?.lookThrough.value).toBeCloseTo(0.3, 12);
    const row = rowsOf(model, "USA").find(({ stageId }) => stageId === "cell");
    expect(row).toMatchObject({
      place: { en: "no other place" },
      lookThrough: exact(0),
      reason: null,
    });
  });

  it("inputs that can replace each other are used as the supply side says", () => {
    const model = closed({
      stages: [
        { id: "new" },
        { id: "scrap" },
        {
          id: "metal",
          inputs: [{ amount: 1, of: [{ stage: "new" }, { stage: "scrap" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "new", place: "JPN", production: 100 },
        { stage: "scrap", place: "KOR", production: 20 },
        { stage: "metal", place: "KOR", production: 80 },
      ],
      flows: [
        { stage: "new", from: "JPN", to: "KOR", amount: 60 },
        { stage: "metal", from: "KOR", to: "USA", amount: 60 },
      ],
    });
    expect(to(model, "JPN", ["USA", "new"])?.lookThrough.value).toBeCloseTo(0.45, 12);
    expect(to(model, "KOR", ["USA", "scrap"])?.lookThrough).toEqual(exact(0.75));
  });

  it("recycling takes back what was finally used, so it is no use of its own", () => {
    const model = closed({
      stages: [{ id: "cell" }, { id: "again", kind: "recycling", inputs: needs("cell") }],
      suppliers: [
        { stage: "cell", place: "JPN", production: 10 },
        { stage: "again", place: "KOR", production: 5 },
      ],
      flows: [
        { stage: "cell", from: "JPN", to: "KOR", amount: 5 },
        { stage: "again", from: "KOR", to: "USA", amount: 5 },
      ],
    });
    expect(to(model, "JPN", ["KOR", "cell"])?.lookThrough).toEqual(exact(0.5));
    expect(to(model, "JPN", ["USA", "cell"])).toBeNull();
  });

  it("what goes into the world's mix goes to those who draw on it, as they use", () => {
    const model = chain({
      stages: [
        { id: "ore", unreported: "world" },
        { id: "metal", unreported: "none", inputs: needs("ore") },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 60 },
        { stage: "ore", place: "AUS", production: 40 },
        { stage: "metal", place: "JPN", production: 30 },
        { stage: "metal", place: "CHN", production: 70 },
      ],
      flows: [{ stage: "metal", from: "CHN", to: "USA", amount: 35 }],
    });
    const shares = (place: string) => to(model, "CHL", [place, "ore"]);
    expect(shares("CHN")?.lookThrough.value).toBeCloseTo(0.7, 12);
    expect(shares("CHN")?.faceValue.value).toBeCloseTo(0.7, 12);
    expect(shares("JPN")?.lookThrough.lo).toBeCloseTo(0.3, 12);
    expect(shares("USA")).toMatchObject({
      faceValue: exact(0),
      lookThrough: { value: expect.closeTo(0.35, 12) },
    });
  });
});

describe("demandExposures of a chain that is known in part", () => {
  it("what enters and is not listed as leaving may go anywhere, unless all trade and use is listed", () => {
    const more: Chain = {
      ...PARTS,
      suppliers: [{ stage: "part", place: "JPN", production: 120 }, ...PARTS.suppliers.slice(1)],
    };
    const korea = (text: Chain) => to(closed(text), "JPN", ["KOR", "part"])?.lookThrough;
    expect(korea(more)).toMatchObject({
      value: expect.closeTo(1 / 2, 12),
      hi: expect.closeTo(1 / 2, 12),
    });
    const [part, cell] = more.stages as [{ id: string }, { id: string }];
    const none = { stage: "part", from: "FRA", to: "JPN", amount: 0 };
    const trade = { ...more, stages: [{ ...part, unreported: "unknown" as const }, cell] };
    expect(korea({ ...trade, flows: [...(more.flows ?? []), none] })).toEqual({
      value: null,
      lo: 1 / 2,
      hi: expect.closeTo(2 / 3, 12),
    });
    const noNeed = { ...cell, inputs: [{ of: [{ stage: "part" }] }] };
    expect(korea({ ...more, stages: [part, noNeed] })).toEqual({ value: null, lo: 1 / 2, hi: 1 });
  });

  it("more listed as leaving than enters: shares are of what is listed", () => {
    const model = closed({
      suppliers: [{ place: "JPN", production: 60 }],
      flows: [{ from: "JPN", to: "KOR", amount: 50 }],
      demands: [{ place: "JPN", amount: 50 }],
    });
    expect(to(model, "JPN", ["KOR"])?.lookThrough.value).toBeCloseTo(0.5, 12);
  });

  it("amounts with bounds give shares with bounds", () => {
    const model = closed({
      suppliers: [{ place: "JPN", production: 100 }],
      flows: [
        { from: "JPN", to: "KOR", amount: { value: 50, lo: 40, hi: 60 } },
        { from: "JPN", to: "USA", amount: 40 },
      ],
    });
    expect(to(model, "JPN", ["KOR"])?.lookThrough).toMatchObject({
      lo: expect.closeTo(0.4, 12),
      hi: expect.closeTo(0.6, 12),
    });
  });

  it("nothing certain is null with the reason", () => {
    const shares = closed({ suppliers: [{ place: "JPN", share: 0.6 }] });
    expect(reason(shares, "JPN")).toMatchObject({
      en: "where it goes is not known: production is given in shares of the world's, and amounts are needed",
    });
    expect(reason(shares, "KOR")).toMatchObject({
      en: "the model names no production, imports or use of it in the home",
    });
    const open = chain({ suppliers: [{ place: "JPN", production: 5 }] });
    expect(reason(open, "JPN")).toMatchObject({
      en: "where it goes is not known: imports, exports and uses are needed in amounts",
    });
    expect(rowsOf(open, "JPN")[0]).toMatchObject({
      lookThrough: null,
      faceValue: null,
      placeId: null,
    });
  });

  it("a stage or home that does not exist is refused", () => {
    const network = compile(closed(PARTS));
    expect(() => demandExposures(network, { home: "JPN", stage: "cells" })).toThrow(
      "did you mean 'cell'?",
    );
    expect(() => demandExposures(network, { home: "nowhere" })).toThrow(RangeError);
  });
});

/** Exposure of every market of a home to every place, by stage. */
function exposures(model: Model, home: readonly string[]): Map<string, Interval> {
  const network = compile(model);
  const numbers = numbersOf(network, home);
  const read = {
    bounds: demandGraph(network, { reading: "bounds", home: numbers }),
    middle: demandGraph(network, { reading: "middle", home: numbers }),
  };
  const found = placeExposures(network, read, home);
  return new Map(
    network.stages.flatMap(({ id }, s) =>
      (found[s] ?? []).map((one) => [`${id} ${one.id}`, one.exposure] as const),
    ),
  );
}

describe("demandExposures and the reversed graph", () => {
  it("on a balanced chain equals avoidance on the transpose of the supply graph", () => {
    fc.assert(
      fc.property(anyBalancedChain, fc.constantFrom(...MARKETS), (model, home) => {
        const network = compile(model);
        const places = numbersOf(network, [home]);
        const supply = traceGraph(network, {
          reading: "middle",
          recycling: "collection",
          home: places,
        });
        const throughput = new Float64Array(supply.count);
        const ends = new Float64Array(supply.count);
        const { suppliers, pools, flows } = network;
        for (let row = 0; row < suppliers.count; row++) {
          const amount = suppliers.production.value[row] as number;
          throughput[row] = amount;
          if (network.stages[supply.stage[row] as number]?.id === "use") ends[row] = amount;
        }
        for (let node = 0; node < supply.count; node++) {
          const [stage, place] = [supply.stage[node] as number, supply.place[node] as number];
          if (supply.isSupplier[node] === 1 || stage === -1) continue;
          // What is used ends with its maker: no market hands it on.
          if (network.stages[stage]?.id === "use") continue;
          const isHere = (pool: number) =>
            pools.stage[pool] === stage && pools.place[pool] === place;
          for (let row = 0; row < suppliers.count; row++)
            if (isHere(suppliers.pool[row] as number))
              throughput[node] =
                (throughput[node] as number) + (suppliers.production.value[row] as number);
          for (let flow = 0; flow < flows.count; flow++)
            if (isHere(flows.to[flow] as number))
              throughput[node] =
                (throughput[node] as number) + (flows.amount.value[flow] as number);
        }
        const { graph } = transpose({ graph: supply.graph, throughput, ends });
        const found = exposures(model, [home]);
        for (const place of MARKETS.filter((one) => one !== home && network.placeNumber.has(one))) {
          const bad = new Uint8Array(graph.groupStart.length - 1);
          for (let node = 0; node < supply.count; node++)
            if (supply.place[node] === network.placeNumber.get(place)) bad[node] = 1;
          const avoided = avoidance(graph, bad, "mean");
          for (const stage of ["ore", "metal"]) {
            const node = supply.homeNode[network.stageNumber.get(stage) as number] as number;
            if (!((throughput[node] as number) > 0)) continue;
            const { lo, hi } = found.get(`${stage} ${place}`) as Interval;
            expect(lo, `${stage} ${place}`).toBeCloseTo(1 - (avoided[node] as number), 9);
            expect(hi, `${stage} ${place}`).toBeCloseTo(1 - (avoided[node] as number), 9);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("demandExposures of any model", () => {
  it("looking through never shows less than the first hand, and all lies in [0, 1]", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const row of rowsOf(model, home)) {
          if (row.lookThrough === null) continue;
          const [face, looked, hidden] = [row.faceValue, row.lookThrough, row.hidden] as Interval[];
          for (const one of [face, looked, hidden] as Interval[]) {
            expect(one.lo).toBeGreaterThanOrEqual(0);
            expect(one.hi).toBeLessThanOrEqual(1);
            expect(one.lo).toBeLessThanOrEqual(one.value ?? one.lo);
            expect(one.value ?? one.hi).toBeLessThanOrEqual(one.hi);
          }
          for (const end of ["lo", "hi"] as const)
            expect((face as Interval)[end]).toBeLessThanOrEqual((looked as Interval)[end]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("scaling all amounts changes nothing", () => {
    fc.assert(
      fc.property(
        anyBalancedChain,
        fc.constantFrom(...MARKETS),
        fc.constantFrom(1e-6, 7, 1e9),
        (model, home, by) => {
          const scaled: Model = {
            ...model,
            suppliers: model.suppliers.map((one) => ({
              ...one,
              production: (one.production as number) * by,
            })),
            flows: (model.flows ?? []).map((one) => ({
              ...one,
              amount: (one.amount as number) * by,
            })),
            demands: (model.demands ?? []).map((one) => ({
              ...one,
              amount: (one.amount as number) * by,
            })),
          };
          const after = exposures(scaled, [home]);
          for (const [name, { lo, hi }] of exposures(model, [home])) {
            expect(after.get(name)?.lo).toBeCloseTo(lo, 9);
            expect(after.get(name)?.hi).toBeCloseTo(hi, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of what is left of a chain holds the whole chain's", () => {
    const less = fc.record({
      silent: fc.subarray([...MARKETS]),
      stage: fc.constantFrom("ore", "metal"),
      veils: fc.array(fc.constantFrom("keep", "keep", "widen", "forget"), {
        minLength: 12,
        maxLength: 12,
      }),
      slack: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      withDemand: fc.boolean(),
    });
    let points = 0;
    let narrower = 0;
    fc.assert(
      fc.property(
        anyBalancedChain,
        fc.constantFrom(...MARKETS),
        less,
        (full, home, { silent, stage, veils, slack, withDemand }) => {
          const veiled = <T extends object>(
            entry: T,
            key: "production" | "amount",
            i: number,
          ): T => {
            const truth = (entry as Record<string, number>)[key] as number;
            const veil = veils[i % veils.length];
            const [down, up] = [
              slack[i % slack.length] as number,
              slack[(i + 5) % slack.length] as number,
            ];
            if (veil === "widen")
              return {
                ...entry,
                [key]: { value: truth, lo: truth * (1 - down), hi: truth * (1 + up) },
              };
            if (veil !== "forget") return entry;
            const { [key]: _, ...rest } = entry as Record<string, unknown>;
            return rest as T;
          };
          const model: Model = {
            ...full,
            stages: full.stages.map((one) =>
              one.id === stage && silent.length > 0 ? { ...one, unreported: "unknown" } : one,
            ),
            suppliers: full.suppliers.map((one, i) => veiled(one, "production", i)),
            flows: (full.flows ?? [])
              .filter((one) => one.stage !== stage || !silent.some((place) => place === one.to))
              .map((one, i) => veiled(one, "amount", i + 3)),
            demands: withDemand ? (full.demands ?? []) : [],
          };
          const bounds = exposures(model, [home]);
          for (const [name, truth] of exposures(full, [home])) {
            const wide = bounds.get(name);
            if (wide === undefined || truth.hi - truth.lo > 1e-9) continue;
            points++;
            if (wide.hi - wide.lo < 1) narrower++;
            expect(wide.lo, name).toBeLessThanOrEqual(truth.lo + 1e-9);
            expect(wide.hi, name).toBeGreaterThanOrEqual(truth.hi - 1e-9);
          }
        },
      ),
      { numRuns: 250 },
    );
    expect(points).toBeGreaterThan(600);
    expect(narrower).toBeGreaterThan(150);
  });
});

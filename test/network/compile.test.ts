import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../src/model/parseModel.ts";
import { compile } from "../../src/network/compile.ts";
import type { Network } from "../../src/network/network.ts";
import type { Grouping } from "../../src/numeric/graph/csr.ts";
import { chain } from "../assess/chains.ts";

function pool(network: Network, stage: string, place: string): number {
  const s = network.stageNumber.get(stage) ?? Number.NaN;
  const p = network.placeNumber.get(place) ?? Number.NaN;
  return network.poolNumber[s * network.places.length + p] ?? Number.NaN;
}

function rows({ start, row }: Grouping, key: number): number[] {
  return [...row.subarray(start[key], start[key + 1])];
}

describe("compile(tinyModel)", () => {
  const network = compile(parseModel(tinyModel));

  it("numbers places, the two reserved ones first", () => {
    expect(network.places.slice(0, 2)).toEqual(["other", "unknown"]);
    expect([...network.places].sort()).toEqual([
      "AUS",
      "CHL",
      "CHN",
      "JPN",
      "KOR",
      "other",
      "unknown",
    ]);
  });

  it("has a pool wherever something is made or arrives, and nowhere else", () => {
    // Mining in Chile and Australia, ore in Japan; refining in China and Japan, metal in Korea.
    expect(network.pools.count).toBe(6);
    expect(pool(network, "refining", "KOR")).toBeGreaterThanOrEqual(0);
    expect(pool(network, "mining", "KOR")).toBe(-1);
    expect(pool(network, "mining", "unknown")).toBe(-1);
  });

  it("groups suppliers by pool and stage, and flows by either end", () => {
    const { suppliers, flows } = network;
    expect(rows(suppliers.byStage, 0)).toEqual([0, 1]);
    expect(rows(suppliers.byStage, 1)).toEqual([2, 3]);
    expect(rows(suppliers.byPool, pool(network, "refining", "JPN"))).toEqual([3]);
    expect(rows(suppliers.byPool, pool(network, "refining", "KOR"))).toEqual([]);
    expect(rows(flows.byTo, pool(network, "refining", "JPN"))).toEqual([0]);
    expect(rows(flows.byFrom, pool(network, "refining", "JPN"))).toEqual([1]);
    expect(
      rows(network.pools.byStage, 1).map((p) => network.places[network.pools.place[p] ?? 0]),
    ).toEqual(["CHN", "JPN", "KOR"]);
  });

  it("leaves what the model does not say unknown", () => {
    const { pools, suppliers, totals } = network;
    expect([...suppliers.production.value]).toEqual([60, 40, 75, 25]);
    for (const silent of [suppliers.capacity, pools.demand, pools.stock, pools.stockDays, totals]) {
      expect([...silent.value, ...silent.lo, ...silent.hi].every(Number.isNaN)).toBe(true);
    }
    expect([...suppliers.operator, ...suppliers.owner]).toEqual(new Array(8).fill(-1));
  });

  it("reads one need of refining: a tonne of ore per tonne", () => {
    expect(network.needs).toEqual([
      [],
      [
        {
          essential: true,
          alternatives: [{ stage: 0, amount: { value: 1, lo: 1, hi: 1 }, service: 1, cap: 1 }],
        },
      ],
    ]);
  });
});

describe("compile(model)", () => {
  it("counts every amount in its stage's unit", () => {
    const network = compile(
      chain({
        stages: [{ id: "s", total: { amount: 3, unit: "kt/year", citation: "c" } }],
        suppliers: [
          { place: "CHN", production: { value: 1, lo: 0.5, hi: 2 }, capacity: 3, unit: "kt/year" },
          { place: "AUS", production: 7 },
        ],
        flows: [{ from: "CHN", to: "JPN", amount: 0.1, unit: "kt/year" }],
        demands: [{ place: "JPN", amount: 0.2, unit: "kt/year" }],
        stocks: [{ place: "JPN", amount: 0.3, unit: "kt" }],
      }),
    );
    const { suppliers, flows, pools, totals } = network;
    expect([
      suppliers.production.lo[0],
      suppliers.production.value[0],
      suppliers.production.hi[0],
    ]).toEqual([500, 1000, 2000]);
    expect(suppliers.production.value[1]).toBe(7);
    expect(suppliers.capacity.value[0]).toBe(3000);
    expect(flows.amount.value[0]).toBeCloseTo(100, 9);
    const japan = pool(network, "s", "JPN");
    expect(pools.demand.value[japan]).toBeCloseTo(200, 9);
    expect(pools.stock.value[japan]).toBeCloseTo(300, 9);
    expect(totals.value[0]).toBe(3000);
  });

  it("divides the amount of a need by what one unit of each alternative gives", () => {
    const network = compile(
      chain({
        stages: [
          { id: "s" },
          { id: "u" },
          {
            id: "t",
            inputs: [
              {
                amount: 6,
                of: [{ stage: "s", effectiveness: 2, cap: 0.25 }, { stage: "u" }],
                essential: false,
                citation: "c",
              },
              { of: [{ stage: "u" }] },
            ],
          },
        ],
        suppliers: [
          { place: "CHN", production: 1 },
          { stage: "u", place: "CHN", production: 1 },
          { stage: "t", place: "CHN", production: 1 },
        ],
      }),
    );
    const [first, second] = network.needs[2] ?? [];
    expect(first?.essential).toBe(false);
    expect(first?.alternatives).toEqual([
      { stage: 0, amount: { value: 3, lo: 3, hi: 3 }, service: 2, cap: 0.25 },
      { stage: 1, amount: { value: 6, lo: 6, hi: 6 }, service: 1, cap: 1 },
    ]);
    expect(second?.alternatives[0]?.amount).toBeNull();
  });

  it("marks stages and flows that are given in shares", () => {
    const network = compile(
      chain({
        stages: [{ id: "s" }, { id: "t" }],
        suppliers: [
          { place: "CHN", share: 0.6 },
          { place: "JPN" },
          { stage: "t", place: "CHN", production: 5 },
        ],
        flows: [
          { from: "CHN", to: "JPN", share: 0.5 },
          { stage: "t", from: "CHN", to: "JPN", amount: 2 },
        ],
      }),
    );
    expect([...network.inShares]).toEqual([1, 0]);
    expect([...network.suppliers.production.value]).toEqual([0.6, Number.NaN, 5]);
    expect([...network.flows.inShares]).toEqual([1, 0]);
  });

  it("names operators once, and owners by place", () => {
    const { operators, suppliers, places } = compile(
      chain({
        suppliers: [
          { place: "CHN", operator: "Alpha", owner: "USA", production: 1 },
          { place: "MEX", operator: "Alpha", production: 1 },
        ],
      }),
    );
    expect(operators).toEqual(["Alpha"]);
    expect([...suppliers.operator]).toEqual([0, 0]);
    expect(places[suppliers.owner[0] ?? -1]).toBe("USA");
    expect(suppliers.owner[1]).toBe(-1);
  });

  it("adds up the stocks of a pool, and does not know their sum as soon as one is not known", () => {
    const stocksOf = (...amounts: { note: string; amount?: number }[]) => {
      const stocks = amounts.map((entry) => ({ place: "JPN", ...entry }));
      const network = compile(chain({ suppliers: [{ place: "JPN", production: 1 }], stocks }));
      return network.pools.stock.value[pool(network, "s", "JPN")];
    };
    expect(stocksOf({ amount: 2, note: "a" }, { amount: 3, note: "b" })).toBe(5);
    expect(stocksOf({ amount: 2, note: "a" }, { note: "b" })).toBeNaN();
    expect(stocksOf({ note: "b" }, { amount: 2, note: "a" })).toBeNaN();
  });

  it("does not change the model", () => {
    const model = parseModel(tinyModel);
    const before = JSON.stringify(model);
    compile(model);
    expect(JSON.stringify(model)).toBe(before);
  });
});

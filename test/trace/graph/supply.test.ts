import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { marketSupply, type Nodes, poolFor, worldSupply } from "../../../src/trace/graph/supply.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const WORLD = 1000;
const UNKNOWN = -1;
const nodes: Nodes = {
  supplier: (row) => row,
  pool: (_, place) => 100 + place,
  world: () => WORLD,
  unknown: UNKNOWN,
  unattributed: UNKNOWN,
  abroad: UNKNOWN,
};
const ALL = { value: 1, lo: 1, hi: 1 };

function supplyAt(text: Chain, ...codes: string[]) {
  const network = compile(closed(text));
  const number = (code: string) => network.placeNumber.get(code) ?? network.places.length;
  return {
    number,
    network,
    masses: marketSupply(network, { stage: 0, places: codes.map(number) }, nodes),
  };
}

const world = [{ id: "s", unreported: "world" as const }];

describe("marketSupply", () => {
  it("marketSupply(home) is its own production and its imports, less what goes between its places", () => {
    const { masses, number } = supplyAt(
      {
        suppliers: [
          { place: "DEU", production: 60 },
          { place: "FRA", production: 20 },
          { place: "CHN", production: 90 },
        ],
        flows: [
          { from: "DEU", to: "FRA", amount: 5 },
          { from: "CHN", to: "FRA", amount: 7 },
        ],
      },
      "DEU",
      "FRA",
    );
    expect(masses.map(({ from, amount }) => [from, amount.value])).toEqual([
      [0, 60],
      [1, 20],
      [100 + number("CHN"), 7],
    ]);
  });

  it("marketSupply(place) holds what is made nobody knows where, between nothing and all of it", () => {
    const { masses } = supplyAt(
      {
        suppliers: [
          { place: "JPN", production: 6 },
          { place: "unknown", production: 4 },
        ],
      },
      "JPN",
    );
    expect(masses[1]).toEqual({ from: UNKNOWN, amount: { value: 0, lo: 0, hi: 4 } });
  });

  it("marketSupply(place) is the world's mix where the stage says so and nothing is reported", () => {
    const { masses } = supplyAt(
      { stages: world, suppliers: [{ place: "CHN", production: 6 }] },
      "JPN",
    );
    expect(masses).toEqual([{ from: WORLD, amount: ALL }]);
  });

  it("marketSupply(place) is unknown where an import has no amount", () => {
    const { masses } = supplyAt(
      { suppliers: [{ place: "JPN", production: 6 }], flows: [{ from: "CHN", to: "JPN" }] },
      "JPN",
    );
    expect(masses).toEqual([{ from: UNKNOWN, amount: ALL }]);
  });

  it("marketSupply(place) holds what a stated total leaves over where a supplier there has no amount", () => {
    const suppliers = [
      { place: "JPN", production: 6 },
      { place: "JPN", operator: "Acme" },
    ];
    const total = { amount: 10, citation: "c" };
    const { masses } = supplyAt({ stages: [{ id: "s", total }], suppliers }, "JPN");
    expect(masses).toEqual([
      { from: 0, amount: { value: 6, lo: 6, hi: 6 } },
      { from: UNKNOWN, amount: { value: 0, lo: 0, hi: 4 } },
    ]);
    expect(supplyAt({ suppliers }, "JPN").masses).toEqual([{ from: UNKNOWN, amount: ALL }]);
  });

  it("marketSupply(place) comes by the route of each flow where routes are followed", () => {
    const { network, number } = supplyAt(
      {
        suppliers: [{ place: "CHN", production: 6 }],
        flows: [
          { from: "CHN", to: "JPN", amount: 1, note: "first lot" },
          { from: "CHN", to: "JPN", amount: 2, note: "second lot" },
        ],
      },
      "JPN",
    );
    const passing = (flow: number, from: number) => 2000 + 10 * flow + (from - 100);
    const market = { stage: 0, places: [number("JPN")] };
    const masses = marketSupply(network, market, { ...nodes, passing });
    expect(masses.map(({ from, amount }) => [from, amount.value])).toEqual([
      [2000 + number("CHN"), 1],
      [2010 + number("CHN"), 2],
    ]);
  });

  it("marketSupply(place) is nothing where nothing is made and no flow is listed", () => {
    expect(supplyAt({ suppliers: [{ place: "CHN", production: 6 }] }, "JPN").masses).toEqual([]);
  });
});

describe("poolFor", () => {
  const suppliers = [{ place: "CHN", production: 6 }];
  const at = (text: Chain, place: string) => {
    const { network, number } = supplyAt(text, "CHN");
    return { node: poolFor(network, { stage: 0, place: number(place) }, nodes), number };
  };

  it("poolFor(place) is the place's own pool", () => {
    const { node, number } = at({ suppliers }, "CHN");
    expect(node).toBe(100 + number("CHN"));
  });

  it("poolFor('other') is unknown, or the world's mix where every place draws on it", () => {
    expect(at({ suppliers }, "other").node).toBe(UNKNOWN);
    expect(at({ stages: world, suppliers }, "other").node).toBe(WORLD);
    const flows = [{ from: "CHN", to: "JPN", amount: 1 }];
    expect(at({ stages: world, suppliers, flows }, "other").node).toBe(UNKNOWN);
  });
});

describe("worldSupply", () => {
  it("worldSupply(stage) holds what a stated total leaves over", () => {
    const total = { amount: 10, citation: "c" };
    const network = compile(
      closed({ stages: [{ id: "s", total }], suppliers: [{ place: "CHN", production: 6 }] }),
    );
    expect(worldSupply(network, 0, nodes)).toEqual([
      { from: 0, amount: { value: 6, lo: 6, hi: 6 } },
      { from: UNKNOWN, amount: { value: 4, lo: 4, hi: 4 } },
    ]);
  });

  it("worldSupply(stage) is nothing known where an amount is missing and no total is stated", () => {
    const network = compile(
      closed({ suppliers: [{ place: "CHN", production: 6 }, { place: "JPN" }] }),
    );
    expect(worldSupply(network, 0, nodes)).toEqual([]);
  });
});

import type { Chain } from "../../assess/chains.ts";

/** Needs of a stage: each of one input, one unit unless an amount is given. */
export const needs = (...of: readonly (string | readonly [string, number])[]) =>
  of.map((one) => {
    const [stage, amount] = typeof one === "string" ? [one, 1] : one;
    return { amount, of: [{ stage }], citation: "c" };
  });

/** Ore, refined metal and the plant's product at home, with the ore that comes from abroad (golden or_09_survivability). */
export function refinery({ capacity = 0.3, plant = 1 } = {}): Chain {
  return {
    stages: [
      { id: "ore", unit: "t/day" },
      { id: "refined", unit: "t/day", inputs: needs("ore") },
      { id: "product", unit: "t/day", inputs: needs("refined") },
    ],
    suppliers: [
      { stage: "ore", place: "JPN", capacity: 1 / 5 },
      { stage: "ore", place: "CHL", capacity: 5 },
      { stage: "refined", place: "JPN", capacity },
      { stage: "product", place: plant > 0 ? "JPN" : "CHN", capacity: plant || 1 },
    ],
    flows: [{ stage: "ore", from: "CHL", to: "JPN", amount: 0.8 }],
    demands: [{ stage: "product", place: "JPN", amount: 1 }],
    stocks: [
      { stage: "ore", place: "JPN", amount: 20 },
      { stage: "refined", place: "JPN", amount: 30 },
      { stage: "product", place: "JPN", amount: 10 },
    ],
  };
}

/** Two processes of unlike efficiency that draw on one stock (golden or_19_envelope_is_not_a_trajectory). */
export const TWO_PROCESSES: Chain = {
  stages: [
    { id: "raw", unit: "t/day" },
    { id: "wasteful", unit: "t/day", inputs: needs(["raw", 2]) },
    { id: "thrifty", unit: "t/day", inputs: needs("raw") },
    {
      id: "product",
      unit: "t/day",
      inputs: [{ amount: 1, of: [{ stage: "wasteful" }, { stage: "thrifty" }], citation: "c" }],
    },
  ],
  suppliers: [
    { stage: "raw", place: "CHL", production: 1 },
    { stage: "wasteful", place: "JPN", capacity: 1000 },
    { stage: "thrifty", place: "JPN", capacity: 1 / 2 },
    { stage: "product", place: "JPN", capacity: 1000 },
  ],
  demands: [{ stage: "product", place: "JPN", amount: 1 }],
  stocks: [{ stage: "raw", place: "JPN", amount: 10 }],
};

/** A bill of material of which some is made at home (golden or_01_bom_chain). */
export function billOfMaterial(ore: number): Chain {
  return {
    stages: [
      { id: "ore" },
      { id: "li", inputs: needs("ore") },
      { id: "gr" },
      { id: "cell", inputs: needs("li", "gr") },
    ],
    suppliers: [
      { stage: "ore", place: "JPN", capacity: ore },
      { stage: "li", place: "JPN", capacity: 60 },
      { stage: "gr", place: "JPN", capacity: 50 },
      { stage: "cell", place: "JPN", capacity: 100 },
      { stage: "ore", place: "CHL", production: 20 },
      { stage: "li", place: "CHN", production: 40 },
      { stage: "gr", place: "CHN", production: 50 },
    ],
    flows: [
      { stage: "ore", from: "CHL", to: "JPN", amount: 20 },
      { stage: "li", from: "CHN", to: "JPN", amount: 40 },
      { stage: "gr", from: "CHN", to: "JPN", amount: 50 },
    ],
    demands: [{ stage: "cell", place: "JPN", amount: 100 }],
  };
}

/** One smelter for two products, of which the second needs twice as much (golden or_04_shared_bottleneck). */
export const SHARED_SMELTER: Chain = {
  stages: [
    { id: "smelter" },
    { id: "P1", inputs: needs("smelter") },
    { id: "P2", inputs: needs(["smelter", 2]) },
  ],
  suppliers: [
    { stage: "smelter", place: "JPN", capacity: 100 },
    { stage: "P1", place: "JPN", capacity: 1000 },
    { stage: "P2", place: "JPN", capacity: 1000 },
  ],
  demands: [
    { stage: "P1", place: "JPN", amount: 100 },
    { stage: "P2", place: "JPN", amount: 50 },
  ],
};

/** A home of two places that sells its ore and buys another's (golden or_16_cross_trade). */
export const CROSS_TRADE: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
  suppliers: [
    { stage: "ore", place: "AUS", production: 100 },
    { stage: "ore", place: "CHN", production: 100 },
    { stage: "metal", place: "JPN", production: 100 },
    { stage: "metal", place: "DEU", production: 100 },
  ],
  flows: [
    { stage: "ore", from: "CHN", to: "JPN", amount: 100 },
    { stage: "ore", from: "AUS", to: "DEU", amount: 100 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 0 },
  ],
  demands: [{ stage: "metal", place: "JPN", amount: 100 }],
};

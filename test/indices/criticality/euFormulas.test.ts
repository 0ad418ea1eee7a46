import { describe, expect, it } from "vitest";
import { euConcentration } from "../../../src/indices/criticality/euConcentration.ts";
import { euCriticality } from "../../../src/indices/criticality/euCriticality.ts";
import { euEconomicImportance } from "../../../src/indices/criticality/euEconomicImportance.ts";
import { euHigherStage } from "../../../src/indices/criticality/euHigherStage.ts";
import { euImportReliance } from "../../../src/indices/criticality/euImportReliance.ts";
import { euSupplyRisk } from "../../../src/indices/criticality/euSupplyRisk.ts";

describe("euConcentration(suppliers)", () => {
  const two = [
    { share: 0.6, governance: 5, trade: 1 },
    { share: 0.2, governance: 2, trade: 0.8 },
  ];

  it("weighs squared shares by governance and trade, divided by the sum only when asked", () => {
    expect(euConcentration(two)).toBeCloseTo(0.36 * 5 + 0.04 * 1.6, 12);
    expect(euConcentration(two, { renormalise: true })).toBeCloseTo((1.8 + 0.064) / 0.64, 12);
  });

  it("is null, not a middling value, when a weight is not known of a country with a share", () => {
    expect(euConcentration([{ share: 0.1, governance: null, trade: 1 }])).toBeNull();
    expect(euConcentration([{ share: 0.1, governance: 1, trade: null }])).toBeNull();
    expect(euConcentration([...two, { share: 0, governance: null, trade: null }])).not.toBeNull();
    expect(euConcentration([])).toBeNull();
  });

  it("takes sums a little above 1, from rounding, and refuses more", () => {
    const tenth = { share: 0.104, governance: 1, trade: 1 };
    expect(euConcentration(Array(10).fill(tenth))).toBeCloseTo(0.10816, 12);
    expect(() =>
      euConcentration([
        { ...tenth, share: 0.9 },
        { ...tenth, share: 0.2 },
      ]),
    ).toThrow(/^euConcentration: shares must sum to at most 1.05/);
    expect(() => euConcentration([{ share: 0.9, governance: -1, trade: 1 }])).toThrow(RangeError);
    expect(() => euConcentration([{ share: 1.1, governance: 1, trade: 1 }])).toThrow(RangeError);
  });
});

describe("euSupplyRisk(concentrations, factors)", () => {
  const factors = { importReliance: 0.4, recyclingInputRate: 0.25, substitution: 0.8 };

  it("weighs global supply by half the import reliance", () => {
    const value = euSupplyRisk({ global: 5, sourcing: 2 }, factors);
    expect(value).toBeCloseTo((5 * 0.2 + 2 * 0.8) * 0.75 * 0.8, 12);
  });

  it("gives both supplies the same weight at full import reliance", () => {
    const all = { importReliance: 1, recyclingInputRate: 0, substitution: 1 };
    expect(euSupplyRisk({ global: 5, sourcing: 2 }, all)).toBe(3.5);
  });

  it("falls back to one supply only when told to", () => {
    const unknown = { global: 5, sourcing: null };
    expect(euSupplyRisk(unknown, factors)).toBeNull();
    expect(euSupplyRisk(unknown, factors, { supplies: "global" })).toBeCloseTo(3, 12);
    expect(euSupplyRisk(unknown, factors, { supplies: "sourcing" })).toBeNull();
    const reliance = { ...factors, importReliance: null };
    expect(euSupplyRisk({ global: 5, sourcing: 2 }, reliance)).toBeNull();
    expect(
      euSupplyRisk({ global: 5, sourcing: 2 }, reliance, { supplies: "sourcing" }),
    ).toBeCloseTo(1.2, 12);
  });

  it("needs no global supply for a net exporter", () => {
    const exporter = { ...factors, importReliance: 0 };
    expect(euSupplyRisk({ global: null, sourcing: 2 }, exporter)).toBeCloseTo(1.2, 12);
  });

  it("is null when recycling or substitution is not known", () => {
    const known = { global: 5, sourcing: 2 };
    expect(euSupplyRisk(known, { ...factors, recyclingInputRate: null })).toBeNull();
    expect(euSupplyRisk(known, { ...factors, substitution: null })).toBeNull();
  });

  it("refuses percent, negative concentrations and unknown supplies", () => {
    const known = { global: 5, sourcing: 2 };
    expect(() => euSupplyRisk(known, { ...factors, importReliance: 40 })).toThrow(RangeError);
    expect(() => euSupplyRisk({ global: -1, sourcing: 2 }, factors)).toThrow(RangeError);
    const supplies = "world" as "both";
    expect(() => euSupplyRisk(known, factors, { supplies })).toThrow(/supplies must be/);
  });
});

describe("the other parts of the EU's method", () => {
  it("euImportReliance is 0 for a net exporter, null without consumption, and skips stocks", () => {
    expect(euImportReliance({ production: 100, imports: 0, exports: 25 })).toBe(0);
    expect(euImportReliance({ production: 0, imports: 0, exports: 0 })).toBeNull();
    const stocked = { production: 50, imports: 50, exports: 0, stockDrawdown: 100 };
    expect(euImportReliance(stocked)).toBe(0.5);
  });

  it("euHigherStage takes the higher, the first of equal ones, and null when one is open", () => {
    const [mine, refinery] = [
      { stage: "mine", supplyRisk: 1.2 },
      { stage: "refinery", supplyRisk: 1.2 },
    ];
    expect(euHigherStage([mine, refinery])).toEqual(mine);
    expect(euHigherStage([mine, { stage: "refinery", supplyRisk: null }])).toBeNull();
    expect(euHigherStage([])).toBeNull();
    expect(() => euHigherStage([{ stage: "mine", supplyRisk: -1 }])).toThrow(RangeError);
  });

  it("euEconomicImportance scales by the largest value added and leaves unlisted shares out", () => {
    const factors = { largestValueAdded: 200, substitution: 0.5 };
    const uses = [
      { share: 0.5, valueAdded: 100 },
      { share: 0.25, valueAdded: 200 },
    ];
    expect(euEconomicImportance(uses, factors)).toBe(2.5);
    expect(euEconomicImportance(uses, { ...factors, substitution: null })).toBeNull();
    expect(euEconomicImportance([{ share: 0.5, valueAdded: null }], factors)).toBeNull();
    expect(euEconomicImportance([], factors)).toBeNull();
    expect(() => euEconomicImportance([{ share: 1, valueAdded: 300 }], factors)).toThrow(
      /valueAdded must be in/,
    );
  });

  it("euCriticality rounds to one decimal, halves up, and includes the thresholds", () => {
    const verdict = (supplyRisk: number, economicImportance: number) =>
      euCriticality({ supplyRisk, economicImportance }).critical;
    expect(verdict(0.95, 2.75)).toBe(true);
    expect(verdict(0.949, 2.75)).toBe(false);
    expect(verdict(0.95, 2.7499)).toBe(false);
    expect(euCriticality({ supplyRisk: 2, economicImportance: 4.9 }, "2011").critical).toBe(false);
    expect(euCriticality({ supplyRisk: 2, economicImportance: 5 }, "2011").critical).toBe(true);
    expect(() => euCriticality({ supplyRisk: 1, economicImportance: 3 }, "2020" as "2017")).toThrow(
      /edition must be/,
    );
  });

  it("euCriticality is open only while the unknown score can decide", () => {
    expect(euCriticality({ supplyRisk: null, economicImportance: 5 }).critical).toBeNull();
    expect(euCriticality({ supplyRisk: null, economicImportance: 1 }).critical).toBe(false);
  });
});

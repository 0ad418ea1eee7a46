import { describe, expect, it } from "vitest";
import { bgsRiskIndex } from "../../../src/indices/criticality/bgsRiskIndex.ts";
import { companionMetalFraction } from "../../../src/indices/criticality/companionMetalFraction.ts";
import { yaleCriticality } from "../../../src/indices/criticality/yaleCriticality.ts";
import { yaleDepletion } from "../../../src/indices/criticality/yaleDepletion.ts";
import { yalePolicyPotential } from "../../../src/indices/criticality/yalePolicyPotential.ts";
import { yaleSupplyConcentration } from "../../../src/indices/criticality/yaleSupplyConcentration.ts";
import { yaleSupplyRisk } from "../../../src/indices/criticality/yaleSupplyRisk.ts";

describe("scores of surveys", () => {
  it("bgsRiskIndex takes a sum of shares that misses the edge of a class by rounding for the edge", () => {
    const criteria = { crustalAbundance: 0.2, reservesTop3: 0.1, governanceRank: 1 };
    const at = (productionTop3: number) => bgsRiskIndex({ ...criteria, productionTop3 });
    expect(0.35 + 0.29 + 0.11).toBeLessThan(0.75);
    expect(at(0.35 + 0.29 + 0.11)).toBe(at(0.75));
    expect(at(0.7499)).toBe((at(0.75) as number) - 0.5);
  });

  it("bgsRiskIndex gives 2 for a missing criterion only when asked", () => {
    const criteria = {
      crustalAbundance: 0.05,
      productionTop3: 0.75,
      reservesTop3: 0.6,
      governanceRank: null,
    };
    expect(bgsRiskIndex(criteria)).toBeNull();
    expect(bgsRiskIndex(criteria, { missing: "two" })).toBe((5 + 5 + 4 + 2) / 2);
    expect(bgsRiskIndex({ ...criteria, governanceRank: 2 })).toBe((5 + 5 + 4 + 1) / 2);
    expect(bgsRiskIndex({ ...criteria, crustalAbundance: 100, governanceRank: 10 })).toBe(7.5);
    expect(() => bgsRiskIndex({ ...criteria, productionTop3: 75 })).toThrow(RangeError);
  });

  it("companionMetalFraction is null without production and refuses more than the whole", () => {
    expect(companionMetalFraction(0, 0)).toBeNull();
    expect(companionMetalFraction(0, 5)).toBe(0);
    expect(() => companionMetalFraction(6, 5)).toThrow(/at most total/);
  });

  it("the Yale scores end where their scales end", () => {
    expect(yaleDepletion(0)).toBe(100);
    expect(yaleDepletion(99.999)).toBeCloseTo(0, 2);
    expect(yaleDepletion(1000)).toBe(0);
    expect(yaleSupplyConcentration(1)).toBe(100);
    expect(yaleSupplyConcentration(0.001)).toBe(0);
    expect(() => yalePolicyPotential(101)).toThrow(RangeError);
    expect(() => yaleDepletion(-1)).toThrow(RangeError);
  });

  it("yaleSupplyRisk needs only the scores of its term", () => {
    const scores = {
      depletion: 80,
      companion: 40,
      policyPotential: 20,
      humanDevelopment: 40,
      politicalStability: 60,
      supplyConcentration: null,
    };
    expect(yaleSupplyRisk(scores, { term: "long" })).toBe(60);
    expect(yaleSupplyRisk(scores)).toBeNull();
    expect(yaleSupplyRisk({ ...scores, supplyConcentration: 80 })).toBeCloseTo(160 / 3, 12);
    expect(() => yaleSupplyRisk(scores, { term: "short" as "long" })).toThrow(/term must be/);
    const axes = { supplyRisk: 60, environmentalImplications: null, vulnerability: 5 };
    expect(yaleCriticality(axes)).toBeNull();
  });
});

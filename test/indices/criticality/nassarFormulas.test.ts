import { describe, expect, it } from "vitest";
import { nassarDisruptionPotential } from "../../../src/indices/criticality/nassarDisruptionPotential.ts";
import { nassarEconomicVulnerability } from "../../../src/indices/criticality/nassarEconomicVulnerability.ts";
import { nassarSupplyRisk } from "../../../src/indices/criticality/nassarSupplyRisk.ts";
import { nassarTradeExposure } from "../../../src/indices/criticality/nassarTradeExposure.ts";
import { nstcScreening } from "../../../src/indices/criticality/nstcScreening.ts";
import { nstcSupplyRisk } from "../../../src/indices/criticality/nstcSupplyRisk.ts";

describe("Nassar et al. and the screening", () => {
  it("DP is null when an index is missing of a country with a share", () => {
    const known = { share: 0.5, inability: 0.5, unwillingness: 1 };
    expect(nassarDisruptionPotential([known])).toBe(0.125);
    expect(nassarDisruptionPotential([known, { ...known, inability: null }])).toBeNull();
    expect(
      nassarDisruptionPotential([known, { share: 0, inability: null, unwillingness: 1 }]),
    ).toBe(0.125);
    expect(nassarDisruptionPotential([])).toBeNull();
  });

  it("TE is cut off at 0 and counts what was taken out of stock", () => {
    expect(nassarTradeExposure({ production: 10, imports: 0, exports: 5 })).toBe(0);
    const drawn = { production: 50, imports: 40, exports: 0, stockDrawdown: 10 };
    expect(nassarTradeExposure(drawn)).toBe(0.5);
    expect(nassarTradeExposure({ production: 0, imports: 0, exports: 0 })).toBeNull();
  });

  it("EV is null when a using industry makes no profit, or nothing is known of it", () => {
    const industry = { valueAdded: 100, expenditure: 1, profit: 10 };
    expect(nassarEconomicVulnerability([industry], 1000)).toBeCloseTo(0.01, 12);
    expect(nassarEconomicVulnerability([{ ...industry, profit: -5 }], 1000)).toBeNull();
    expect(nassarEconomicVulnerability([{ ...industry, expenditure: null }], 1000)).toBeNull();
    expect(nassarEconomicVulnerability([{ ...industry, expenditure: 0, profit: null }], 1000)).toBe(
      0,
    );
    expect(nassarEconomicVulnerability([], 1000)).toBeNull();
    expect(() => nassarEconomicVulnerability([industry], 0)).toThrow(/gdp must be above 0/);
  });

  it("the geometric means are null as soon as one part is not known", () => {
    const parts = { disruptionPotential: 0, tradeExposure: 1, economicVulnerability: null };
    expect(nassarSupplyRisk(parts)).toBeNull();
    expect(nassarSupplyRisk({ ...parts, economicVulnerability: 1 })).toBe(0);
    const screened = { supplyRisk: null, productionGrowth: 0.5, marketDynamics: 0.5 };
    expect(nstcScreening(screened)).toBeNull();
    expect(nstcSupplyRisk([1], [null])).toBeNull();
    expect(nstcSupplyRisk([], [])).toBeNull();
    expect(() => nstcSupplyRisk([1], [1.5])).toThrow(RangeError);
  });
});

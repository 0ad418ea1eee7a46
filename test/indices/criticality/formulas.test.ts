import { describe, expect, it } from "vitest";
import { asymmetricDependence } from "../../../src/indices/criticality/asymmetricDependence.ts";
import { bgsRiskIndex } from "../../../src/indices/criticality/bgsRiskIndex.ts";
import { companionMetalFraction } from "../../../src/indices/criticality/companionMetalFraction.ts";
import { euConcentration } from "../../../src/indices/criticality/euConcentration.ts";
import { euCriticality } from "../../../src/indices/criticality/euCriticality.ts";
import { euEconomicImportance } from "../../../src/indices/criticality/euEconomicImportance.ts";
import { euHigherStage } from "../../../src/indices/criticality/euHigherStage.ts";
import { euImportReliance } from "../../../src/indices/criticality/euImportReliance.ts";
import { euSupplyRisk } from "../../../src/indices/criticality/euSupplyRisk.ts";
import { geoDep } from "../../../src/indices/criticality/geoDep.ts";
import { geoDepOverYears } from "../../../src/indices/criticality/geoDepOverYears.ts";
import { geoPolRisk } from "../../../src/indices/criticality/geoPolRisk.ts";
import { geoPolRiskCharacterisation } from "../../../src/indices/criticality/geoPolRiskCharacterisation.ts";
import { geoPolRiskHhi } from "../../../src/indices/criticality/geoPolRiskHhi.ts";
import { geoPolRiskImportRisk } from "../../../src/indices/criticality/geoPolRiskImportRisk.ts";
import { geoPolRiskMidpoint } from "../../../src/indices/criticality/geoPolRiskMidpoint.ts";
import { geoPolRiskPrice } from "../../../src/indices/criticality/geoPolRiskPrice.ts";
import { geoPolRiskRegion } from "../../../src/indices/criticality/geoPolRiskRegion.ts";
import { metiDependency } from "../../../src/indices/criticality/metiDependency.ts";
import { nassarDisruptionPotential } from "../../../src/indices/criticality/nassarDisruptionPotential.ts";
import { nassarEconomicVulnerability } from "../../../src/indices/criticality/nassarEconomicVulnerability.ts";
import { nassarSupplyRisk } from "../../../src/indices/criticality/nassarSupplyRisk.ts";
import { nassarTradeExposure } from "../../../src/indices/criticality/nassarTradeExposure.ts";
import { nMinusOne } from "../../../src/indices/criticality/nMinusOne.ts";
import { nstcScreening } from "../../../src/indices/criticality/nstcScreening.ts";
import { nstcSupplyRisk } from "../../../src/indices/criticality/nstcSupplyRisk.ts";
import { singlePointOfFailure } from "../../../src/indices/criticality/singlePointOfFailure.ts";
import { strategicDependency } from "../../../src/indices/criticality/strategicDependency.ts";
import { yaleCriticality } from "../../../src/indices/criticality/yaleCriticality.ts";
import { yaleDepletion } from "../../../src/indices/criticality/yaleDepletion.ts";
import { yalePolicyPotential } from "../../../src/indices/criticality/yalePolicyPotential.ts";
import { yaleSupplyConcentration } from "../../../src/indices/criticality/yaleSupplyConcentration.ts";
import { yaleSupplyRisk } from "../../../src/indices/criticality/yaleSupplyRisk.ts";

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

describe("GeoPolRisk", () => {
  const imports = [
    { amount: 30, governance: 0.4 },
    { amount: 10, governance: null },
  ];

  it("has no import risk while a partner's governance is not known; the program's 0.5 is an option", () => {
    expect(geoPolRiskImportRisk({ production: 60, imports })).toBeNull();
    expect(
      geoPolRiskImportRisk({ production: 60, imports }, { missingGovernance: "half" }),
    ).toBeCloseTo(0.17, 12);
  });

  it("ignores the governance of a partner without imports", () => {
    const none = [{ amount: 0, governance: null }];
    expect(geoPolRiskImportRisk({ production: 60, imports: none })).toBe(0);
  });

  it("is null without any supply; the program's 0 is an option", () => {
    const nothing = { production: 0, imports: [] };
    expect(geoPolRiskImportRisk(nothing)).toBeNull();
    expect(geoPolRiskImportRisk(nothing, { noSupply: "zero" })).toBe(0);
    expect(geoPolRiskPrice([])).toBeNull();
    expect(geoPolRiskPrice([], { noTrade: "zero" })).toBe(0);
  });

  it("has no price while some value is not known", () => {
    expect(geoPolRiskPrice([{ amount: 1, value: null }])).toBeNull();
    expect(
      geoPolRiskPrice([
        { amount: 0, value: null },
        { amount: 2, value: 6 },
      ]),
    ).toBe(3);
  });

  it("multiplies through to the characterisation factor, and null stays null", () => {
    const score = geoPolRisk(0.5, 0.2);
    expect(geoPolRiskMidpoint(score, 4.09412948)).toBeCloseTo(0.409412948, 12);
    expect(geoPolRiskCharacterisation(geoPolRiskMidpoint(score, 4.09412948))).toBeCloseTo(1, 12);
    expect(geoPolRiskCharacterisation(geoPolRiskMidpoint(score, null))).toBeNull();
    expect(geoPolRiskMidpoint(geoPolRisk(null, 0.2), 1)).toBeNull();
    expect(() => geoPolRisk(1.2, 0.2)).toThrow(RangeError);
  });

  it("cuts production to whole numbers only when asked, as the program does", () => {
    expect(geoPolRiskHhi([0.9, 0.9])).toBe(0.5);
    expect(geoPolRiskHhi([0.9, 0.9], { quantities: "truncated" })).toBeNull();
    expect(geoPolRiskHhi([3.9, 1.2], { quantities: "truncated" })).toBe(0.625);
    expect(geoPolRiskHhi([0, 0])).toBeNull();
    expect(() => geoPolRiskHhi([1], { quantities: "whole" as "exact" })).toThrow(/quantities/);
  });

  it("treats partners inside a region as riskless even when their governance is not known", () => {
    const region = geoPolRiskRegion([
      { place: "DEU", production: 10, imports: [{ partner: "FRA", amount: 5, governance: null }] },
      { place: "FRA", production: 5, imports: [{ partner: "CHN", amount: 20, governance: 0.6 }] },
    ]);
    expect(region.production).toBe(15);
    expect(geoPolRiskImportRisk(region)).toBeCloseTo(12 / 40, 12);
    expect(() =>
      geoPolRiskRegion([
        { place: "DEU", production: 1, imports: [] },
        { place: "DEU", production: 1, imports: [] },
      ]),
    ).toThrow(/each member must be given once/);
  });
});

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

describe("dependence on imports", () => {
  it("strategicDependency does not flag a concentration of exactly 0.4, whatever the floating point says", () => {
    const spread = { A: 0.6, B: 0.1, C: 0.1, D: 0.1, E: 0.1 };
    for (const unit of [1, 3, 0.1, 1e6, 1 / 3]) {
      const amounts = Object.fromEntries(Object.entries(spread).map(([k, x]) => [k, x * unit]));
      const { concentration } = strategicDependency(amounts, { insideImports: 0, exports: 0 });
      expect(concentration.above).toBe(false);
    }
    const more = { A: 0.600001, B: 0.1, C: 0.1, D: 0.1, E: 0.1 };
    expect(strategicDependency(more, { insideImports: 0, exports: 0 }).concentration.above).toBe(
      true,
    );
  });

  it("strategicDependency is strict at the other two thresholds", () => {
    const at = strategicDependency({ CHN: 10 }, { insideImports: 10, exports: 10 });
    expect(at.importance).toEqual({ value: 0.5, threshold: 0.5, above: false });
    expect(at.substitutability).toEqual({ value: 1, threshold: 1, above: false });
    expect(at.dependent).toBe(false);
  });

  it("strategicDependency without any trade cannot tell, and without imports is none", () => {
    expect(strategicDependency({}, { insideImports: 0, exports: 0 }).dependent).toBeNull();
    const none = strategicDependency({ CHN: 0 }, { insideImports: 5, exports: 0 });
    expect(none.concentration.value).toBeNull();
    expect(none.dependent).toBe(false);
    expect(() => strategicDependency({ CHN: -1 }, { insideImports: 0, exports: 0 })).toThrow(
      /imports from CHN/,
    );
  });

  it("metiDependency puts the three indicators side by side, null where a denominator is 0", () => {
    expect(metiDependency({}, { production: 10, exports: 0 })).toEqual({
      importDependence: 0,
      substitutability: null,
      concentration: null,
    });
    expect(metiDependency({ CHN: 5 }, { production: 0, exports: 5 }).importDependence).toBeNull();
  });

  it("geoDep needs all three criteria, and two years of three", () => {
    const trade = { imports: { CHN: 9, USA: 1 }, exports: 5, worldExports: { CHN: 8, USA: 2 } };
    expect(geoDep(trade)).toEqual({
      importConcentration: { value: expect.closeTo(0.82, 12), threshold: 0.4, above: true },
      exportConcentration: { value: expect.closeTo(0.68, 12), threshold: 0.4, above: true },
      importsToExports: { value: 2, threshold: 1, above: true },
      dependent: true,
    });
    expect(geoDep({ ...trade, exports: 10 }).dependent).toBe(false);
    expect(geoDep({ ...trade, worldExports: {} }).dependent).toBeNull();
    expect(geoDepOverYears([true, true, null])).toBe(true);
    expect(geoDepOverYears([false, null, false])).toBe(false);
    expect(geoDepOverYears([null, null, false])).toBeNull();
    expect(() => geoDepOverYears([true, true])).toThrow(/three years/);
  });

  it("singlePointOfFailure names the largest exporter", () => {
    expect(singlePointOfFailure({ A: 1, B: 3 })).toEqual({
      largestExporter: "B",
      share: 0.75,
      concentration: { value: 0.625, threshold: 0.4, above: true },
    });
    expect(singlePointOfFailure({ A: 1, B: 3 }, { threshold: 0.7 })?.concentration.above).toBe(
      false,
    );
    expect(singlePointOfFailure({ A: 0 })).toBeNull();
  });

  it("asymmetricDependence changes its sign with the point of view", () => {
    expect(asymmetricDependence(0.2, 0.6).difference).toBeCloseTo(-0.4, 12);
    expect(asymmetricDependence(0.6, 0.2).relative).toBeCloseTo(0.5, 12);
    expect(asymmetricDependence(0, 0)).toEqual({ difference: 0, relative: null, mutual: 0 });
    expect(asymmetricDependence(0.6, null)).toEqual({
      difference: null,
      relative: null,
      mutual: null,
    });
  });
});

describe("nMinusOne(market)", () => {
  it("takes the first of equal suppliers out, and only its own demand", () => {
    const market = { supply: { A: 5, B: 5 }, demand: { A: 4, B: 4, C: 2 } };
    expect(nMinusOne(market)).toEqual({
      largestSupplier: "A",
      remainingSupply: 5,
      ofDemandOutside: 5 / 6,
      ofAllDemand: 0.5,
    });
  });

  it("takes the first of equal suppliers, in a Map also where places are numbers", () => {
    const supply = new Map([
      ["392", 5],
      ["36", 5],
    ]);
    const demand = new Map([
      ["392", 1],
      ["36", 4],
    ]);
    expect(nMinusOne({ supply, demand })).toMatchObject({
      largestSupplier: "392",
      ofDemandOutside: 5 / 4,
    });
  });

  it("is null without supply, and its covers are null without demand", () => {
    expect(nMinusOne({ supply: { A: 0 }, demand: { A: 1 } })).toBeNull();
    const own = nMinusOne({ supply: { A: 1 }, demand: { A: 1 } });
    expect(own).toMatchObject({ ofDemandOutside: null, ofAllDemand: 0 });
    expect(() => nMinusOne({ supply: { A: 1 }, demand: { A: -1 } })).toThrow(/demand of A/);
  });
});

describe("scores of surveys", () => {
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

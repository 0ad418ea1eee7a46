import { describe, expect, it } from "vitest";
import { bgsRiskIndex } from "../../../src/indices/criticality/bgsRiskIndex.ts";
import { geoPolRisk } from "../../../src/indices/criticality/geoPolRisk.ts";
import { geoPolRiskCharacterisation } from "../../../src/indices/criticality/geoPolRiskCharacterisation.ts";
import { geoPolRiskImportRisk } from "../../../src/indices/criticality/geoPolRiskImportRisk.ts";
import { geoPolRiskMidpoint } from "../../../src/indices/criticality/geoPolRiskMidpoint.ts";
import { geoPolRiskPrice } from "../../../src/indices/criticality/geoPolRiskPrice.ts";
import { geoPolRiskRegion } from "../../../src/indices/criticality/geoPolRiskRegion.ts";
import { nassarDisruptionPotential } from "../../../src/indices/criticality/nassarDisruptionPotential.ts";
import { nassarEconomicVulnerability } from "../../../src/indices/criticality/nassarEconomicVulnerability.ts";
import { nassarSupplyRisk } from "../../../src/indices/criticality/nassarSupplyRisk.ts";
import { nassarTradeExposure } from "../../../src/indices/criticality/nassarTradeExposure.ts";
import { nMinusOne } from "../../../src/indices/criticality/nMinusOne.ts";
import { nstcScreening } from "../../../src/indices/criticality/nstcScreening.ts";
import { nstcSupplyRisk } from "../../../src/indices/criticality/nstcSupplyRisk.ts";
import { strategicDependency } from "../../../src/indices/criticality/strategicDependency.ts";
import { yaleCompanion } from "../../../src/indices/criticality/yaleCompanion.ts";
import { yaleCriticality } from "../../../src/indices/criticality/yaleCriticality.ts";
import { yaleDepletion } from "../../../src/indices/criticality/yaleDepletion.ts";
import { yaleHumanDevelopment } from "../../../src/indices/criticality/yaleHumanDevelopment.ts";
import { yalePolicyPotential } from "../../../src/indices/criticality/yalePolicyPotential.ts";
import { yalePoliticalStability } from "../../../src/indices/criticality/yalePoliticalStability.ts";
import { yaleSupplyConcentration } from "../../../src/indices/criticality/yaleSupplyConcentration.ts";
import { yaleSupplyRisk } from "../../../src/indices/criticality/yaleSupplyRisk.ts";
import geoPolRiskCases from "../../golden/geoPolRisk.json" with { type: "json" };
import nassar from "../../golden/nassar2020.json" with { type: "json" };
import screening from "../../golden/nMinusOneAndScreening.json" with { type: "json" };
import dependencies from "../../golden/strategicDependency.json" with { type: "json" };
import yale from "../../golden/yale.json" with { type: "json" };

function expectClose(actual: number | null | undefined, expected: number | null) {
  if (actual == null || expected === null) return expect(actual).toBe(expected);
  return expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(expected)),
  );
}

describe("GeoPolRisk is what the authors' program computes", () => {
  type Flow = [reporter: number, partner: number, amount: number, value: number, g: number | null];
  const rows = geoPolRiskCases.rows.map((row) => ({ ...row, imports: row.imports as Flow[] }));

  it.each(rows)("$material, $home, $year", ({ members, production, imports, ...row }) => {
    // The program sums over members; production is given for the region as a whole.
    const region = geoPolRiskRegion(
      members.map((member, i) => ({
        place: String(member),
        production: i === 0 ? production : 0,
        imports: imports
          .filter(([reporter]) => reporter === member)
          .map(([, partner, amount, , governance]) => ({
            partner: String(partner),
            amount,
            governance,
          })),
      })),
    );
    expect(region.imports).toHaveLength(imports.length);
    const importRisk = geoPolRiskImportRisk(region);
    const score = geoPolRisk(row.worldHhi, importRisk);
    const price = geoPolRiskPrice(imports.map(([, , amount, value]) => ({ amount, value })));
    expectClose(importRisk, row.expected.importRisk);
    expectClose(score, row.expected.score);
    expectClose(price, row.expected.price);
    expectClose(geoPolRiskCharacterisation(geoPolRiskMidpoint(score, price)), row.expected.factor);
  });

  it("region cases differ when partners inside keep their governance", () => {
    const regions = rows.filter(({ members }) => members.length > 1);
    const risky = regions.filter(({ members, imports, production, expected }) => {
      const kept = geoPolRiskImportRisk({
        production,
        imports: imports.map(([, , amount, , governance]) => ({ amount, governance })),
      });
      return members.length > 1 && Math.abs((kept ?? 0) - expected.importRisk) > 1e-9;
    });
    expect(regions).toHaveLength(7);
    expect(risky.length).toBeGreaterThan(0);
  });
});

describe("worked cases", () => {
  it.each(dependencies.rows)("strategicDependency: $name", (row) => {
    const outside = Object.fromEntries(
      Object.entries(row.outside).filter(
        (entry): entry is [string, number] => entry[1] !== undefined,
      ),
    );
    const found = strategicDependency(outside, {
      insideImports: row.inside,
      exports: row.exports,
    });
    expectClose(found.concentration.value, row.cdi1);
    expectClose(found.importance.value, row.cdi2);
    expectClose(found.substitutability.value, row.cdi3);
    expect(found.dependent).toBe(row.dependent);
  });

  it.each(screening.nMinusOne)("nMinusOne: $name", (row) => {
    const { supply, demand } = row as { supply: object; demand: object };
    const found = nMinusOne({ supply: { ...supply }, demand: { ...demand } });
    expect(found?.largestSupplier).toBe(row.largest);
    expectClose(found?.remainingSupply, row.n_minus_1_supply);
    expectClose(found?.ofDemandOutside, row.coverage);
    expectClose(found?.ofAllDemand, row.coverage_vs_total_demand);
  });

  it.each(screening.screening)("nstcScreening: $name", (row) => {
    const supplyRisk = nstcSupplyRisk(row.shares, row.governance);
    expectClose(supplyRisk, row.R);
    expectClose(
      nstcScreening({ supplyRisk, productionGrowth: row.G, marketDynamics: row.M }),
      row.C,
    );
  });

  it.each(nassar.rows)("nassarSupplyRisk and its components: $name", (row) => {
    const producers = row.producers as [number, number, number][];
    const industries = row.industries as [number, number, number][];
    const disruptionPotential = nassarDisruptionPotential(
      producers.map(([share, inability, unwillingness]) => ({ share, inability, unwillingness })),
    );
    const { production, imports, exports, stockDrawdown } = row;
    const tradeExposure = nassarTradeExposure({ production, imports, exports, stockDrawdown });
    const economicVulnerability = nassarEconomicVulnerability(
      industries.map(([valueAdded, expenditure, profit]) => ({ valueAdded, expenditure, profit })),
      row.gdp,
    );
    expectClose(disruptionPotential, row.expected.DP);
    expectClose(tradeExposure, row.expected.TE_used);
    expectClose(economicVulnerability, row.expected.EV);
    expectClose(
      nassarSupplyRisk({ disruptionPotential, tradeExposure, economicVulnerability }),
      row.expected.SR,
    );
  });
});

describe("the Yale method", () => {
  it("transforms as worked by a second program", () => {
    for (const { years, score } of yale.depletion_time) expectClose(yaleDepletion(years), score);
    for (const { cf_pct, score } of yale.companion_fraction)
      expectClose(yaleCompanion(cf_pct / 100), score);
    for (const { ppi, score } of yale.policy_potential_index)
      expectClose(yalePolicyPotential(ppi), score);
    for (const { hdi, score } of yale.human_development_index)
      expectClose(yaleHumanDevelopment(hdi), score);
    for (const { pv, score } of yale.wgi_pv) expectClose(yalePoliticalStability(pv), score);
    for (const { hhi_10000, score } of yale.global_supply_concentration)
      expectClose(yaleSupplyConcentration(hhi_10000 / 10_000), score);
  });

  it.each(yale.supply_risk_medium_term)("supply risk $expected.SR", ({ inputs, expected }) => {
    const scores = {
      depletion: yaleDepletion(inputs.dt),
      companion: yaleCompanion(inputs.cf / 100),
      policyPotential: yalePolicyPotential(inputs.ppi),
      humanDevelopment: yaleHumanDevelopment(inputs.hdi),
      politicalStability: yalePoliticalStability(inputs.pv),
      supplyConcentration: yaleSupplyConcentration(inputs.hhi / 10_000),
    };
    expectClose(yaleSupplyRisk(scores), expected.SR);
    expectClose(yaleSupplyRisk(scores, { term: "long" }), expected.geological);
  });

  it.each(yale.criticality_vector)("criticality $magnitude", ({ SR, EI, VSR, magnitude }) => {
    expectClose(
      yaleCriticality({ supplyRisk: SR, environmentalImplications: EI, vulnerability: VSR }),
      magnitude,
    );
  });
});

describe("bgsRiskIndex", () => {
  it("has the steps of the risk list of 2011: every half from 2 to 10, the printed values among them, which tests no class", () => {
    // British Geological Survey (2011) Risk list 2011: the distinct values of its 52 rows.
    const printed = [2.5, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5];
    const steps = [0, 0.3, 0.45, 0.6, 0.75];
    const found = new Set<number | null>();
    for (const crustalAbundance of [500, 50, 5, 0.5, 0.05])
      for (const productionTop3 of steps)
        for (const reservesTop3 of steps)
          for (const governanceRank of [1, 3, 5, 7, 9])
            found.add(
              bgsRiskIndex({ crustalAbundance, productionTop3, reservesTop3, governanceRank }),
            );
    expect([...found].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 17 }, (_, i) => 2 + i / 2),
    );
    expect(printed.every((value) => found.has(value))).toBe(true);
  });
});

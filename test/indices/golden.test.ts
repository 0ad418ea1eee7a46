import { describe, expect, it } from "vitest";
import { concentrationRatio } from "../../src/indices/concentration/concentrationRatio.ts";
import { euGovernanceScale } from "../../src/indices/concentration/euGovernanceScale.ts";
import { hhi } from "../../src/indices/concentration/hhi.ts";
import { hillNumber } from "../../src/indices/concentration/hillNumber.ts";
import { CONCENTRATION } from "../../src/indices/concentration/index.ts";
import { shannonDiversity } from "../../src/indices/concentration/shannonDiversity.ts";
import { daysOfCover } from "../../src/indices/dependency/daysOfCover.ts";
import { ieaDaysOfNetImports } from "../../src/indices/dependency/ieaDaysOfNetImports.ts";
import { importDependencyRatio } from "../../src/indices/dependency/importDependencyRatio.ts";
import { netImportReliance } from "../../src/indices/dependency/netImportReliance.ts";
import { selfSufficiency } from "../../src/indices/dependency/selfSufficiency.ts";
import { DIVERSITY } from "../../src/indices/diversity/index.ts";
import { pielouEvenness } from "../../src/indices/diversity/pielouEvenness.ts";
import { theilL } from "../../src/indices/diversity/theilL.ts";
import { toShares } from "../../src/indices/toShares.ts";
import indices from "../golden/indices.json" with { type: "json" };
import balances from "../golden/selfSufficiency.json" with { type: "json" };
import usgs from "../golden/usgsNetImportReliance.json" with { type: "json" };
import wgi from "../golden/wgiScaled.json" with { type: "json" };

function expectClose(actual: number | null, expected: number | null) {
  if (actual === null || expected === null) return expect(actual).toBe(expected);
  return expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(expected)),
  );
}

const ROW_OF_KEY: Record<string, string> = {
  hhi_01: "hhi",
  effective_number_hhi: "effectiveSuppliers",
  shannon_nats_vegan: "shannonDiversity",
  hhi_normalised_n_positive: "normalisedHhi",
  cr1: "concentrationRatio1",
  cr3: "concentrationRatio3",
  cr5: "concentrationRatio5",
  hill_q0: "hillNumber0",
  hill_q1: "hillNumber1",
  hall_tideman_rosenbluth: "hallTideman",
  horvath_cci: "horvathCci",
  dominance_index_kwoka: "kwokaDominance",
  berger_parker: "bergerParker",
  gini_including_zeros: "gini",
  gini_small_sample_corrected_including_zeros: "giniSmallSample",
  theil_T_including_zeros: "theilT",
  pielou_evenness: "pielouEvenness",
  dominance_simpson_concentration: "hhi",
  enspie_inverse_simpson: "effectiveSuppliers",
  berger_parker_d: "bergerParker",
  shannon_base_e: "shannonDiversity",
  pielou_e: "pielouEvenness",
  gini_index_trapezoids: "gini",
};

function byKey(key: string, shares: number[]): number | null {
  const row = [...CONCENTRATION, ...DIVERSITY].find(({ id }) => id === ROW_OF_KEY[key]);
  if (row) return row.of(shares);
  if (/^cr\d/.test(key)) return concentrationRatio(shares, Number(key.slice(2)));
  if (key === "theil_L_mld_positive_only") return theilL(shares.filter((p) => p > 0));
  const order = /(?:hill_q|hannah_kay_numbers_alpha_)(.+)/.exec(key)?.[1] ?? "none";
  return hillNumber(shares, order === "Inf" ? Number.POSITIVE_INFINITY : Number(order));
}

describe("every index agrees with R and its package vegan", () => {
  for (const { name, input, expected } of indices.cases) {
    it.each(Object.entries(expected))(`${name}: %s`, (key, value) => {
      expectClose(byKey(key, toShares(input)), value);
    });
  }
});

describe("every shared index agrees with scikit-bio", () => {
  it.each(indices.scikitBio)("$name", ({ input, expected }) => {
    for (const [key, value] of Object.entries(expected))
      expectClose(byKey(key, toShares(input)), value);
  });
});

describe("published and peer-computed values", () => {
  it.each(indices.published)("hhi(toShares(quantities)) × 10 000: $what", ({ input, value }) => {
    expect(hhi(toShares(input)) * 10_000).toBeCloseTo(value, 8);
  });

  it("hillNumber(shares, order) of 93 tree species is what vegan computes", () => {
    const { input, orders, hill, shannon, pielou, invsimpson } = indices.bciPlot1;
    const shares = toShares(input);
    orders.forEach((order, i) => {
      expectClose(hillNumber(shares, Number(order)), hill[i] ?? null);
    });
    expectClose(shannonDiversity(shares), shannon);
    expectClose(pielouEvenness(shares), pielou);
    expectClose(1 / hhi(shares), invsimpson);
  });

  it.each(wgi.rows)(
    "euGovernanceScale($mean) of $iso3 is $scaled to the printed decimals",
    (row) => {
      expect(Math.abs(euGovernanceScale(row.mean) - row.scaled)).toBeLessThanOrEqual(
        1.5e-6 + 1e-12,
      );
    },
  );

  it.each(usgs.rows)("netImportReliance of the US is as published: $commodity $year", (row) => {
    const production = Object.values(row.production).reduce<number>((sum, x) => sum + (x ?? 0), 0);
    const imports = row.apparentConsumption - production;
    const percent = 100 * (netImportReliance({ production, imports, exports: 0 }) ?? Number.NaN);
    expect(Math.abs(percent - row.publishedPercent)).toBeLessThanOrEqual(
      usgs.tolerancePercentPoints,
    );
  });

  it.each(balances.fao)("the ratios of the FAO for $production, $imports, $exports", (row) => {
    const { production, imports, exports, expected } = row;
    const balance = { production, imports, exports };
    expectClose(selfSufficiency(balance), expected.SSR_fao_pct / 100);
    expectClose(importDependencyRatio(balance), expected.IDR_gross_pct / 100);
    expectClose(netImportReliance(balance), expected.IDR_net_pct / 100);
    const stocked = { ...balance, stockDrawdown: row.stock_drawdown };
    expectClose(selfSufficiency(stocked), expected.SSR_with_stock_change_pct / 100);
    expectClose(importDependencyRatio(stocked), expected.IDR_gross_pct / 100);
  });

  it.each(balances.iea)("ieaDaysOfNetImports by $method is $expected.days_cover", (row) => {
    const { inputs } = row;
    const main = row.method === "three_main_products_1.2";
    const days = ieaDaysOfNetImports(
      {
        primary: inputs.primary_net_imports_kt,
        products: inputs.product_net_imports_excl_naphtha_kt,
        days: inputs.days,
      },
      {
        primary: inputs.crude_stock_kt,
        products: main ? inputs.product_stock_kt.three_main : inputs.product_stock_kt.all,
        heldForOthers: inputs.bilateral_for_others_kt,
      },
      main ? "threeMainProducts" : "allProducts",
    );
    expectClose(days, row.expected.days_cover);
    expect((days ?? 0) >= 90).toBe(row.expected.compliant);
  });

  it.each(balances.stockpileDays)("daysOfCover: $status", (row) => {
    const days = (stock: number) => daysOfCover(stock, row.standard_consumption_per_day * 365);
    expectClose(days(row.stock), row.national_days);
    expectClose(days(row.national_days + row.private_days), row.total);
  });
});

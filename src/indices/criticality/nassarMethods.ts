import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import type { CountrySupply } from "./methodInputs.ts";
import { nassarDisruptionPotential } from "./nassarDisruptionPotential.ts";
import { nassarEconomicVulnerability } from "./nassarEconomicVulnerability.ts";
import { nassarSupplyRisk } from "./nassarSupplyRisk.ts";
import { nassarTradeExposure } from "./nassarTradeExposure.ts";

const NASSAR = {
  version: "2020",
  citation: {
    title:
      "Nassar et al. (2020) Evaluating the mineral commodity supply risk of the U.S. manufacturing sector, Science Advances 6(8) eaay8647",
    doi: "10.1126/sciadv.aay8647",
  },
  unit: "1",
  risk: "high",
  status: "implemented, not verified against the primary text",
  caveat: {
    en: "the paper rescales the components before it takes their mean; the rescaling was not read, so values do not compare with the paper's scores nor with the threshold 0.40 of the list of 2021",
    ja: "論文は各要素を再尺度化してから平均する。その方法は未確認のため、論文の値や2021年の基準0.40とは比較できない",
  },
} as const;
const BALANCE = [
  "balance.production",
  "balance.imports",
  "balance.exports",
  "balance.stockDrawdown",
] as const;
const MONEY = [
  "industries.valueAdded",
  "industries.expenditure",
  "industries.profit",
  "gdp",
] as const;
const NO_CONSUMPTION = {
  en: "apparent consumption is not above 0",
  ja: "見かけ消費量が0以下の場合",
};
const NO_COUNTRY_INDEX = {
  en: "a producing country's policy index or willingness is not known",
  ja: "生産国の政策指数または供給意思が不明の場合",
};
const NO_PROFIT = {
  en: "the expenditure of a using industry is not known, or its profit is not known or not above 0",
  ja: "使用産業の支出が不明、または利益が不明か0以下の場合",
};
const POTENTIAL_LAWS = {
  order: ["worldSupply"],
  merge: { worldSupply: "rises" },
  rises: ["worldSupply.unwillingness"],
  falls: ["worldSupply.policyPotential"],
} as const;
const EXPOSURE_RISES = ["balance.imports", "balance.stockDrawdown"] as const;
const EXPOSURE_FALLS = ["balance.production", "balance.exports"] as const;

function disruptionPotential(producers: readonly CountrySupply[]): number | null {
  return nassarDisruptionPotential(
    producers.map(({ share, policyPotential = null, unwillingness = null }) => ({
      share,
      inability: policyPotential === null ? null : (100 - policyPotential) / 100,
      unwillingness,
    })),
  );
}

function economicVulnerability({ industries, gdp }: KnownInputs<"industries" | "gdp">) {
  return nassarEconomicVulnerability(
    industries.map(({ valueAdded, expenditure = null, profit = null }) => ({
      valueAdded,
      expenditure,
      profit,
    })),
    gdp,
  );
}

/** The supply risk of Nassar et al. and its three components. */
export const NASSAR_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...NASSAR,
    id: "nassarDisruptionPotential",
    label: { en: "disruption potential (Nassar et al.)", ja: "途絶可能性(Nassarら)" },
    formula: "Σ PS_c²·ASI_c·WSI_c, ASI = (100 − PPI)/100",
    scale: [0, 1],
    needs: ["worldSupply"],
    undefinedWhen: NO_COUNTRY_INDEX,
    invariances: POTENTIAL_LAWS,
    of: ({ worldSupply }) => disruptionPotential(worldSupply),
  }),
  criticalityMethod({
    ...NASSAR,
    id: "nassarTradeExposure",
    label: { en: "trade exposure (Nassar et al.)", ja: "貿易依存(Nassarら)" },
    formula: "max(0, (I − E + ΔS) / (P + I − E + ΔS))",
    scale: [0, 1],
    needs: ["balance"],
    undefinedWhen: NO_CONSUMPTION,
    invariances: { scale: [BALANCE], rises: EXPOSURE_RISES, falls: EXPOSURE_FALLS },
    of: ({ balance }) => nassarTradeExposure(balance),
  }),
  criticalityMethod({
    ...NASSAR,
    id: "nassarEconomicVulnerability",
    label: { en: "economic vulnerability (Nassar et al.)", ja: "経済的脆弱性(Nassarら)" },
    formula: "Σ (VA_j/GDP)·(EXP_j/OP_j)",
    scale: [0, null],
    needs: ["industries", "gdp"],
    undefinedWhen: NO_PROFIT,
    invariances: {
      order: ["industries"],
      scale: [MONEY],
      rises: ["industries.expenditure", "industries.valueAdded"],
      falls: ["industries.profit", "gdp"],
    },
    of: economicVulnerability,
  }),
  criticalityMethod({
    ...NASSAR,
    id: "nassarSupplyRisk",
    label: { en: "supply risk (Nassar et al.)", ja: "供給リスク(Nassarら)" },
    formula: "(DP·TE·EV)^(1/3)",
    scale: [0, null],
    needs: ["worldSupply", "balance", "industries", "gdp"],
    undefinedWhen: { en: "a component is undefined", ja: "いずれかの要素が定まらない場合" },
    invariances: {
      order: ["worldSupply", "industries"],
      scale: [BALANCE, MONEY],
      merge: POTENTIAL_LAWS.merge,
      rises: [...POTENTIAL_LAWS.rises, ...EXPOSURE_RISES, "industries.expenditure"],
      falls: [...POTENTIAL_LAWS.falls, ...EXPOSURE_FALLS, "industries.profit", "gdp"],
    },
    of: (inputs) =>
      nassarSupplyRisk({
        disruptionPotential: disruptionPotential(inputs.worldSupply),
        tradeExposure: nassarTradeExposure(inputs.balance),
        economicVulnerability: economicVulnerability(inputs),
      }),
  }),
];

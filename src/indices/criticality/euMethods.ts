import { euGovernanceScale } from "../concentration/euGovernanceScale.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { euConcentration } from "./euConcentration.ts";
import { euCriticality } from "./euCriticality.ts";
import { euEconomicImportance } from "./euEconomicImportance.ts";
import { euSupplyRisk } from "./euSupplyRisk.ts";
import type { CountrySupply } from "./methodInputs.ts";

const GUIDELINES = {
  title:
    "European Commission (2017) Methodology for establishing the EU list of critical raw materials",
  doi: "10.2873/769526",
};
const SUPPLY_RISK_NEEDS = [
  "worldSupply",
  "homeSourcing",
  "importReliance",
  "recyclingInputRate",
  "substitutionSupplyRisk",
] as const;
const GLOBAL_NEEDS = ["worldSupply", "recyclingInputRate", "substitutionSupplyRisk"] as const;
const IMPORTANCE_NEEDS = [
  "endUses",
  "largestValueAdded",
  "substitutionEconomicImportance",
] as const;
const VALUE_ADDED_UNIT = ["endUses.valueAdded", "largestValueAdded"] as const;

function concentration(suppliers: readonly CountrySupply[]): number | null {
  return euConcentration(
    suppliers.map(({ share, wgiMean = null, tradeParameter: trade = null }) => ({
      share,
      governance: wgiMean === null ? null : euGovernanceScale(wgiMean),
      trade,
    })),
  );
}

function supplyRisk(inputs: KnownInputs<(typeof SUPPLY_RISK_NEEDS)[number]>): number | null {
  const { importReliance, recyclingInputRate, substitutionSupplyRisk: substitution } = inputs;
  return euSupplyRisk(
    { global: concentration(inputs.worldSupply), sourcing: concentration(inputs.homeSourcing) },
    { importReliance, recyclingInputRate, substitution },
  );
}

function globalSupplyRisk(inputs: KnownInputs<(typeof GLOBAL_NEEDS)[number]>): number | null {
  const { recyclingInputRate, substitutionSupplyRisk: substitution } = inputs;
  return euSupplyRisk(
    { global: concentration(inputs.worldSupply), sourcing: null },
    { importReliance: null, recyclingInputRate, substitution },
    { supplies: "global" },
  );
}

function economicImportance(inputs: KnownInputs<(typeof IMPORTANCE_NEEDS)[number]>) {
  const uses = inputs.endUses.map(({ share, valueAdded = null }) => ({ share, valueAdded }));
  const { largestValueAdded, substitutionEconomicImportance: substitution } = inputs;
  return euEconomicImportance(uses, { largestValueAdded, substitution });
}

const SUPPLY_RISK_LAWS = {
  order: ["worldSupply", "homeSourcing"],
  scale: [],
  merge: { worldSupply: "rises", homeSourcing: "rises" },
  rises: ["substitutionSupplyRisk", "worldSupply.tradeParameter", "homeSourcing.tradeParameter"],
  falls: ["recyclingInputRate", "worldSupply.wgiMean", "homeSourcing.wgiMean"],
} as const;

/** The methods of the European Commission's lists of critical raw materials. */
export const EU_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    id: "euSupplyRisk",
    version: "2017",
    label: { en: "EU supply risk", ja: "EU供給リスク" },
    formula: "[H_GS·IR/2 + H_EU·(1 − IR/2)]·(1 − RIR)·SI_SR, H = Σ S_c²·WGI_c·t_c",
    citation: GUIDELINES,
    unit: "1",
    scale: [0, null],
    risk: "high",
    needs: SUPPLY_RISK_NEEDS,
    status: "reproduced",
    caveat: {
      en: "published stage by stage, the higher of extraction and processing reported; of the Commission's own values of 2023 about a quarter do not come out of its published inputs; the trade parameter's detailed rule was not read",
      ja: "工程ごとに計算し、採掘と加工の高い方を公表する。2023年の公表値の約4分の1は公表された入力から再現できない。貿易係数の詳細規則は未確認",
    },
    undefinedWhen: {
      en: "a country with a share has no governance or no trade parameter",
      ja: "割合を持つ国の統治指標または貿易係数が不明な場合",
    },
    invariances: SUPPLY_RISK_LAWS,
    of: supplyRisk,
  }),
  criticalityMethod({
    id: "euSupplyRiskGlobal",
    version: "2017",
    label: { en: "EU supply risk, world supply alone", ja: "EU供給リスク(世界供給のみ)" },
    formula: "H_GS·(1 − RIR)·SI_SR, H_GS = Σ S_c²·WGI_c·t_c",
    citation: GUIDELINES,
    unit: "1",
    scale: [0, null],
    risk: "high",
    needs: GLOBAL_NEEDS,
    status: "reproduced",
    caveat: {
      en: "the Commission's reading where the sourcing of the home is too poorly known; says nothing of the home",
      ja: "自国側の調達先の情報が不十分な場合に欧州委員会が用いる計算。自国側については何も示さない",
    },
    undefinedWhen: {
      en: "a country with a share has no governance or no trade parameter",
      ja: "割合を持つ国の統治指標または貿易係数が不明な場合",
    },
    invariances: {
      order: ["worldSupply"],
      merge: { worldSupply: "rises" },
      rises: ["substitutionSupplyRisk", "worldSupply.tradeParameter"],
      falls: ["recyclingInputRate", "worldSupply.wgiMean"],
    },
    of: globalSupplyRisk,
  }),
  criticalityMethod({
    id: "euEconomicImportance",
    version: "2017",
    label: { en: "EU economic importance", ja: "EU経済的重要性" },
    formula: "10·Σ A_s·Q_s / max Q·SI_EI",
    citation: GUIDELINES,
    unit: "1",
    scale: [0, 10.5],
    risk: "high",
    needs: IMPORTANCE_NEEDS,
    status: "implemented, not verified against the primary text",
    caveat: {
      en: "says what is at stake, not how likely a disruption is; the scaling by the largest value added was fitted to the table of 2023, of which 32 of 59 values come out with it",
      ja: "影響の大きさを示し、途絶の起こりやすさは示さない。最大付加価値による尺度は2023年の表に合わせて定めたもので、同表の59値のうち32値が再現できる",
    },
    undefinedWhen: {
      en: "the value added of a use is not known, or no use is listed",
      ja: "用途の付加価値が不明、または用途がない場合",
    },
    invariances: {
      order: ["endUses"],
      scale: [VALUE_ADDED_UNIT],
      merge: { endUses: "same" },
      rises: ["substitutionEconomicImportance", "endUses.valueAdded"],
      falls: ["largestValueAdded"],
    },
    of: economicImportance,
  }),
  criticalityMethod({
    id: "euCriticality",
    version: "2017",
    label: { en: "EU: above both thresholds", ja: "EU:両しきい値以上" },
    formula: "round(SR, 1) ≥ 1.0 and round(EI, 1) ≥ 2.8",
    citation: {
      title: "European Commission (2023) Study on the critical raw materials for the EU",
      doi: "10.2873/725585",
    },
    unit: "verdict",
    scale: [0, 1],
    risk: "high",
    needs: [...SUPPLY_RISK_NEEDS, ...IMPORTANCE_NEEDS],
    status: "reproduced",
    caveat: {
      en: "reproduced are the thresholds on published scores; how far the scores come out, their own rows say; the list of 2023 also holds copper and nickel, below the thresholds, as strategic raw materials; the lists of 2011 and 2014 took 5.0 for economic importance",
      ja: "再現したのは公表された値に対するしきい値の判定であり、値そのものの再現性は各指標の注記による。2023年の一覧には、しきい値未満の銅とニッケルも戦略的原材料として含まれる。2011年と2014年の経済的重要性のしきい値は5.0",
    },
    undefinedWhen: {
      en: "one score is not known and the other does not settle it",
      ja: "一方の値が不明で、他方だけでは判定できない場合",
    },
    invariances: {
      ...SUPPLY_RISK_LAWS,
      order: [...SUPPLY_RISK_LAWS.order, "endUses"],
      scale: [...SUPPLY_RISK_LAWS.scale, VALUE_ADDED_UNIT],
      rises: [...SUPPLY_RISK_LAWS.rises, "substitutionEconomicImportance", "endUses.valueAdded"],
      falls: [...SUPPLY_RISK_LAWS.falls, "largestValueAdded"],
    },
    of: (inputs) => {
      const { critical } = euCriticality({
        supplyRisk: supplyRisk(inputs),
        economicImportance: economicImportance(inputs),
      });
      return critical === null ? null : Number(critical);
    },
  }),
];

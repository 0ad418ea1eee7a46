import { geoPolRiskGovernanceScale } from "../concentration/geoPolRiskGovernanceScale.ts";
import { hhi } from "../concentration/hhi.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { geoPolRisk } from "./geoPolRisk.ts";
import { geoPolRiskCharacterisation } from "./geoPolRiskCharacterisation.ts";
import { geoPolRiskImportRisk } from "./geoPolRiskImportRisk.ts";
import { geoPolRiskMidpoint } from "./geoPolRiskMidpoint.ts";
import { geoPolRiskPrice } from "./geoPolRiskPrice.ts";
import type { PartnerImport } from "./methodInputs.ts";

const NEEDS = ["worldSupply", "balance", "imports"] as const;
const AMOUNTS = ["balance.production", "imports.amount"] as const;

const GEOPOLRISK = {
  version: "2024",
  citation: {
    title: "Koyamparambath et al. (2024) GeoPolRisk, Resources, Conservation and Recycling 107801",
    doi: "10.1016/j.resconrec.2024.107801",
  },
  risk: "high",
  needs: NEEDS,
  status: "reproduced",
  caveat: {
    en: "reproduced against the authors' program on the same inputs; imports of ore are gross tonnes where production is metal content; the program counts a partner without governance as 0.5, here there is no value; the program's stored zeros for missing governance are not carried over; world shares count as given: what they fall short of 1 counts as many small producers, so that the value is the least",
    ja: "著者のプログラムの出力を同じ入力で再現。鉱石の輸入は総重量、生産は金属量である。プログラムは統治指標のない相手を0.5とするが、ここでは値なしとする。世界生産の割合は与えられたとおりに用い、1に満たない分は多数の小規模生産国とみなすため、値は下限となる",
  },
} as const;

const NO_GOVERNANCE = {
  en: "political stability of a partner is not known, or nothing is produced, or nothing supplied",
  ja: "相手国の政治的安定が不明、または生産・供給がない場合",
};
const NO_PRICE = {
  en: "political stability or the value of some imports is not known, or nothing is imported or produced",
  ja: "一部の輸入の政治的安定または金額が不明、または輸入・生産がない場合",
};
const LAWS = {
  order: ["worldSupply", "imports"],
  merge: { worldSupply: "rises" },
  falls: ["imports.politicalStability", "balance.production"],
} as const;
const PRICED_LAWS = { ...LAWS, rises: ["imports.value"] } as const;

function governanceOf({ inside = false, politicalStability = null }: PartnerImport) {
  if (inside) return 0;
  return politicalStability === null ? null : geoPolRiskGovernanceScale(politicalStability);
}

function score({ worldSupply, balance, imports }: KnownInputs<(typeof NEEDS)[number]>) {
  const shares = worldSupply.map(({ share }) => share);
  if (!shares.some((share) => share > 0)) return null;
  // Shares that fall short of the whole are not scaled up to it.
  const worldHhi = hhi(shares);
  const importRisk = geoPolRiskImportRisk({
    production: balance.production,
    imports: imports.map((flow) => ({ amount: flow.amount, governance: governanceOf(flow) })),
  });
  return geoPolRisk(worldHhi, importRisk);
}

function midpoint(inputs: KnownInputs<(typeof NEEDS)[number]>) {
  const priced = inputs.imports.map(({ amount, value = null }) => ({ amount, value }));
  return geoPolRiskMidpoint(score(inputs), geoPolRiskPrice(priced));
}

/** The GeoPolRisk method: score, midpoint and characterisation factor. */
export const GEOPOLRISK_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...GEOPOLRISK,
    id: "geoPolRisk",
    label: { en: "GeoPolRisk score", ja: "GeoPolRiskスコア" },
    formula: "HHI·Σ g_i·f_i / (p + Σ f_i), g = (2.5 − PV)/5 within 0–1",
    unit: "1",
    scale: [0, 1],
    undefinedWhen: NO_GOVERNANCE,
    invariances: {
      ...LAWS,
      scale: [AMOUNTS],
      merge: { worldSupply: "rises", imports: "same" },
    },
    of: score,
  }),
  criticalityMethod({
    ...GEOPOLRISK,
    id: "geoPolRiskMidpoint",
    label: { en: "GeoPolRisk midpoint", ja: "GeoPolRisk中間点" },
    formula: "score·Σ v_i / Σ f_i",
    unit: "USD/kg",
    scale: [0, null],
    undefinedWhen: NO_PRICE,
    invariances: PRICED_LAWS,
    of: midpoint,
  }),
  criticalityMethod({
    ...GEOPOLRISK,
    id: "geoPolRiskCharacterisation",
    label: { en: "GeoPolRisk characterisation factor", ja: "GeoPolRisk特性化係数" },
    formula: "midpoint / 0.409412948 USD/kg (copper)",
    unit: "kg Cu-eq/kg",
    scale: [0, null],
    undefinedWhen: NO_PRICE,
    invariances: PRICED_LAWS,
    of: (inputs) => geoPolRiskCharacterisation(midpoint(inputs)),
  }),
];

import { hhi } from "../concentration/hhi.ts";
import { companionMetalFraction } from "./companionMetalFraction.ts";
import {
  type CriticalityMethod,
  criticalityMethod,
  type KnownInputs,
} from "./criticalityMethod.ts";
import { yaleCompanion } from "./yaleCompanion.ts";
import { yaleCriticality } from "./yaleCriticality.ts";
import { yaleDepletion } from "./yaleDepletion.ts";
import { yaleHumanDevelopment } from "./yaleHumanDevelopment.ts";
import { yalePolicyPotential } from "./yalePolicyPotential.ts";
import { yalePoliticalStability } from "./yalePoliticalStability.ts";
import { yaleSupplyConcentration } from "./yaleSupplyConcentration.ts";
import { yaleSupplyRisk } from "./yaleSupplyRisk.ts";

const LONG = ["depletionYears", "companionProduction", "worldProduction"] as const;
const MEDIUM = [
  ...LONG,
  "policyPotential",
  "humanDevelopment",
  "politicalStability",
  "worldSupply",
] as const;

const YALE = {
  version: "2012",
  citation: {
    title:
      "Graedel et al. (2012) Methodology of Metal Criticality Determination, Environmental Science & Technology 46:1063–1070",
    doi: "10.1021/es203534z",
  },
  unit: "1",
  scale: [0, 100],
  risk: "high",
  status: "implemented, not verified against the primary text",
  caveat: {
    en: "the transforms were checked at their end points only; a high human development counts as risk, since mining is likelier to be stopped there",
    ja: "変換式は端点のみ確認。人間開発指数が高いほど採掘が止められやすいためリスクとして数える",
  },
} as const;
const NOTHING_WON = { en: "nothing is produced", ja: "生産がない場合" };

const LONG_LAWS = {
  scale: [["companionProduction", "worldProduction"]],
  rises: ["companionProduction"],
  falls: ["depletionYears", "worldProduction"],
} as const;
const MEDIUM_LAWS = {
  scale: LONG_LAWS.scale,
  order: ["worldSupply"],
  merge: { worldSupply: "rises" },
  rises: [...LONG_LAWS.rises, "humanDevelopment"],
  falls: [...LONG_LAWS.falls, "policyPotential", "politicalStability"],
} as const;

const UNKNOWN = {
  policyPotential: null,
  humanDevelopment: null,
  politicalStability: null,
  supplyConcentration: null,
};

function geological(inputs: KnownInputs<(typeof LONG)[number]>) {
  const { companionProduction, worldProduction } = inputs;
  const fraction = companionMetalFraction(companionProduction, worldProduction);
  return {
    depletion: yaleDepletion(inputs.depletionYears),
    companion: fraction === null ? null : yaleCompanion(fraction),
  };
}

function mediumTerm(inputs: KnownInputs<(typeof MEDIUM)[number]>): number | null {
  const worldHhi = hhi(inputs.worldSupply.map(({ share }) => share));
  return yaleSupplyRisk({
    ...geological(inputs),
    policyPotential: yalePolicyPotential(inputs.policyPotential),
    humanDevelopment: yaleHumanDevelopment(inputs.humanDevelopment),
    politicalStability: yalePoliticalStability(inputs.politicalStability),
    supplyConcentration: worldHhi > 0 ? yaleSupplyConcentration(Math.min(1, worldHhi)) : null,
  });
}

/** The Yale method: supply risk in two terms, and criticality. */
export const YALE_METHODS: readonly CriticalityMethod[] = [
  criticalityMethod({
    ...YALE,
    id: "yaleSupplyRisk",
    label: { en: "Yale supply risk, medium term", ja: "イェール供給リスク(中期)" },
    formula: "mean of (DT + CF)/2, (PPI + HDI)/2 and (PV + HHI)/2, each transformed to 0–100",
    needs: MEDIUM,
    undefinedWhen: NOTHING_WON,
    invariances: MEDIUM_LAWS,
    of: mediumTerm,
  }),
  criticalityMethod({
    ...YALE,
    id: "yaleSupplyRiskLongTerm",
    label: { en: "Yale supply risk, long term", ja: "イェール供給リスク(長期)" },
    formula: "(DT + CF)/2, each transformed to 0–100",
    needs: LONG,
    undefinedWhen: NOTHING_WON,
    invariances: LONG_LAWS,
    of: (inputs) => yaleSupplyRisk({ ...geological(inputs), ...UNKNOWN }, { term: "long" }),
  }),
  criticalityMethod({
    ...YALE,
    id: "yaleCriticality",
    label: { en: "Yale criticality", ja: "イェール・クリティカリティ" },
    formula: "√(SR² + EI² + VSR²) / √3",
    needs: [...MEDIUM, "environmentalImplications", "vulnerability"],
    undefinedWhen: NOTHING_WON,
    invariances: {
      ...MEDIUM_LAWS,
      rises: [...MEDIUM_LAWS.rises, "environmentalImplications", "vulnerability"],
    },
    of: (inputs) => {
      const { environmentalImplications, vulnerability } = inputs;
      const supplyRisk = mediumTerm(inputs);
      return yaleCriticality({ supplyRisk, environmentalImplications, vulnerability });
    },
  }),
];

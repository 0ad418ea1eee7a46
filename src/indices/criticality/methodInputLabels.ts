import type { Label } from "../shareIndex.ts";
import type { MethodInput } from "./methodInputs.ts";

/** What each input of the methods is called. */
export const METHOD_INPUTS: Readonly<Record<MethodInput, Label>> = {
  worldSupply: { en: "shares of world production by country", ja: "国別の世界生産に占める割合" },
  homeSourcing: {
    en: "shares of the home's use by country of origin",
    ja: "自国側の使用に占める原産国別の割合",
  },
  balance: { en: "production, imports and exports of the home", ja: "自国側の生産・輸入・輸出" },
  importReliance: {
    en: "import reliance of the home (net imports in its use)",
    ja: "自国側の輸入依存度(使用に占める純輸入)",
  },
  imports: { en: "imports by partner", ja: "相手国別の輸入" },
  worldExports: { en: "world exports by country", ja: "国別の世界輸出" },
  market: { en: "supply and demand by place", ja: "国別の供給と需要" },
  endUses: { en: "end uses with value added", ja: "最終用途と付加価値" },
  largestValueAdded: {
    en: "value added of the largest industry",
    ja: "最大の産業の付加価値",
  },
  industries: {
    en: "using industries: value added, expenditure, profit",
    ja: "使用産業の付加価値・支出・利益",
  },
  gdp: { en: "gross domestic product", ja: "国内総生産" },
  recyclingInputRate: { en: "recycling input rate", ja: "リサイクル投入率" },
  substitutionSupplyRisk: {
    en: "substitution index of supply risk (SI_SR)",
    ja: "代替指数(供給リスク)",
  },
  substitutionEconomicImportance: {
    en: "substitution index of economic importance (SI_EI)",
    ja: "代替指数(経済的重要性)",
  },
  productionGrowth: { en: "production growth (0–1)", ja: "生産の伸び(0〜1)" },
  marketDynamics: { en: "market dynamics (0–1)", ja: "市場の変動(0〜1)" },
  depletionYears: { en: "depletion time of the reserves", ja: "埋蔵量の枯渇年数" },
  companionProduction: { en: "production as a companion metal", ja: "副産物としての生産" },
  worldProduction: { en: "world production", ja: "世界生産" },
  policyPotential: { en: "Policy Potential Index (0–100)", ja: "鉱業政策指数(0〜100)" },
  humanDevelopment: { en: "Human Development Index (0–1)", ja: "人間開発指数(0〜1)" },
  politicalStability: {
    en: "political stability of the producers (−2.5 to 2.5)",
    ja: "生産国の政治的安定(−2.5〜2.5)",
  },
  environmentalImplications: {
    en: "environmental implications (0–100)",
    ja: "環境影響(0〜100)",
  },
  vulnerability: {
    en: "vulnerability to supply restriction (0–100)",
    ja: "供給制約への脆弱性(0〜100)",
  },
  crustalAbundance: { en: "crustal abundance (ppm)", ja: "地殻存在度(ppm)" },
  reservesTop3: {
    en: "share of the three largest holders in world reserves",
    ja: "埋蔵量上位3か国の割合",
  },
  governanceRank: { en: "governance rank of the producers (0–10)", ja: "生産国の統治順位(0〜10)" },
  dependenceOnPartner: { en: "dependence of the home on the partner", ja: "相手への依存度" },
  dependenceOfPartner: {
    en: "dependence of the partner on the home",
    ja: "相手の自国側への依存度",
  },
};

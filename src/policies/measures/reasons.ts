import type { Label } from "../../indices/shareIndex.ts";
import type { RuleKey } from "./measure.ts";

const KEYS: Readonly<Record<RuleKey, Label>> = {
  place: { en: "place", ja: "所在地" },
  owner: { en: "owner", ja: "所有者" },
  operator: { en: "operator", ja: "操業企業" },
};

/** Why a measure has no value. */
export const because = {
  noValue: { en: "there is no value", ja: "値がない" },
  noKey: (by: RuleKey): Label => ({
    en: `no ${KEYS[by].en} of a supplier is given at this stage`,
    ja: `この工程では供給者の${KEYS[by].ja}の記載がない`,
  }),
  notRecycling: {
    en: "the stage does not recycle, or nothing else serves the need that it serves",
    ja: "リサイクル工程ではないか、同じ投入をまかなう他の工程がない",
  },
  unlikeUnits: {
    en: "recycled and primary products that serve the same need are counted in units that do not compare",
    ja: "同じ投入をまかなう再生品と一次品の単位を比較できない",
  },
  useOnly: {
    en: "consumption is known only as a stated use, not from production and trade",
    ja: "消費量が使用量としてのみ示され、生産と貿易からは求められない",
  },
  relianceAtOdds: {
    en: "the import reliance or balance given says that the home makes a part of what it uses, the model that it makes none",
    ja: "与えられた輸入依存度または需給は自国側の生産を示すが、モデルでは自国側の生産がない",
  },
  noReliance: {
    en: "import reliance is given as 0, as for every net exporter, so that only a bound is known",
    ja: "輸入依存度が0(純輸出を含む)と与えられており、限界値しか分からない",
  },
  nothingImported: {
    en: "nothing is imported, so that exports are above any multiple of imports",
    ja: "輸入がないため、輸出は輸入のどの倍数をも上回る",
  },
  netExporter: {
    en: "the home exports more of it than it imports, or as much: a net exporter has no obligation",
    ja: "自国側は純輸入国ではないため、義務がない",
  },
  perhapsNetExporter: {
    en: "within the bounds of the data the home is perhaps a net exporter, which has no obligation",
    ja: "データの上下限の範囲内で純輸入国でない可能性があり、その場合は義務がない",
  },
  noStock: { en: "no stock is given", ja: "備蓄量の記載がない" },
  noTotal: {
    en: "nothing is imported, or within the bounds perhaps nothing",
    ja: "輸入がない、または上下限の範囲内でない場合がある",
  },
  noBaseline: {
    en: "a model of the time before is needed to tell growth (baseline)",
    ja: "増加率を求めるには以前の時点のモデル(baseline)が必要",
  },
  noCompanies: {
    en: "which companies the rule binds (operators) must be given, such as those that are funded",
    ja: "基準の対象となる企業(補助を受けた企業など、operators)の指定が必要",
  },
  noCapacity: {
    en: "capacity is not given for every supplier there that may be one of the companies, now and before",
    ja: "対象企業でありうる供給者の一部について、現在または以前の能力が不明",
  },
  noneThere: {
    en: "no supplier of this stage stands there, now or before",
    ja: "この工程の供給者が現在も以前もそこに存在しない",
  },
  noOrigin: { en: "the supply has no origin in the model", ja: "供給の起点がモデルにない" },
} as const;

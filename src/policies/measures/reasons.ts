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
  noTotal: {
    en: "nothing is imported, or within the bounds perhaps nothing",
    ja: "輸入がない、または上下限の範囲内でない場合がある",
  },
  noBaseline: {
    en: "a model of the time before is needed to tell growth (baseline)",
    ja: "増加率を求めるには以前の時点のモデル(baseline)が必要",
  },
  noCapacity: {
    en: "capacity is not given for every supplier, now and before",
    ja: "現在と以前の能力が一部の供給者について不明",
  },
  noneThere: {
    en: "no supplier of this stage stands there, now or before",
    ja: "この工程の供給者が現在も以前もそこに存在しない",
  },
  noOrigin: { en: "the supply has no origin in the model", ja: "供給の起点がモデルにない" },
} as const;

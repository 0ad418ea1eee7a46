import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";
import { KEY_LABELS } from "../../trace/reading/candidates.ts";
import type { SwapGroup, SwapKey, SwapMeasure } from "./swapGroup.ts";

const MEASURE_LABELS: Readonly<Record<SwapMeasure, Label>> = {
  lookThrough: { en: "exposure (look-through)", ja: "遡及依存度" },
  faceValue: { en: "share at first hand (face value)", ja: "直接の割合(見た目)" },
  concentration: { en: "HHI, foreign part", ja: "HHIのうち海外分" },
  netImportReliance: { en: "net import reliance", ja: "純輸入依存度" },
  tracedReliance: {
    en: "1 − traced self-sufficiency",
    ja: "1−遡及自給率",
  },
  attributed: { en: "exposure, attributed (Shapley)", ja: "遡及依存度の配分(シャープレイ値)" },
};

/** Operators count at home too. */
const OPERATORS_HHI: Label = { en: "HHI, home included", ja: "HHI(自国側を含む)" };

/** What is divided: where over stages, of whom. */
export function measureLabel({ measureId, keyId, byKey }: SwapGroup): Label {
  const isOfOperators = keyId === "operator" || byKey === "operator";
  const { en, ja } =
    measureId === "concentration" && isOfOperators ? OPERATORS_HHI : MEASURE_LABELS[measureId];
  if (keyId !== "stage") return { en, ja };
  if (byKey !== null)
    return { en: `${en}, by ${KEY_LABELS[byKey].en}`, ja: `${ja}(${KEY_LABELS[byKey].ja}別)` };
  if (measureId === "lookThrough" || measureId === "faceValue")
    return { en: `largest ${en}`, ja: `最大の${ja}` };
  return { en, ja };
}

export function keyLabel(key: SwapKey): Label {
  return key === "stage" ? { en: "stage", ja: "工程" } : KEY_LABELS[key];
}

/** Shares are printed in percent, parts of an HHI as they are. */
export function unitOf(measure: SwapMeasure): "share" | "1" {
  return measure === "concentration" ? "1" : "share";
}

export const TOTAL: Label = { en: "all together", ja: "合計" };
export const ALL_STAGES: Label = { en: "all stages", ja: "全工程" };

export function perhapsLabel(names: readonly Label[]): Label {
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return { en: `${only.en} (may be upstream)`, ja: `${only.ja}(上流にいる可能性)` };
  const count = names.length;
  return {
    en: `each of ${count} who may be upstream`,
    ja: `上流にいる可能性のある${count}者の各々`,
  };
}

const text = { type: "text", unit: null, risk: null } as const;
const quantity = { type: "quantity", unit: null, unitFrom: "unit" } as const;
const high = { ...quantity, risk: "high" } as const;

export const SWAP_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "measure", label: { en: "measure", ja: "指標" }, ...text },
  { key: "key", label: { en: "by", ja: "区分" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "before", label: { en: "before", ja: "変更前" }, ...high },
  { key: "after", label: { en: "after", ja: "変更後" }, ...high },
  { key: "change", label: { en: "change", ja: "増減" }, ...high },
  { key: "gross", label: { en: "gross change", ja: "総変化" }, ...quantity, risk: null },
  { key: "removed", label: { en: "removed", ja: "消失" }, ...quantity, risk: "low" },
  { key: "moved", label: { en: "moved", ja: "移転" }, ...high },
  { key: "new", label: { en: "new", ja: "新規" }, ...high },
  {
    key: "ratio",
    label: { en: "swap ratio", ja: "置き換え率" },
    type: "quantity",
    unit: "1",
    risk: "high",
  },
  { key: "class", label: { en: "class", ja: "分類" }, ...text },
  { key: "finding", label: { en: "finding", ja: "所見" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

/** Notes that every answer carries. */
export const SWAP_NOTES: Readonly<Record<string, Note>> = {
  identity: note(
    "assumed",
    "of all that falls and all that rises, the smaller is moved; what more falls is removed, what more rises is new: removed + moved + new = gross change, new − removed = change; moved is shared out among those that fall and those that rise in proportion to their changes; the swap ratio is what rose for each unit that fell",
    "低下の合計と上昇の合計のうち小さい方を移転、低下の超過分を消失、上昇の超過分を新規とする。消失+移転+新規=総変化、新規−消失=増減。移転は低下した者と上昇した者に増減幅に比例して配分する。置き換え率は低下1単位当たりの上昇",
  ),
  bounds: note(
    "assumed",
    "each figure lies within its bounds whatever the unknown turns out to be; bounds of sums take what is not known before and after as independent and are wider than need be; figures are rounded to multiples of 5.7e-14 so that sums are exact",
    "不明分がどうであれ各数値は範囲内にある。合計の範囲は変更前後の不明分を互いに独立とみなすため必要以上に広い。合計が正確に一致するよう、数値は5.7e-14の倍数に丸める",
  ),
};

/** Notes that rows point at. */
export const ROW_NOTES: Readonly<Record<string, Note>> = {
  overlap: note(
    "assumed",
    "these figures overlap: the same supply can pass several, so that sums can exceed 1, and there is no swap ratio",
    "これらの数値は重複する。同じ供給が複数を経るため、合計は1を超えうる。このため置き換え率は示さない",
  ),
  sameUnknown: note(
    "assumed",
    "nothing that the figure rests on differs between the two; what is not known is taken to be the same before and after",
    "この数値の基礎は変更前後で同一であり、不明分も前後で同じとみなす",
  ),
  perhaps: note(
    "unknown",
    "the model does not say whether they stand upstream; figures are of any one of them, and they count in the bounds of the totals",
    "上流にいるかどうか不明。数値は各々についてのもので、合計の範囲に含まれる",
  ),
  nameless: note(
    "unknown",
    "who has no name in either model, and all that is not known, counts as one; for the value it is foreign",
    "いずれのモデルにも記載のない者と不明分はまとめて一者とし、値では海外とみなす",
  ),
  thin: note(
    "assumed",
    "the foreign part of the HHI is the sum of the squared shares of foreign suppliers in the home's supply at first hand: with nothing made at home, the HHI itself; by operator the home's own are in it too; who has no name counts as many for the value and as one for the upper bound",
    "HHIのうち海外分とは、自国側の直接の供給に占める海外供給者の割合の二乗和であり、国内生産がなければHHIに等しい。操業企業別では自国側の操業企業も含む。記載のない者は、値では多数、上限では一者とみなす",
  ),
  largestOne: note(
    "assumed",
    "of each stage, the largest share of any one foreign place",
    "各工程について、最大の外国1か国の割合",
  ),
  netExporters: note(
    "assumed",
    "a net exporter counts as 0; what is not known as anything from 0 to 1",
    "純輸出は0、不明は0から1のいずれもありうるものとする",
  ),
  operators: note(
    "assumed",
    "operators count wherever they stand, the home's own included",
    "操業企業は自国側のものも含め、所在地を問わず数える",
  ),
  oneSided: note(
    "unknown",
    "only one of the two models has this stage: there is nothing to compare with, and it counts in no total",
    "この工程は一方のモデルにしかないため比較できず、どの合計にも含めない",
  ),
  sampledParts: note(
    "unknown",
    "too many parties for an exact Shapley value; a sampled one would not add up exactly",
    "当事者が多くシャープレイ値を厳密に求められず、標本値では合計が正確に一致しない",
  ),
  unknownParts: note(
    "unknown",
    "part of the foreign exposure is nobody's by name or has no origin, and Shapley parts have no bounds",
    "海外への遡及依存度の一部が不明または起点を欠き、シャープレイ値の配分には範囲を示せない",
  ),
};

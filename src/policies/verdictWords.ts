import { WHOLES } from "../assess/measure.ts";
import { formatQuantity } from "../display/formatQuantity.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import { KEY_OF } from "./measures/compositionOf.ts";
import type { Scope } from "./measures/measure.ts";
import type { Operator, VerdictId } from "./verdictOf.ts";

export const VERDICTS: Readonly<Record<VerdictId, Label>> = {
  met: { en: "met", ja: "適合" },
  missed: { en: "missed", ja: "不適合" },
  unknown: { en: "unknown", ja: "判定不能" },
};

const BY: Readonly<Record<"met" | "missed", (x: Label) => Label>> = {
  met: (x) => ({ en: `met by ${x.en}`, ja: `適合(余裕${x.ja})` }),
  missed: (x) => ({ en: `missed by ${x.en}`, ja: `不適合(不足${x.ja})` }),
};

/** A verdict and by how much; a difference of shares is in percentage points. */
export function verdictWords(id: VerdictId, margin: Interval | null, unit: string): Label {
  if (id === "unknown" || margin === null) return VERDICTS[id];
  const [a, b] = [Math.abs(margin.lo), Math.abs(margin.hi)];
  const size = { value: null, lo: Math.min(a, b), hi: Math.max(a, b) };
  if (size.hi === 0) return VERDICTS[id];
  const { en, ja } = quantityWords(size, unit);
  const inPoints = unit === "share";
  return BY[id]({
    en: inPoints ? en.replace(" %", size.hi === 0.01 ? " point" : " points") : en,
    ja: inPoints ? ja.replace(" %", "ポイント") : ja,
  });
}

const MUST: Readonly<Record<Operator, (x: string) => Label>> = {
  ">=": (x) => ({ en: `at least ${x}`, ja: `${x}以上` }),
  ">": (x) => ({ en: `above ${x}`, ja: `${x}超` }),
  "<=": (x) => ({ en: `at most ${x}`, ja: `${x}以下` }),
  "<": (x) => ({ en: `below ${x}`, ja: `${x}未満` }),
};

/** What a rule demands. */
export function mustWords(op: Operator, threshold: number, unit: string): Label {
  const printed = quantityWords(threshold, unit);
  return { en: MUST[op](printed.en).en, ja: MUST[op](printed.ja).ja };
}

function quantityWords(quantity: number | Interval, unit: string): Label {
  const number = formatQuantity(quantity, unit);
  const isBare = unit === "share" || unit === "1";
  if (unit === "days") return { en: `${number} days`, ja: `${number}日` };
  return { en: isBare ? number : `${number} ${unit}`, ja: isBare ? number : `${number} ${unit}` };
}

/** A measure with its whole, its key and whom it is about. */
export function measureWords(label: Label, scope: Scope, whom: Label | null): Label {
  const whole = scope.of === undefined ? null : WHOLES[scope.of];
  const key = scope.by === undefined ? null : KEY_OF[scope.by].label;
  const inside = (lang: "en" | "ja") =>
    [
      ...(whole ? [lang === "en" ? `of ${whole.en}` : whole.ja] : []),
      ...(key ? [lang === "en" ? `by ${key.en}` : `${key.ja}別`] : []),
      ...(whom ? [lang === "en" ? `to ${whom.en}` : `対象:${whom.ja}`] : []),
    ].join(lang === "en" ? ", " : "、");
  const words = { en: inside("en"), ja: inside("ja") };
  return words.en === ""
    ? label
    : { en: `${label.en} (${words.en})`, ja: `${label.ja}(${words.ja})` };
}

/** A numerator or denominator in words, with its amount where that is known. */
export function amountWords(words: Label, amount: Interval | null, unit: string): Label {
  if (amount === null) return words;
  const printed = quantityWords(amount, unit);
  return { en: `${words.en}: ${printed.en}`, ja: `${words.ja}:${printed.ja}` };
}

/** Why bounds do not settle a verdict. */
export function straddles({ lo, hi }: Interval, threshold: number, unit: string): Label {
  const bounds = quantityWords({ value: null, lo, hi }, unit);
  const limit = quantityWords(threshold, unit);
  return {
    en: `the bounds ${bounds.en} lie on both sides of ${limit.en}`,
    ja: `上下限${bounds.ja}が基準の${limit.ja}をまたぐ`,
  };
}

/** The verdict of a rule of which one condition must hold. */
export function anyWords(met: number, unknown: number, all: number): Label {
  return {
    en: `${met} of ${all} conditions hold, ${unknown} unknown; one is enough`,
    ja: `${all}条件中${met}条件を満たす(不明${unknown})。1つで足りる`,
  };
}

/** A verdict that holds only if an assumption about the home's imports does. */
export function ifWorldMix({ en, ja }: Label): Label {
  return {
    en: `${en}, if imports come in the world's mix`,
    ja: `${ja}、輸入が世界の生産比率どおりと仮定した場合`,
  };
}

/** Why there is no value, and what is sure all the same. */
export function atLeast({ en, ja }: Label, least: number, unit: string): Label {
  if (least === Number.POSITIVE_INFINITY) return { en, ja };
  const printed = quantityWords(least, unit);
  return { en: `${en}; it is at least ${printed.en}`, ja: `${ja}。少なくとも${printed.ja}` };
}

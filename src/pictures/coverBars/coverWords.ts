import type { wordsIn } from "../wordsIn.ts";

export const WORDS = {
  subtitle: { en: "{names}, in days.", ja: "{names}(日)。" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  onward: {
    en: "goes on: end unknown or not looked at",
    ja: "以後も続く(長さは不明、または分析期間外)",
  },
  unknown: {
    en: "No days are known, which is not none, for: {names}. The table says why.",
    ja: "日数が不明(ゼロではない):{names}。理由は表に示す。",
  },
  manyUnknown: {
    en: "No days are known, which is not none, for {count} further rows; the table names them and says why.",
    ja: "ほか{count}行は日数が不明(ゼロではない)。名称と理由は表に示す。",
  },
  others: { en: "In the table only: {count} further rows.", ja: "ほか{count}行は表にのみ示す。" },
  none: { en: "The table holds no days.", ja: "日数を示す行がない。" },
  colon: { en: ": ", ja: ":" },
  comma: { en: ", ", ja: "、" },
} as const;

/** A sentence of the picture in its language. */
export type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

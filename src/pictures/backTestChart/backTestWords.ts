import type { wordsIn } from "../wordsIn.ts";

export const WORDS = {
  subtitle: {
    en: "Change of deliveries, predicted / measured; −100 % is all gone. The sign at the right goes with the verdict in words.",
    ja: "供給の変化(予測/実測)。−100 %は全て途絶。右の記号は判定(文字でも記載)を表す。",
  },
  predicted: { en: "predicted", ja: "予測" },
  measured: { en: "measured", ja: "実測" },
  bounds: { en: "bounds of the prediction", ja: "予測の上下限" },
  range: { en: "only bounds predicted", ja: "予測は上下限のみ" },
  around: { en: "bounds of the measurement", ja: "実測の上下限" },
  figures: {
    en: "predicted {predicted}, measured {measured}",
    ja: "予測{predicted}、実測{measured}",
  },
  others: {
    en: "In the table only: {count} further measurements.",
    ja: "ほか{count}件は表にのみ示す。",
  },
  none: {
    en: "The scenario names nothing that was measured.",
    ja: "シナリオに実測の記載がない。",
  },
  colon: { en: ": ", ja: ":" },
  comma: { en: ", ", ja: "、" },
} as const;

/** A sentence of the picture in its language. */
export type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

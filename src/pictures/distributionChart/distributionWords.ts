import type { wordsIn } from "../wordsIn.ts";

export const WORDS = {
  subtitle: {
    en: "Mean, quantiles and tail means of the share of supply lost, and probabilities of losses.",
    ja: "供給の損失割合の平均・分位点・裾の平均と、損失が起こる確率。",
  },
  loss: { en: "{product}: share of supply lost", ja: "{product}:供給の損失割合" },
  probability: { en: "{product}: probability", ja: "{product}:確率" },
  estimate: { en: "estimate", ja: "推定値" },
  interval: { en: "interval of sampling", ja: "標本誤差の範囲" },
  bounds: { en: "bounds: unknown supply for and against", ja: "上下限(不明分を含む)" },
  within: { en: ", bounds ", ja: "、上下限 " },
  draws: {
    en: "The table holds these figures of the distribution, not the single draws.",
    ja: "表にあるのは分布のこれらの値で、個々の標本ではない。",
  },
  others: {
    en: "In the table only: {count} further products.",
    ja: "ほか{count}製品は表にのみ示す。",
  },
  none: { en: "The table holds no figures.", ja: "表に値がない。" },
  colon: { en: ": ", ja: ":" },
} as const;

/** A sentence of the picture in its language. */
export type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

import type { wordsIn } from "../wordsIn.ts";

export const WORDS = {
  subtitle: {
    en: "Largest share of final demand that can be served over the first T days, for each T the best plan of its own.",
    ja: "最初のT日間に満たせる最終需要の最大の割合(Tごとに最適な計画による)。",
  },
  curve: { en: "share served within T days", ja: "T日間の充足率" },
  band: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  between: {
    en: "Between bends the amount served is a straight line of T, so its share of the demand is not; the bounds there follow from those at the bends.",
    ja: "折れ目の間では供給量がTの一次式なので、割合は直線にならない。間の上下限は折れ目の上下限から導く。",
  },
  floorIs: { en: "{what}: {remark}.", ja: "{what}:{remark}。" },
  bends: {
    en: "Bends without a label are in the table: {count}.",
    ja: "記載のない折れ目は表に示す({count}件)。",
  },
  none: {
    en: "No curve can be drawn: the model does not give what is needed. The notes of the table list what is missing.",
    ja: "モデルに必要な数値がなく、曲線を描けない。不足する数値は表の注に示す。",
  },
} as const;

/** A sentence of the picture in its language. */
export type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

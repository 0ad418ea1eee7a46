import type { wordsIn } from "../wordsIn.ts";

export const WORDS = {
  subtitle: {
    en: "Share of the supply lost, by day of the scenario, stocks counted.",
    ja: "供給の損失割合(シナリオの日数順、在庫を含む)。",
  },
  lost: { en: "share lost", ja: "損失割合" },
  band: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  worst: { en: "largest loss: {lost}, from day {day}", ja: "最大の損失:{lost}、{day}日目から" },
  back: { en: "; no loss from day {day}", ja: "。{day}日目以降は損失なし" },
  axis: { en: "day", ja: "日目" },
  end: {
    en: "After the last change the figures are drawn on to day {day}; the table does not say until when the scenario was followed.",
    ja: "最後の変化の後は{day}日目まで延長して描く。分析期間の終わりは表に示されていない。",
  },
  others: {
    en: "In the table only: {count} further markets.",
    ja: "ほか{count}件は表にのみ示す。",
  },
  none: {
    en: "On no day looked at does the supply of a market change.",
    ja: "分析期間中に供給が変わる市場はない。",
  },
} as const;

/** A sentence of the picture in its language. */
export type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

/** The sentences of the picture. */
export const HEAT_WORDS = {
  subtitle: {
    en: "{agreement}Rank by each method (1: riskiest); below it the ranks that the data allow.",
    ja: "{agreement}方法ごとの順位(1が最も高リスク)と、データの範囲内でありうる順位(下段)。",
  },
  agreement: {
    en: "Kendall's W = {w} ({stages} stages, {methods} methods; 1: same order, 0: none). ",
    ja: "ケンドールのW = {w}({stages}工程、{methods}方法。1は同じ順序、0は一致なし)。",
  },
  noAgreement: {
    en: "Kendall's W cannot be told: {reason}. ",
    ja: "ケンドールのWは求められない:{reason}。",
  },
  riskiest: { en: "riskiest", ja: "最も高リスク" },
  between: { en: "in between", ja: "中間" },
  safest: { en: "least risky", ja: "最も低リスク" },
  none: { en: "no score", ja: "値なし" },
  split: {
    en: "Two ranks in a cell: the data do not settle it; its left half has the colour of the first, its right half that of the last possible.",
    ja: "二つの順位がある欄:データでは順位が定まらない。左半分は最上位、右半分は最下位の場合の色。",
  },
  unscored: {
    en: "No method can score {count} stages; the table says why.",
    ja: "どの方法でも値のない{count}工程は表に理由を示す。",
  },
  nothing: { en: "No method can score a stage.", ja: "どの方法でも値のある工程がない。" },
} as const;

/** The sentences of the picture. */
export const HEAT_WORDS = {
  subtitle: {
    en: "{agreement}Rank by each method, 1 the riskiest, among the stages that it can score; below it the ranks possible within the data.",
    ja: "{agreement}方法ごとの順位(1が最も高リスク)と、データの範囲内でありうる順位(下段)。",
  },
  agreement: {
    en: "Kendall's W = {w} over {stages} stages and {methods} methods (1: the same order, 0: none). ",
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
    en: "Two colours in a cell: the data do not settle the rank; left the first, right the last that is possible.",
    ja: "2色の欄:データでは順位が定まらない。左は最上位、右は最下位の可能性。",
  },
  unscored: {
    en: "No method can score {count} stages; the table says why.",
    ja: "どの方法でも値のない{count}工程は表に理由を示す。",
  },
  nothing: { en: "No method can score a stage.", ja: "どの方法でも値のある工程がない。" },
} as const;

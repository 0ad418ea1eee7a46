import type { Citation } from "../model/citation.ts";
import type { Note } from "../model/result.ts";

/** Languages that kyusho prints. */
export type Lang = "en" | "ja";

/** The words of the frame around a result. */
export interface Words {
  readonly notes: string;
  readonly sources: string;
  readonly methods: string;
  readonly seed: string;
  readonly licence: string;
  readonly noRows: string;
  readonly noteKinds: Readonly<Record<Note["kind"], string>>;
  readonly citationKinds: Readonly<Record<Citation["kind"], string>>;
  readonly riskierHigh: string;
  readonly riskierLow: string;
  readonly unknown: string;
  readonly bounds: string;
  readonly range: string;
  readonly dangling: string;
  /** Units that are words, or words on a side of a stroke; symbols such as t or GWh are the same in every language. */
  readonly units: Readonly<Record<string, string>>;
  readonly colon: string;
  readonly semicolon: string;
}

const ENGLISH: Words = {
  notes: "Notes",
  sources: "Sources",
  methods: "Methods",
  seed: "Seed",
  licence: "Licence",
  noRows: "(no rows)",
  noteKinds: { assumed: "Assumed", unknown: "Unknown", data: "About the data" },
  citationKinds: {
    statistics: "statistics",
    estimate: "estimate",
    survey: "survey",
    law: "law",
    "own arithmetic": "own arithmetic",
    illustration: "illustration, no evidence",
  },
  riskierHigh: "↑ higher is riskier",
  riskierLow: "↓ lower is riskier",
  unknown: "– unknown (not zero)",
  bounds: "x (y–z): figure and its bounds, rounded outwards",
  range: "y–z: only the bounds are known",
  dangling: "[?key]: key without an entry",
  units: {},
  colon: ": ",
  semicolon: "; ",
};

const JAPANESE: Words = {
  notes: "注",
  sources: "出典",
  methods: "方法",
  seed: "乱数の種",
  licence: "利用条件",
  noRows: "（行なし）",
  noteKinds: { assumed: "仮定", unknown: "不明", data: "データについて" },
  citationKinds: {
    statistics: "統計",
    estimate: "推計",
    survey: "調査",
    law: "法令",
    "own arithmetic": "独自計算",
    illustration: "例示：根拠ではない",
  },
  riskierHigh: "↑ 高いほどリスクが大きい",
  riskierLow: "↓ 低いほどリスクが大きい",
  unknown: "– 不明（ゼロではない）",
  bounds: "x (y–z)：値とその上下限（外側に丸め）",
  range: "y–z：上下限のみ判明",
  dangling: "[?key]：該当する項目がないキー",
  units: {
    ...{ suppliers: "者", days: "日", day: "日", "percentage points": "ポイント" },
    ...{ year: "年", month: "月", pieces: "個", wafers: "枚" },
  },
  colon: "：",
  semicolon: "；",
};

export const WORDS: Readonly<Record<Lang, Words>> = { en: ENGLISH, ja: JAPANESE };

import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

export const DEMAND_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "role", label: { en: "used as", ja: "用途" }, ...text },
  { key: "place", label: { en: "goes to or through", ja: "販売先・経由先" }, ...text },
  { key: "faceValue", label: { en: "at first hand (exports)", ja: "直接(輸出)" }, ...share },
  { key: "lookThrough", label: { en: "anywhere downstream", ja: "下流全体での依存度" }, ...share },
  { key: "hidden", label: { en: "hidden between the two", ja: "隠れた依存" }, ...share },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

export const DEMAND_NOTES: Readonly<Record<string, Note>> = {
  whole: {
    kind: "assumed",
    text: {
      en: "shares are of all that leaves the home's market of a stage, made there or imported; what is finally used ends its way there, and recycling starts a new one",
      ja: "割合は、国産か輸入かを問わず、自国側の各工程の市場から出ていくもの全体に対するもの。最終使用で流れは終わり、リサイクルは新たな起点とする",
    },
  },
  rest: {
    kind: "unknown",
    text: {
      en: "what enters a market and is not accounted for by listed exports, uses and demand may go anywhere, unless all trade is listed: then it is used where it is",
      ja: "市場に入り、記載された輸出・使用・需要で説明できない分は行き先不明とする。ただし取引がすべて記載されている場合は、その国・地域で使われるとみなす",
    },
  },
  listed: {
    kind: "unknown",
    text: {
      en: "only those who certainly stand downstream are listed; others may as well",
      ja: "確実に下流にいる者のみを示す。示されていない者も下流にいる可能性がある",
    },
  },
};

export const DEMAND_GAPS = {
  nobody: { en: "no other place", ja: "他の国・地域なし" },
  noMarket: {
    en: "the model names no production, imports or use of it in the home",
    ja: "自国側での生産・輸入・使用がモデルに記載されていない",
  },
  inShares: {
    en: "where it goes is not known: production is given in shares of the world's, and amounts are needed",
    ja: "行き先が不明:生産が世界シェアのみで示されており、数量が必要",
  },
  notKnown: {
    en: "where it goes is not known: imports, exports and uses are needed in amounts",
    ja: "行き先が不明:輸入・輸出・使用の数量が必要",
  },
} as const;

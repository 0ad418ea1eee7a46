import type { Column } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const rank = { type: "quantity", unit: null, risk: "low" } as const;

export const COMPARISON_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "method", label: { en: "method", ja: "方法" }, ...text },
  {
    ...{ key: "score", label: { en: "score", ja: "値" } },
    ...{ type: "quantity", unit: null, unitFrom: "unit", risk: null },
  },
  { key: "rank", label: { en: "rank", ja: "順位" }, ...rank },
  { key: "bestRank", label: { en: "first rank possible", ja: "最上位の可能性" }, ...rank },
  { key: "worstRank", label: { en: "last rank possible", ja: "最下位の可能性" }, ...rank },
  {
    ...{ key: "among", label: { en: "of", ja: "対象工程数" } },
    ...{ type: "quantity", unit: null, risk: null },
  },
  { key: "reason", label: { en: "why there is no score", ja: "値がない理由" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    ...{ key: "citations", label: { en: "sources", ja: "出典" } },
    ...{ type: "citations", unit: null, risk: null },
  },
];

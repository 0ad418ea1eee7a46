import type { Column } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

/** Columns of whom losses come from. */
export const ATTRIBUTION_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品の工程" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "probability", label: { en: "probability of failing", ja: "途絶の確率" }, ...share },
  {
    key: "alone",
    label: { en: "loss if it alone fails", ja: "単独で途絶した場合の損失" },
    ...share,
  },
  {
    key: "attributed",
    label: { en: "part of the expected loss (adds up)", ja: "期待損失への寄与(合計と一致)" },
    ...share,
  },
  {
    key: "ofTotal",
    label: { en: "share of the expected loss", ja: "期待損失に占める割合" },
    ...share,
  },
  {
    key: "firstOrder",
    label: {
      en: "share of variance, alone (first-order Sobol index)",
      ja: "分散への単独の寄与(1次ソボル指数)",
    },
    ...share,
  },
  {
    key: "totalOrder",
    label: {
      en: "share of variance, with others (total Sobol index)",
      ja: "分散への全体の寄与(総ソボル指数)",
    },
    ...share,
  },
  { key: "method", label: { en: "method", ja: "方法" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

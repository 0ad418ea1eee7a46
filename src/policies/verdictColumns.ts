import type { Column } from "../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const quantity = { type: "quantity", unit: null, unitFrom: "unit", risk: null } as const;
const keys = { unit: null, risk: null } as const;

const RULE: Column = { key: "rule", label: { en: "rule", ja: "基準" }, ...text };
const STAGE: Column = { key: "stage", label: { en: "stage", ja: "工程" }, ...text };
const NOTES: Column = { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", ...keys };
const UNIT: Column = { key: "unit", label: { en: "unit", ja: "単位" }, ...text };
const RULE_SOURCE: Column = {
  ...{ key: "ruleCitations", label: { en: "rule's source", ja: "基準の出典" } },
  ...{ type: "citations", ...keys },
};

export const VERDICT_COLUMNS: readonly Column[] = [
  RULE,
  STAGE,
  { key: "verdict", label: { en: "verdict", ja: "判定" }, ...text },
  { key: "value", label: { en: "value", ja: "値" }, ...quantity },
  UNIT,
  { key: "must", label: { en: "must be", ja: "基準値" }, ...text },
  { key: "actor", label: { en: "who", ja: "該当者" }, ...text },
  { key: "reason", label: { en: "why", ja: "理由" }, ...text },
  NOTES,
  RULE_SOURCE,
];

/** What the verdicts were made from. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  RULE,
  STAGE,
  { key: "measure", label: { en: "measure", ja: "指標" }, ...text },
  { key: "value", label: { en: "value", ja: "値" }, ...quantity },
  UNIT,
  {
    key: "margin",
    label: { en: "margin (below 0: missed by)", ja: "余裕(負は不足)" },
    ...quantity,
    risk: "low",
  },
  { key: "numerator", label: { en: "numerator", ja: "分子" }, ...text },
  { key: "denominator", label: { en: "denominator", ja: "分母" }, ...text },
  {
    ...{ key: "citations", label: { en: "data", ja: "データの出典" } },
    ...{ type: "citations", ...keys },
  },
];

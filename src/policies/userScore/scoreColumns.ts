import type { Column } from "../../model/result.ts";
import type { ScorePart } from "./scoreParts.ts";
import type { Score } from "./scoreShape.ts";

const text = { type: "text", unit: null, risk: null } as const;
const risk = { type: "quantity", unit: "1", risk: "high" } as const;

/** The score, its parts, and the three aggregates. */
export function scoreColumns(parts: readonly ScorePart[], unit: string, score: Score): Column[] {
  return [
    { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
    {
      ...{ key: "score", label: { en: "score", ja: "スコア" } },
      ...{ type: "quantity", unit, risk: score.risk },
    },
    ...parts.map(
      ({ name, label, unit, risk }): Column => ({
        key: `part:${name}`,
        label: { en: `${name}: ${label.en}`, ja: `${name}:${label.ja}` },
        ...{ type: "quantity", unit, risk },
      }),
    ),
    { key: "weakestLink", label: { en: "weakest link", ja: "最弱の環" }, ...risk },
    { key: "geometric", label: { en: "geometric mean", ja: "幾何平均" }, ...risk },
    { key: "arithmetic", label: { en: "arithmetic mean", ja: "算術平均" }, ...risk },
    { key: "reason", label: { en: "why there is no score", ja: "値がない理由" }, ...text },
    { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
    {
      ...{ key: "citations", label: { en: "sources", ja: "出典" } },
      ...{ type: "citations", unit: null, risk: null },
    },
  ];
}

import { shown } from "../../display/shown.ts";
import type { CriticalityMethod } from "../../indices/criticality/criticalityMethod.ts";
import { CRITICALITY } from "../../indices/criticality/index.ts";
import { METHOD_INPUTS } from "../../indices/criticality/methodInputLabels.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Result } from "../../model/result.ts";

/** One method of the registry. */
export type MethodListRow = {
  readonly id: string;
  readonly label: Label;
  readonly version: string;
  readonly formula: string;
  readonly scale: Label;
  readonly inputs: Label;
  readonly status: Label;
  readonly source: string;
  readonly caveat: Label;
};

/** The answer of `methods`. */
export interface MethodList extends Result {
  readonly kind: "methods";
  readonly rows: readonly MethodListRow[];
}

/**
 * The registry of published criticality methods as a table: what each computes, on which scale, from what, whether its published values come out, where it is published, and what to beware of.
 *
 * @returns a table with a row for each method of `CRITICALITY`; the scale names the method's unit, its least and most value (∞ where there is none) and which direction is riskier
 * @see the source of each row
 * @example
 * methods().rows.find(({ id }) => id === "companionMetalFraction").formula // => "c / q"
 */
export function methods(): MethodList {
  return shown({
    kind: "methods",
    title: { en: "Published criticality methods", ja: "公表されているクリティカリティ評価方法" },
    columns: COLUMNS,
    rows: CRITICALITY.map(rowOf),
    notes: {},
    citations: {},
    methods: CRITICALITY.map(({ id }) => id),
  });
}

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "id", label: { en: "id", ja: "ID" }, ...text },
  { key: "label", label: { en: "method", ja: "方法" }, ...text },
  { key: "version", label: { en: "version", ja: "版" }, ...text },
  { key: "formula", label: { en: "formula", ja: "式" }, ...text },
  { key: "scale", label: { en: "scale", ja: "尺度" }, ...text },
  { key: "inputs", label: { en: "reads", ja: "入力" }, ...text },
  { key: "status", label: { en: "status", ja: "状態" }, ...text },
  { key: "source", label: { en: "source", ja: "出典" }, ...text },
  { key: "caveat", label: { en: "caveat", ja: "注意" }, ...text },
];

const STATUSES: Readonly<Record<CriticalityMethod["status"], Label>> = {
  reproduced: { en: "reproduced", ja: "公表値を再現" },
  "implemented, not verified against the primary text": {
    en: "implemented, not verified against the primary text",
    ja: "実装済み、原典とは未照合",
  },
};

function rowOf(method: CriticalityMethod): MethodListRow {
  const { id, label, version, formula, citation, caveat } = method;
  const inputs = method.needs.map((name) => METHOD_INPUTS[name]);
  const where = citation.doi === undefined ? (citation.url ?? "") : `doi:${citation.doi}`;
  return {
    ...{ id, label, version, formula, caveat },
    scale: scaleOf(method),
    inputs: {
      en: inputs.map(({ en }) => en).join("; "),
      ja: inputs.map(({ ja }) => ja).join("、"),
    },
    status: STATUSES[method.status],
    source: [citation.title, where].filter((part) => part !== "").join(", "),
  };
}

function scaleOf({ unit, scale: [least, most], risk }: CriticalityMethod): Label {
  if (unit === "verdict") return { en: "verdict: 1 yes, 0 no", ja: "判定:1=該当、0=非該当" };
  const [lo, hi] = [least === null ? "−∞" : `${least}`.replace("-", "−"), most ?? "∞"];
  const suffix = unit === "1" ? "" : ` ${unit}`;
  return {
    en: `${lo} to ${hi}${suffix}, ${risk === "high" ? "higher" : "lower"} is riskier`,
    ja: `${lo}〜${hi}${suffix}、${risk === "high" ? "高い" : "低い"}ほど高リスク`,
  };
}

import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Note, Result } from "../../model/result.ts";
import type { FirmReason, ShortInputs } from "./firmReason.ts";
import { riskNotes } from "./riskNotes.ts";
import type { SystemicRiskReasons } from "./systemicRiskReasons.ts";

const text = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "text", unit: null, risk: null },
});
const share = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: "share", risk: "high" },
});

const COLUMNS: readonly Column[] = [
  text("firm", "firm", "企業"),
  share("loss", "loss", "損失"),
  share("downstream", "downstream (lack of inputs)", "下流への影響(投入不足)"),
  share("upstream", "upstream (lack of sales)", "上流への影響(販売減)"),
  text("cause", "set by", "損失を決めるもの"),
  text("through", "mostly through", "主な経路"),
];

/**
 * Table of what sets the loss of each firm that a shock reaches.
 *
 * @param reasons - an answer of `systemicRiskReasons`
 * @param options - `top`: rows at most (20 unless said)
 * @returns a table by loss, largest first: losses are shares of each firm's activity (0–1, high is risk); "set by" names the shock, the inputs (a sector's essential ones, or the linear ones) or the sales, several where they are equal; "mostly through" names the supplier or customer with the largest part in each, empty where the shock alone sets the loss; notes say how many firms are not shown and on what the figures depend
 * @throws RangeError when `top` is no whole number above 0
 * @see systemicRiskReasons
 * @example
 * const network = { ids: ["mine", "smelter"], sector: ["ore", "metal"], links: { from: [0], to: [1], amount: [1] }, essentiality: "essential" as const };
 * systemicRiskReasonsTable(systemicRiskReasons(network, [{ firm: "mine", down: 1, up: 0 }])).rows.map(({ through }) => through) // => ["", "mine"]
 */
export function systemicRiskReasonsTable(
  reasons: SystemicRiskReasons,
  { top = 20 }: { readonly top?: number } = {},
): Result {
  if (!Number.isInteger(top) || top < 1)
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
  const { length } = reasons.reasons;
  const hits = reasons.shock.hits.map(({ firm }) => firm).join(", ");
  return shown({
    kind: "systemicRiskReasons",
    title: {
      en: `what sets the losses after a shock to ${hits}`,
      ja: `ショック(${hits})による損失の要因`,
    },
    columns: COLUMNS,
    rows: reasons.reasons.slice(0, top).map(rowOf),
    notes: {
      ...riskNotes(reasons, reasons.shock.status === "truncated"),
      ...(length > top ? { hidden: hiddenNote(length - top) } : {}),
    },
    citations: {},
    methods: ["systemicRisk"],
  });
}

function rowOf(reason: FirmReason): Readonly<Record<string, Cell>> {
  const { firm, loss, downstream, upstream, causes, inputs, sales } = reason;
  const through = [
    ...(causes.includes("inputs") ? inputs.map(({ supplier }) => supplier) : []),
    ...(causes.includes("sales") ? [sales?.customer] : []),
  ].flatMap((source) => (source ? [`${source.firm}`] : []));
  return {
    ...{ firm: `${firm}`, loss, downstream, upstream },
    cause: joined(
      causes.flatMap((cause) => (cause === "inputs" ? inputs.map(named) : WORDS[cause])),
    ),
    through: [...new Set(through)].join(", "),
  };
}

const WORDS: Readonly<Record<"shock" | "sales", Label>> = {
  shock: { en: "the shock itself", ja: "ショック自体" },
  sales: { en: "sales", ja: "販売減" },
};

function named({ sector }: ShortInputs): Label {
  if (sector === null) return { en: "linear inputs", ja: "比例的な投入" };
  return { en: `essential inputs: ${sector}`, ja: `不可欠な投入: ${sector}` };
}

const joined = (labels: readonly Label[]): Label => ({
  en: labels.map(({ en }) => en).join("; "),
  ja: labels.map(({ ja }) => ja).join("、"),
});

const hiddenNote = (hidden: number): Note => ({
  kind: "data",
  text: {
    en: `${hidden} firms with smaller losses are not shown`,
    ja: `損失がより小さい${hidden}社は示していない`,
  },
});

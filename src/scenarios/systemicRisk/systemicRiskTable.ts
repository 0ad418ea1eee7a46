import { shown } from "../../display/shown.ts";
import type { Cell, Column, Note, Result } from "../../model/result.ts";
import type { SystemicRisk } from "./riskAnswer.ts";
import { riskNotes } from "./riskNotes.ts";
import type { ShockRisk } from "./shockRisk.ts";

/** Firms named in the cell of a joint shock. */
const NAMED = 5;

const share = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: "share", risk: "high" },
});
const count = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: "1", risk: null },
});

const COLUMNS: readonly Column[] = [
  {
    key: "firms",
    label: { en: "shock to", ja: "ショックを受ける企業" },
    type: "text",
    unit: null,
    risk: null,
  },
  share("combined", "systemic risk (of the network)", "システミックリスク(全体比)"),
  share("downstream", "downstream (lack of inputs)", "下流への影響(投入不足)"),
  share("upstream", "upstream (lack of sales)", "上流への影響(販売減)"),
  count("reached", "firms reached", "影響が及ぶ企業数"),
  count("sweeps", "sweeps", "反復回数"),
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

/**
 * Table of the shocks with the highest systemic risk.
 *
 * @param risk - an answer of `systemicRisk`
 * @param options - `top`: rows at most (20 unless said)
 * @returns a table by the combined index, highest first, equals in their old order: combined, downstream and upstream index are shares of the network by size (0–1, high is risk); notes say how many shocks are not shown, on what the figures depend, and which were truncated
 * @throws RangeError when `top` is no whole number above 0
 * @see systemicRisk
 * @example
 * const network = { count: 2, sector: ["ore", "metal"], links: { from: [0], to: [1], amount: [1] }, essentiality: "linear" as const };
 * systemicRiskTable(systemicRisk(network), { top: 1 }).rows.map((row) => row.firms) // => ["0"]
 */
export function systemicRiskTable(
  risk: SystemicRisk,
  { top = 20 }: { readonly top?: number } = {},
): Result {
  if (!Number.isInteger(top) || top < 1)
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
  const ranked = [...risk.shocks].sort((a, b) => b.combined - a.combined);
  const first = ranked.slice(0, top);
  const hidden = ranked.length - first.length;
  const isTruncated = first.some(({ status }) => status === "truncated");
  return shown({
    kind: "systemicRisk",
    title: {
      en: `systemic risk of ${risk.firms} firms with ${risk.links} links`,
      ja: `企業ネットワークのシステミックリスク(企業${risk.firms}、取引${risk.links})`,
    },
    columns: COLUMNS,
    rows: first.map(rowOf),
    notes: {
      ...riskNotes(risk, isTruncated),
      ...(hidden > 0 ? { hidden: hiddenNote(hidden) } : {}),
    },
    citations: {},
    methods: ["systemicRisk"],
  });
}

function rowOf(shock: ShockRisk): Readonly<Record<string, Cell>> {
  const { combined, downstream, upstream, reached, sweeps, hits } = shock;
  const named = hits.slice(0, NAMED).map(nameOf).join(", ");
  const more = hits.length - NAMED;
  return {
    firms: more > 0 ? `${named} + ${more}` : named,
    ...{ combined, downstream, upstream, reached, sweeps },
    notes: shock.status === "truncated" ? ["truncated"] : [],
  };
}

/** A firm, with the parts that it loses where that is not all. */
function nameOf({ firm, down, up }: ShockRisk["hits"][number]): string {
  if (down === 1 && up === 1) return `${firm}`;
  const parts = down === up ? `${down}` : `${down}/${up}`;
  return `${firm} (${parts})`;
}

const hiddenNote = (hidden: number): Note => ({
  kind: "data",
  text: {
    en: `${hidden} shocks with lower figures are not shown`,
    ja: `下位の${hidden}件は示していない`,
  },
});

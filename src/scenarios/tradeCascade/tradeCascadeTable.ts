import { shown } from "../../display/shown.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import type { TradeChange } from "./tradeAnswer.ts";
import type { TradeCascade } from "./tradeCascade.ts";
import { hiddenNote, tradeCascadeNotes } from "./tradeCascadeNotes.ts";

/** What of a cascade is shown. */
export interface TradeCascadeTableOptions {
  /** Rows at most, those with the largest shortage first; all unless said. */
  readonly top?: number;
  /** Unit of the trade table, for people to read; nothing is converted. */
  readonly unit?: string;
}

/**
 * What became of each place in a cascade of `tradeCascade`, as a table.
 *
 * Formula: shortage = consumption before − after; of consumption = shortage / consumption before; U = what a ban leaves unsold.
 *
 * @param cascade - an answer of `tradeCascade`
 * @param options - `top` rows (all unless said), `unit` to print (none unless said)
 * @returns a row per place, the largest shortage first, equals in their old order: shortage (high is risk), its share of consumption before (0–1, high is risk; null where nothing was consumed), consumption, production, imports and exports after with those before, reserves drawn and unsold, all in the unit of the trade table; notes name the rule with its parts, sweeps, residual and imbalance. Where the cascade has not settled or does not balance there are no rows and no numbers but those, and a note says why
 * @throws RangeError when `top` is no whole number above 0
 * @see tradeCascade
 * @example
 * const trade = { places: ["CHN", "JPN"], production: [100, 0], reserves: [0, 10], exports: [[0, 40], [0, 0]] };
 * tradeCascadeTable(tradeCascade(trade, { held: { CHN: 0.5 } }, { rule: "ban" })).rows.map(({ place, ofConsumption }) => [place, ofConsumption]) // => [["JPN", 0.25], ["CHN", 0]]
 */
export function tradeCascadeTable(
  cascade: TradeCascade,
  { top, unit = "" }: TradeCascadeTableOptions = {},
): Result {
  if (top !== undefined && !(Number.isInteger(top) && top >= 1))
    throw new RangeError(`top: must be a whole number above 0 (got ${top})`);
  const rows = [...(cascade.outcome?.rows ?? [])].sort((a, b) => b.shortage - a.shortage);
  const first = rows.slice(0, top);
  const hidden = rows.length - first.length;
  return shown({
    kind: "tradeCascade",
    title: {
      en: "consumption after a shock passed on by trade",
      ja: "貿易を通じて波及したショック後の消費",
    },
    columns: COLUMNS,
    rows: first.map((row) => rowOf(row, unit)),
    notes: { ...tradeCascadeNotes(cascade), ...(hidden > 0 ? { hidden: hiddenNote(hidden) } : {}) },
    citations: {},
    methods: ["tradeCascade"],
  });
}

function rowOf(change: TradeChange, unit: string): Readonly<Record<string, Cell>> {
  const { shortage, consumptionBefore } = change;
  return {
    ...change,
    ofConsumption: consumptionBefore > 0 ? shortage / consumptionBefore : null,
    unit,
  };
}

const amount = (key: string, en: string, ja: string): Column => ({
  ...{ key, label: { en, ja }, type: "quantity", unit: null, unitFrom: "unit", risk: null },
});

const COLUMNS: readonly Column[] = [
  { key: "place", label: { en: "place", ja: "国・地域" }, type: "text", unit: null, risk: null },
  { ...amount("shortage", "shortage", "不足"), risk: "high" },
  {
    ...{ key: "ofConsumption", label: { en: "of consumption", ja: "消費に占める割合" } },
    ...{ type: "quantity", unit: "share", risk: "high" },
  },
  amount("consumptionBefore", "consumption before", "消費(前)"),
  { ...amount("consumptionAfter", "consumption after", "消費(後)"), risk: "low" },
  amount("productionBefore", "production before", "生産(前)"),
  amount("productionAfter", "production after", "生産(後)"),
  amount("importsBefore", "imports before", "輸入(前)"),
  amount("importsAfter", "imports after", "輸入(後)"),
  amount("exportsBefore", "exports before", "輸出(前)"),
  amount("exportsAfter", "exports after", "輸出(後)"),
  amount("reservesDrawn", "reserves drawn", "備蓄の取り崩し"),
  amount("unsold", "unsold", "売れ残り"),
];

import type { Label } from "../../indices/shareIndex.ts";
import { passing } from "./passing.ts";
import type { Ending } from "./settle.ts";
import { BALANCE } from "./tolerances.ts";
import type { TradeState } from "./tradeState.ts";

/** One place before and after, in the unit of the data. */
export interface TradeChange {
  readonly place: string;
  readonly productionBefore: number;
  readonly productionAfter: number;
  readonly consumptionBefore: number;
  readonly consumptionAfter: number;
  /** Consumption that is lost. */
  readonly shortage: number;
  readonly reservesDrawn: number;
  /** Kept at home by a ban and not used there. */
  readonly unsold: number;
  readonly exportsBefore: number;
  readonly exportsAfter: number;
  readonly importsBefore: number;
  readonly importsAfter: number;
}

/** Flows before and after; `from` and `to` are numbers of places. */
export interface TradeFlows {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Where a cascade stands. */
export interface TradeOutcome {
  readonly rows: readonly TradeChange[];
  readonly flows: TradeFlows;
}

/** The end of a cascade, and how it was reached. */
export interface TradeAnswer extends Ending {
  /** Null where the cascade has not settled. */
  readonly outcome: TradeOutcome | null;
  /** Why there is no outcome. */
  readonly reason: Label | null;
  /** Largest gap of a place between consumption and production + imports − exports + reserves drawn − unsold, beside its production and imports before. */
  readonly imbalance: number;
  /** Where the last sweep stood when the cascade has not settled: no result, only to see what moves. */
  readonly unsettled: TradeOutcome | null;
}

/** The answer, where `consumption` is what each place uses in the end. */
export function tradeAnswer(
  state: TradeState,
  consumption: Float64Array,
  ending: Ending,
): TradeAnswer {
  const rows = rowsOf(state, consumption);
  const { from, to, amount } = state.table;
  const flows = {
    from: plain(from),
    to: plain(to),
    before: plain(amount),
    after: plain(state.amount),
  };
  const imbalance = rows.reduce((most, row) => Math.max(most, imbalanceOf(row)), 0);
  const reason = reasonOf(ending, rows);
  const outcome = { rows, flows };
  return {
    ...ending,
    outcome: reason === null ? outcome : null,
    reason,
    imbalance,
    unsettled: reason === null ? null : outcome,
  };
}

/** The numbers as a plain array; Array.from takes a slow way through an iterator. */
function plain(numbers: Int32Array | Float64Array): number[] {
  const list = new Array<number>(numbers.length);
  for (let k = 0; k < numbers.length; k++) list[k] = numbers[k] as number;
  return list;
}

function rowsOf(state: TradeState, consumption: Float64Array): TradeChange[] {
  const { table, production, drawn } = state;
  const before = passing(table, table.amount);
  const after = passing(table, state.amount);
  return table.places.map((place, i) => {
    // What is left of a place that only passes on is rounding, on either side of 0.
    const used = Math.max(0, table.consumption[i] as number);
    const stillUsed = Math.max(0, consumption[i] as number);
    const taken = drawn[i] as number;
    return {
      place,
      productionBefore: table.production[i] as number,
      productionAfter: production[i] as number,
      consumptionBefore: used,
      consumptionAfter: stillUsed,
      shortage: used - stillUsed,
      reservesDrawn: Math.max(0, taken),
      unsold: Math.max(0, -taken),
      exportsBefore: before.exports[i] as number,
      exportsAfter: after.exports[i] as number,
      importsBefore: before.imports[i] as number,
      importsAfter: after.imports[i] as number,
    };
  });
}

function imbalanceOf(row: TradeChange): number {
  const { productionAfter, importsAfter, exportsAfter, reservesDrawn, unsold } = row;
  const left = productionAfter + importsAfter - exportsAfter + reservesDrawn - unsold;
  const gap = Math.abs(row.consumptionAfter - left);
  return gap === 0 ? 0 : gap / (row.productionBefore + row.importsBefore + reservesDrawn);
}

function reasonOf({ converged, sweeps }: Ending, rows: readonly TradeChange[]): Label | null {
  if (!converged)
    return {
      en: `trade has not settled after ${sweeps} sweeps`,
      ja: `${sweeps}回の反復では貿易が収束しなかった`,
    };
  const short = rows.filter((row) => imbalanceOf(row) > BALANCE).map(({ place }) => place);
  if (short.length > 0)
    return {
      en: `more would leave than there is, at ${short.join(", ")}: without further cuts of exports that cannot be`,
      ja: `${short.join("、")}では、あるより多くが出ていくことになる(輸出をさらに減らさない限り成り立たない)`,
    };
  return null;
}

import { amountAt } from "../numeric/amounts.ts";
import { exact, type Interval, sum } from "../numeric/interval.ts";
import type { Network } from "./network.ts";

/** Who makes a stage's product, in the stage's unit or as shares of world production. */
export interface StageProduction {
  readonly listed: readonly { readonly supplier: number; readonly amount: Interval }[];
  /** Suppliers whose amount is not known. */
  readonly silent: readonly number[];
  /** What a stated total, or the whole of the shares, leaves over; nothing where there is neither. */
  readonly rest: Interval;
  /** Whether a total bounds what is not known. */
  readonly isBounded: boolean;
}

/** Sums of floating-point shares miss 1 by a few units in the last place; any larger gap is unknown. */
const ROUNDING = 1e-9;

export function productionOf(network: Network, stage: number): StageProduction {
  const { suppliers, totals, inShares } = network;
  const listed: { supplier: number; amount: Interval }[] = [];
  const silent: number[] = [];
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const supplier = row[r] as number;
    const amount = amountAt(suppliers.production, supplier);
    if (amount === null) silent.push(supplier);
    else listed.push({ supplier, amount });
  }
  const whole = inShares[stage] === 1 ? exact(1) : amountAt(totals, stage);
  if (whole === null) return { listed, silent, rest: exact(0), isBounded: false };
  const rest = left(whole, sum(listed.map(({ amount }) => amount)));
  const small = silent.length === 0 && rest.hi <= ROUNDING * whole.hi;
  return { listed, silent, rest: small ? exact(0) : rest, isBounded: true };
}

function left(whole: Interval, part: Interval): Interval {
  const value =
    whole.value === null || part.value === null ? null : Math.max(0, whole.value - part.value);
  return { value, lo: Math.max(0, whole.lo - part.hi), hi: Math.max(0, whole.hi - part.lo) };
}

import { passing } from "./passing.ts";
import { SETTLED } from "./tolerances.ts";
import type { TradeState } from "./tradeState.ts";

/** How a cascade ended. */
export interface Ending {
  readonly sweeps: number;
  /** How much the last sweep still changed, or left to be passed on, beside a place's production and imports. */
  readonly residual: number;
  readonly converged: boolean;
}

/** Repeats a sweep until it no longer changes trade, `most` times at most. */
export function settle(
  state: TradeState,
  sweep: (state: TradeState) => void,
  most: number,
): Ending {
  let residual = Number.POSITIVE_INFINITY;
  let sweeps = 0;
  while (sweeps < most && residual > SETTLED) {
    const before = state.amount.slice();
    sweep(state);
    sweeps++;
    residual = change(state, before);
  }
  return { sweeps, residual, converged: residual <= SETTLED };
}

/** Change of a place's links in sum, beside its production and imports before the shock, where it is largest. */
function change({ table, amount }: TradeState, before: Float64Array): number {
  const moved = amount.map((sent, link) => Math.abs(sent - (before[link] as number)));
  const { imports, exports } = passing(table, moved);
  return imports.reduce((most, entering, i) => {
    const moving = entering + (exports[i] as number);
    return moving === 0 ? most : Math.max(most, moving / (table.supply[i] as number));
  }, 0);
}

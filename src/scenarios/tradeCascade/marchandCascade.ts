import { passing } from "./passing.ts";
import { partOf } from "./proportionalSweep.ts";
import type { Ending } from "./settle.ts";
import { BORNE, NO_RESERVES, SPENT } from "./tolerances.ts";
import type { TradeState } from "./tradeState.ts";

export interface MarchandRule {
  /** Part of a shock that is borne at once. */
  readonly absorbed: number;
  /** A place that is hit when its reserves are gone no longer raises its exports. */
  readonly asymmetric: boolean;
  readonly sweeps: number;
}

/**
 * A shock of supply goes into reserves, then consumption, then trade; what trade passes on is the partners' next shock.
 * On return `wanted` is what each place consumes and `shortage` what of the shock is still under way.
 */
export function marchandCascade(state: TradeState, rule: MarchandRule): Ending {
  const { supply } = state.table;
  const frozen = state.held.slice();
  let sweeps = 0;
  let residual = Number.POSITIVE_INFINITY;
  while (sweeps < rule.sweeps && residual > SPENT) {
    passOn(state, frozen, bear(state, frozen, rule));
    sweeps++;
    residual = state.shortage.reduce(
      (most, lack, i) => Math.max(most, lack > 0 ? lack / (supply[i] as number) : 0),
      0,
    );
  }
  return { sweeps, residual, converged: residual <= SPENT };
}

/** What each place passes on to its partners, and as a part of the trade that it can turn to. */
interface PassedOn {
  readonly lack: Float64Array;
  readonly part: Float64Array;
}

function bear(state: TradeState, frozen: Uint8Array, rule: MarchandRule): PassedOn {
  const { wanted, usable, drawn, shortage, table } = state;
  const tiny = wanted.map((used, i) => BORNE * (used - (drawn[i] as number)));
  const rest = shortage.map((lack, i) => {
    const draw = Math.min(lack, usable[i] as number);
    usable[i] = (usable[i] as number) - draw;
    drawn[i] = (drawn[i] as number) + draw;
    const left = lack - draw;
    if (rule.asymmetric && left > NO_RESERVES * (table.supply[i] as number)) frozen[i] = 1;
    return left - consumeLess(state, i, left * rule.absorbed);
  });
  const volume = tradeToTurnTo(state, frozen);
  const lack = rest.map((left, i) =>
    left < (tiny[i] as number) ? 0 : Math.min(left, volume[i] as number),
  );
  for (let i = 0; i < rest.length; i++)
    wanted[i] = (wanted[i] as number) - ((rest[i] as number) - (lack[i] as number));
  return { lack, part: lack.map((left, i) => partOf(left, volume[i] as number)) };
}

/** Lowers consumption, to 0 at the least: the original code lets it fall below. */
function consumeLess({ wanted }: TradeState, i: number, amount: number): number {
  const cut = Math.min(amount, Math.max(0, wanted[i] as number));
  wanted[i] = (wanted[i] as number) - cut;
  return cut;
}

/** Exports, and imports from those who may still raise their exports. */
function tradeToTurnTo({ table, amount }: TradeState, frozen: Uint8Array): Float64Array {
  const open = amount.map((sent, link) => (frozen[table.from[link] as number] === 1 ? 0 : sent));
  const { exports } = passing(table, amount);
  const { imports } = passing(table, open);
  return exports.map((sent, i) => sent + (imports[i] as number));
}

function passOn(state: TradeState, frozen: Uint8Array, { lack, part }: PassedOn): void {
  const { table, amount, shortage } = state;
  const change = amount.map((sent, link) => {
    const i = table.from[link] as number;
    const asked = frozen[i] === 1 ? 0 : (part[table.to[link] as number] as number);
    return (asked - (part[i] as number)) * sent;
  });
  const { imports, exports } = passing(table, change);
  for (let link = 0; link < amount.length; link++)
    amount[link] = (amount[link] as number) + (change[link] as number);
  for (let i = 0; i < shortage.length; i++)
    shortage[i] = (lack[i] as number) - (imports[i] as number) + (exports[i] as number);
}

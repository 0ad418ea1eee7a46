import { passing } from "./passing.ts";
import { BORNE, NO_RESERVES } from "./tolerances.ts";
import { placeNumbers } from "./tradeLinks.ts";
import type { TradeTable } from "./tradeTable.ts";

/** What happens first, by place. */
export interface TradeShock {
  /** Part of production that is lost (0–1). */
  readonly lost?: Readonly<Record<string, number>>;
  /** Part of exports that is held back (0–1), to every destination alike; what is left of them never grows. */
  readonly held?: Readonly<Record<string, number>>;
}

/** A cascade on its way; the arrays are changed in place. */
export interface TradeState {
  readonly table: TradeTable;
  readonly production: Float64Array;
  /** On each link. */
  readonly amount: Float64Array;
  /** Consumption that each place still seeks. */
  readonly wanted: Float64Array;
  /** Reserves that may still be drawn. */
  readonly usable: Float64Array;
  /** Taken out of reserves so far, below 0 where more was put in. */
  readonly drawn: Float64Array;
  /** What is wanted less what there is. */
  readonly shortage: Float64Array;
  /** 1 where exports are held back by decree. */
  readonly held: Uint8Array;
}

/** The state right after the shock, before anybody reacts. */
export function tradeState(table: TradeTable, shock: TradeShock, usable: number): TradeState {
  const lost = partsOf("lost", shock.lost, table.places);
  const held = partsOf("held", shock.held, table.places);
  const size = table.places.length;
  const state: TradeState = {
    table,
    production: table.production.map((made, i) => made * (1 - (lost[i] as number))),
    amount: table.amount.map(
      (sent, link) => sent * (1 - (held[table.from[link] as number] as number)),
    ),
    wanted: table.consumption.slice(),
    usable: table.reserves.map((stored) => stored * usable),
    drawn: new Float64Array(size),
    shortage: new Float64Array(size),
    held: Uint8Array.from(held, (part) => (part > 0 ? 1 : 0)),
  };
  updateShortage(state);
  return state;
}

/** What each place can consume: production and imports less exports, and what is taken out of reserves. */
export function supplyOf({ table, production, amount, drawn }: TradeState): Float64Array {
  const { imports, exports } = passing(table, amount);
  return production.map(
    (made, i) => made + (imports[i] as number) - (exports[i] as number) + (drawn[i] as number),
  );
}

export function updateShortage(state: TradeState): void {
  const supply = supplyOf(state);
  for (let i = 0; i < supply.length; i++)
    state.shortage[i] = (state.wanted[i] as number) - (supply[i] as number);
}

/** Puts into store what a ban leaves in its own country. */
export function storeSurplus({ shortage, held, usable, drawn }: TradeState): void {
  for (let i = 0; i < shortage.length; i++) {
    const surplus = -(shortage[i] as number);
    if (!(held[i] === 1 && surplus > 0)) continue;
    usable[i] = (usable[i] as number) + surplus;
    drawn[i] = (drawn[i] as number) - surplus;
    shortage[i] = 0;
  }
}

/** Draws on reserves, then bears `absorbed` of the shortage, then all of a tiny one. */
export function absorb(state: TradeState, absorbed: number): void {
  const { wanted, usable, drawn, shortage } = state;
  for (let i = 0; i < wanted.length; i++) {
    const draw = Math.min(Math.max(shortage[i] as number, 0), usable[i] as number);
    usable[i] = (usable[i] as number) - draw;
    drawn[i] = (drawn[i] as number) + draw;
    const left = (shortage[i] as number) - draw;
    // Nobody goes without more than is consumed: the original codes let consumption fall below 0 here.
    const cut = Math.min(Math.max(left, 0) * absorbed, Math.max(wanted[i] as number, 0));
    const target = (wanted[i] as number) - cut;
    const isTiny = left - cut < BORNE * target;
    wanted[i] = isTiny ? target - (left - cut) : target;
    shortage[i] = isTiny ? 0 : left - cut;
  }
}

/** Whether a place has no reserves to export more from, or must not. */
export function isFrozen({ table, usable, held }: TradeState, i: number): boolean {
  return held[i] === 1 || (usable[i] as number) <= NO_RESERVES * (table.supply[i] as number);
}

function partsOf(
  name: string,
  parts: Readonly<Record<string, number>> = {},
  places: readonly string[],
): Float64Array {
  const number = placeNumbers(places);
  const found = new Float64Array(places.length);
  for (const [place, part] of Object.entries(parts)) {
    if (!(part >= 0 && part <= 1))
      throw new RangeError(
        `tradeCascade: ${name} must be a part from 0 to 1 (got ${part} at ${place})`,
      );
    found[number(place)] = part;
  }
  return found;
}

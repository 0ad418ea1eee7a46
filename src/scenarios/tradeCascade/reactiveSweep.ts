import { passing } from "./passing.ts";
import { partOf } from "./proportionalSweep.ts";
import { BORNE } from "./tolerances.ts";
import { absorb, type TradeState, updateShortage } from "./tradeState.ts";

/** How a place reacts: the part of a shortage that it bears itself, and the part of its reserves that it offers abroad in a sweep. */
export interface Reaction {
  readonly absorbed: number;
  readonly offered: number;
}

/** One sweep of reserves-based trade allocation: the short first cut exports, then buy what others offer out of reserves. */
export function reactiveSweep(state: TradeState, { absorbed, offered }: Reaction): void {
  absorb(state, absorbed);
  cutExports(state);
  absorb(state, absorbed);
  raiseImports(state, offered);
}

function cutExports(state: TradeState): void {
  const { table, amount, shortage } = state;
  const { exports } = passing(table, amount);
  const part = shortage.map((lack, i) => partOf(lack, exports[i] as number));
  for (let link = 0; link < amount.length; link++)
    amount[link] = (amount[link] as number) * (1 - (part[table.from[link] as number] as number));
  updateShortage(state);
}

/** Offers go to those who still need more, in the proportions of trade; nobody takes more than needed. */
function raiseImports(state: TradeState, offered: number): void {
  const { table, amount, shortage, usable, held } = state;
  const need = shortage.map((lack, i) => (lack > BORNE * (table.supply[i] as number) ? lack : 0));
  const left = usable.map((stored, i) => (held[i] === 1 ? 0 : stored * offered));
  const old = amount.slice();
  // It ends: in each round some importer leaves, or all that is offered is taken.
  for (;;) {
    const taken = takenOffers(state, { old, need, left });
    if (taken === null) break;
    for (let link = 0; link < amount.length; link++)
      amount[link] = (amount[link] as number) + (taken[link] as number);
  }
  updateShortage(state);
}

interface Round {
  /** What the links carried before offers. */
  readonly old: Float64Array;
  /** Changed in place, as `left` is: what importers still need and exporters still have to offer. */
  readonly need: Float64Array;
  readonly left: Float64Array;
}

/** What is taken on each link in one round; null when nobody takes anything worth it. */
function takenOffers({ table }: TradeState, { old, need, left }: Round): Float64Array | null {
  const { from, to, supply } = table;
  const sought = old.map((sent, link) => ((need[to[link] as number] as number) > 0 ? sent : 0));
  const { exports: base } = passing(table, sought);
  const taken = sought.map((sent, link) => {
    const i = from[link] as number;
    return sent === 0 ? 0 : (sent / (base[i] as number)) * (left[i] as number);
  });
  const { imports: offers } = passing(table, taken);
  const part = offers.map((offer, j) =>
    Math.min(offer, need[j] as number) > BORNE * (supply[j] as number)
      ? Math.min(1, (need[j] as number) / offer)
      : 0,
  );
  if (part.every((share) => share === 0)) return null;
  for (let link = 0; link < taken.length; link++)
    taken[link] = (taken[link] as number) * (part[to[link] as number] as number);
  const { exports: given } = passing(table, taken);
  for (let i = 0; i < left.length; i++) {
    left[i] = Math.max(0, (left[i] as number) - (given[i] as number));
    need[i] = part[i] === 0 ? 0 : Math.max(0, (need[i] as number) - (offers[i] as number));
  }
  return taken;
}

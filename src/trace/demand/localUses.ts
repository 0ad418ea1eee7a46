import type { Need, Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import { alternativeShares } from "../graph/alternatives.ts";
import { suppliersAt, usersOf } from "../graph/markets.ts";
import type { Reading } from "../graph/shares.ts";
import type { Nodes } from "../graph/supply.ts";

/** What the suppliers of a later stage draw from a market where they stand; null where the amount is not known. */
export interface LocalUse {
  readonly user: number;
  readonly place: number;
  readonly amount: Interval | null;
}

/**
 * Uses of a stage's product by suppliers at a place: what they make times what that needs. Recycling does not count: what
 * it takes back was finally used before.
 */
export function localUses(
  network: Network,
  { stage, place }: { readonly stage: number; readonly place: number },
): LocalUse[] {
  return usersOf(network, stage)
    .filter((user) => network.stages[user]?.kind !== "recycling")
    .flatMap((user) => {
      const made = madeAt(network, user, place);
      if (made !== null && made.hi === 0) return [];
      const perUnit = needPerUnit(network, { user, stage, place });
      const isKnown = made !== null && perUnit !== null && network.inShares[user] === 0;
      return [{ user, place, amount: isKnown ? product(made, perUnit) : null }];
    });
}

/** Production at a place; null where a supplier's is not known. */
export function madeAt(network: Network, stage: number, place: number): Interval | null {
  const amounts = [...suppliersAt(network, stage, place)].map((row) =>
    amountAt(network.suppliers.production, row),
  );
  return amounts.includes(null) ? null : sum(amounts as Interval[]);
}

/** Units of the stage's product per unit of the user's, over all needs that it can serve. */
function needPerUnit(
  network: Network,
  { user, stage, place }: { readonly user: number; readonly stage: number; readonly place: number },
): Interval | null {
  const parts = (network.needs[user] ?? []).flatMap((need) => {
    const found = need.alternatives.find((one) => one.stage === stage);
    if (found === undefined) return [];
    const share = shareOfNeed(network, need, { stage, place });
    return [found.amount === null ? null : product(found.amount, share)];
  });
  return parts.includes(null) ? null : sum(parts as Interval[]);
}

const [UNKNOWN, SUPPLIER] = [-1, -2];

/** Part of a need that the stage serves at a place, as the supply side reads it. */
function shareOfNeed(
  network: Network,
  need: Need,
  { stage, place }: { readonly stage: number; readonly place: number },
): Interval {
  if (need.alternatives.length === 1) return exact(1);
  const { length } = network.stages;
  const nodes: Nodes = {
    supplier: () => SUPPLIER,
    pool: (of) => of,
    world: (of) => length + of,
    unknown: UNKNOWN,
    unattributed: UNKNOWN,
    abroad: SUPPLIER,
  };
  const part = (reading: Reading, of: readonly number[]) =>
    alternativeShares(network, { need, place, reading }, nodes)
      .filter(({ to }) => of.includes(to))
      .reduce((whole, { share }) => whole + share, 0);
  const own = [stage, length + stage];
  const cap = need.alternatives.find((one) => one.stage === stage)?.cap ?? 1;
  const lo = Math.min(1, part("bounds", own));
  const hi = Math.min(1, cap, part("bounds", [...own, UNKNOWN]));
  const value = Math.min(Math.max(part("middle", own), lo), Math.max(lo, hi));
  return { value, lo, hi: Math.max(lo, hi) };
}

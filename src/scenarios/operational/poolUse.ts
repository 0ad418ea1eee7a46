import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import { suppliersAt, usersOf } from "../../trace/graph/markets.ts";
import { needsBesideCollection } from "../../trace/graph/needsBesideCollection.ts";

const known = new WeakMap<Network, Set<number>>();

/** Whether the model names a final demand for a pool, be its amount known or not. */
export function isWanted(network: Network, pool: number): boolean {
  const before = known.get(network);
  if (before !== undefined) return before.has(pool);
  const { model, stageNumber, placeNumber, poolNumber, places } = network;
  const wanted = new Set(
    (model.demands ?? []).map(({ stage, place }) => {
      const row = (stageNumber.get(stage) as number) * places.length;
      return poolNumber[row + (placeNumber.get(place) as number)] as number;
    }),
  );
  known.set(network, wanted);
  return wanted.has(pool);
}

/** What is used of a pool today, finally and by the suppliers of its place, in its stage's unit; null where the model does not say. */
export function poolUse(network: Network, pool: number): Interval | null {
  const stage = network.pools.stage[pool] as number;
  const place = network.pools.place[pool] as number;
  const demand = isWanted(network, pool) ? amountAt(network.pools.demand, pool) : exact(0);
  const parts = usersOf(network, stage).flatMap((user) =>
    [...suppliersAt(network, user, place)].map((supplier) =>
      usedBy(network, { supplier, user, stage }),
    ),
  );
  const all = [demand, ...parts];
  return all.includes(null) ? null : sum(all as Interval[]);
}

function usedBy(
  network: Network,
  { supplier, user, stage }: { readonly supplier: number; user: number; stage: number },
): Interval | null {
  const made = amountAt(network.suppliers.production, supplier);
  if (made !== null && made.hi === 0) return exact(0);
  // What recycling collects has been used before.
  const needs =
    network.stages[user]?.kind === "recycling"
      ? needsBesideCollection(network, user)
      : (network.needs[user] ?? []);
  const parts = needs.flatMap(({ alternatives }) => {
    const one = alternatives.find((alternative) => alternative.stage === stage);
    if (one === undefined) return [];
    if (made === null || one.amount === null || network.inShares[user] === 1) return [null];
    const whole = product(made, one.amount);
    return [alternatives.length === 1 ? whole : { value: null, lo: 0, hi: whole.hi }];
  });
  return parts.includes(null) ? null : sum(parts as Interval[]);
}

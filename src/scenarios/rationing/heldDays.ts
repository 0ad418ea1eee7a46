import { periodDays } from "../../assess/periodDays.ts";
import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import type { ChainGraph } from "./chainGraph.ts";
import { flowsBetween, groupSupply, poolSupply, poolsIn } from "./poolSupply.ts";

/** A node that may hold stocks, and the pools that it stands for; null where the model does not list them all. */
export interface Market {
  readonly node: number;
  readonly members: readonly number[] | null;
}

/** The markets of a chain: those of every place, and the home's where it is of several. */
export function storingMarkets(network: Network, chain: ChainGraph): Market[] {
  const { poolNode, homeNode, homePlaces } = chain;
  const single = [...poolNode].flatMap((node, pool) =>
    node < 0 ? [] : [{ node, members: [pool] }],
  );
  if (homePlaces.length < 2) return single;
  const whole = [...homeNode].map((node, stage) => ({
    node,
    members: poolsIn(network, stage, homePlaces),
  }));
  return [...single, ...whole];
}

/** What lies in store of a market at the baseline, in days of its supply; null where the model does not say. */
export function heldBy(network: Network, { members }: Market): Interval | null {
  return members && daysTogether(network, members, (pool) => heldDays(network, pool));
}

/** What lies in store of a pool, in days of its supply; null where the model does not say. */
export function heldDays(network: Network, pool: number): Interval | null {
  const { pools } = network;
  const days = amountAt(pools.stockDays, pool);
  const amount = amountAt(pools.stock, pool);
  if (days !== null && amount !== null) return null;
  if (days !== null) return inDaysOfSupply(network, pool, days);
  return amount === null ? null : daysOfAmount(network, pool, amount);
}

/** Days of supply of a market of one pool or several, from those of each of its pools; null where it cannot be told. */
export function daysTogether(
  network: Network,
  members: readonly number[],
  daysOf: (pool: number) => Interval | null,
): Interval | null {
  const parts = members.map(daysOf);
  const [only] = parts;
  if (members.length === 1) return only ?? null;
  if (members.length === 0 || parts.includes(null)) return null;
  const days = parts as Interval[];
  if (days.every(({ hi }) => hi === 0)) return exact(0);
  const supplies = members.map((pool) => poolSupply(network, pool).supply);
  const { supply } = groupSupply(network, members);
  if (supply === null || supplies.includes(null) || !(supply.lo > 0)) return null;
  const held = sum(days.map((of, i) => product(of, supplies[i] as Interval)));
  // No more enters the whole than its members, so that the store lasts at least as long as the shortest of theirs.
  const lo = Math.max(held.lo / supply.hi, Math.min(...days.map((of) => of.lo)));
  const most = held.hi / supply.lo;
  const isMean = flowsBetween(network, members).length === 0;
  const hi = Math.max(lo, isMean ? Math.min(most, Math.max(...days.map((of) => of.hi))) : most);
  const hasValue = held.value !== null && supply.value !== null;
  const value = hasValue ? (held.value as number) / (supply.value as number) : null;
  return { value: value === null ? null : Math.min(Math.max(value, lo), hi), lo, hi };
}

/** Days of an amount in the stage's unit without its time. */
export function daysOfAmount(network: Network, pool: number, amount: Interval): Interval | null {
  const { supply } = poolSupply(network, pool);
  const stage = network.stages[network.pools.stage[pool] as number];
  const period = periodDays(stage?.unit ?? "");
  if (supply === null || period === null || !(supply.lo > 0)) return null;
  return {
    value:
      amount.value === null || supply.value === null
        ? null
        : (amount.value / supply.value) * period,
    lo: (amount.lo / supply.hi) * period,
    hi: (amount.hi / supply.lo) * period,
  };
}

/** Days of a place's own use, as days of all that enters it: what it sends on has no part in the store. */
export function inDaysOfSupply(network: Network, pool: number, days: Interval): Interval {
  const { supply, exports } = poolSupply(network, pool);
  if (exports?.hi === 0) return days;
  if (supply === null || exports === null || !(supply.lo > 0))
    return { value: null, lo: 0, hi: days.hi };
  const part = (sent: number, whole: number) => Math.max(0, 1 - sent / whole);
  const lo = part(exports.hi, supply.lo);
  const hi = part(exports.lo, supply.hi);
  const middle =
    days.value === null || supply.value === null || exports.value === null
      ? null
      : days.value * part(exports.value, supply.value);
  return { value: middle, lo: days.lo * lo, hi: days.hi * hi };
}

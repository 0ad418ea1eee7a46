import type { Network } from "../network/network.ts";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import { isGap, NONE, plus } from "./composition.ts";
import { type HomeMask, homePools, membersWithout } from "./home.ts";
import { homeProduction } from "./homeProduction.ts";
import { DAYS_IN_YEAR, periodDays } from "./periodDays.ts";

/**
 * What a home uses of a stage's product, from the model's demand and the needs of the home's own later stages.
 * Null when no final demand is given: then the use is known only in part.
 */
export function usedAmount(network: Network, stage: number, home: HomeMask): Interval | null {
  const pools = homePools(network, stage, home);
  if (membersWithout(pools, network, home).length > 0) return null;
  let use = NONE;
  for (const pool of pools) {
    const demand = amountAt(network.pools.demand, pool);
    if (demand === null) return null;
    use = plus(use, demand);
  }
  for (let user = 0; user < network.stages.length; user++) {
    const needed = neededBy(network, { stage, user }, home);
    if (needed === null) return null;
    use = plus(use, needed);
  }
  return use;
}

function neededBy(
  network: Network,
  { stage, user }: { readonly stage: number; readonly user: number },
  home: HomeMask,
): Interval | null {
  let needed = NONE;
  for (const need of network.needs[user] ?? []) {
    const served = need.alternatives.find((alternative) => alternative.stage === stage);
    if (served === undefined) continue;
    const output = homeProduction(network, user, home);
    if (isGap(output)) return null;
    if (output.hi === 0) continue;
    if (served.amount === null || network.inShares[user] === 1) return null;
    const only = need.alternatives.length === 1;
    const value =
      only && output.value !== null && served.amount.value !== null
        ? output.value * served.amount.value
        : null;
    const lo = only ? output.lo * served.amount.lo : 0;
    needed = plus(needed, { value, lo, hi: output.hi * served.amount.hi });
  }
  return needed;
}

/** Whether the home makes something that needs a stage's product, or finally wants it. */
export function isUsed(network: Network, stage: number, home: HomeMask): boolean {
  const wanted = homePools(network, stage, home).some(
    (pool) => (amountAt(network.pools.demand, pool)?.lo ?? 0) > 0,
  );
  if (wanted) return true;
  return network.needs.some((needs, user) => {
    if (
      !needs.some((need) => need.alternatives.length === 1 && need.alternatives[0]?.stage === stage)
    ) {
      return false;
    }
    const output = homeProduction(network, user, home);
    return !isGap(output) && output.lo > 0;
  });
}

/**
 * What lies in store in the home, counted as if the stage's unit were per year: a stock that lasts a month of use is a
 * twelfth of a year's. Null when a member's stock is not given, or the stage's unit has no time.
 */
export function stockOf(network: Network, stage: number, home: HomeMask): Interval | null {
  const days = periodDays(network.stages[stage]?.unit ?? "");
  if (days === null) return null;
  const pools = homePools(network, stage, home);
  const stocks = pools.map((pool) => amountAt(network.pools.stock, pool));
  const known = stocks.filter((stock) => stock !== null);
  if (known.length < home.places.length) return null;
  const { value, lo, hi } = known.reduce(plus);
  const perYear = days / DAYS_IN_YEAR;
  return { value: value === null ? null : value * perYear, lo: lo * perYear, hi: hi * perYear };
}

/** Stages of the home whose use of a stage's product counts. */
export function usersOf(network: Network, stage: number): number[] {
  return network.needs.flatMap((needs, user) =>
    needs.some((need) => need.alternatives.some((a) => a.stage === stage)) ? [user] : [],
  );
}

/** Days of use in store where the model gives days, for a home of one place. */
export function stockDaysOf(network: Network, stage: number, home: HomeMask): Interval | null {
  const pools = homePools(network, stage, home);
  return pools.length === 1 && home.places.length === 1
    ? amountAt(network.pools.stockDays, pools[0] as number)
    : null;
}

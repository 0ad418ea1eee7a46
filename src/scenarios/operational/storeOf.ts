import { periodDays } from "../../assess/periodDays.ts";
import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval, product, sum } from "../../numeric/interval.ts";
import type { Effects } from "../shocks/effects.ts";
import type { Lack } from "./missing.ts";
import { poolUse } from "./poolUse.ts";

/** What lies in store of a pool, with what shocks have released into it, in the stage's unit times days; or what must be known for it. */
export function storeOf(network: Network, pool: number, effects: Effects | null): Interval | Lack {
  const { stockDays, stock, stage } = network.pools;
  const held = heldIn(network, pool);
  if (held === "silent") return "stock";
  const days = withMore(
    held.inDays ? amountAt(stockDays, pool) : null,
    effects?.releasedDays[pool],
  );
  const amount = withMore(held.inAmounts ? amountAt(stock, pool) : null, effects?.released[pool]);
  const parts: Interval[] = [];
  if (amount.hi > 0) {
    const period = periodDays(network.stages[stage[pool] as number]?.unit ?? "");
    if (period === null) return "period";
    parts.push(product(amount, exact(period)));
  }
  if (days.hi > 0) {
    const use = poolUse(network, pool);
    if (use === null) return "use";
    parts.push(product(days, use));
  }
  return sum(parts);
}

function withMore(given: Interval | null, more = 0): Interval {
  return sum([given ?? exact(0), exact(more)]);
}

interface Held {
  readonly inDays: boolean;
  readonly inAmounts: boolean;
}

/** How the model tells a pool's stocks; a pool of which it names none holds none. */
function heldIn(network: Network, pool: number): Held | "silent" {
  const stage = network.stages[network.pools.stage[pool] as number]?.id;
  const place = network.places[network.pools.place[pool] as number];
  const entries = (network.model.stocks ?? []).filter(
    (entry) => entry.stage === stage && entry.place === place,
  );
  if (entries.some(({ amount, days }) => amount === undefined && days === undefined))
    return "silent";
  return {
    inDays: entries.some(({ days }) => days !== undefined),
    inAmounts: entries.some(({ amount }) => amount !== undefined),
  };
}

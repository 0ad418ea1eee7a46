import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { Interval } from "../../numeric/interval.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import { poolUse } from "./poolUse.ts";

/** What a place's makers deliver today to one that draws on the world's mix: their share of the world's production in its use. */
export function worldDelivery(
  network: Network,
  { stage, place, from }: { readonly stage: number; readonly place: number; readonly from: number },
): Interval | null {
  const pool = poolAt(network, stage, place);
  const use = pool < 0 ? null : poolUse(network, pool);
  if (use === null) return null;
  const { start, row } = network.suppliers.byStage;
  const amounts = [...row.subarray(start[stage], start[stage + 1])].map((supplier) => ({
    isHere: network.pools.place[network.suppliers.pool[supplier] as number] === from,
    amount: amountAt(network.suppliers.production, supplier),
  }));
  if (amounts.some(({ amount }) => amount === null)) return null;
  const sum = (end: "lo" | "hi", here: boolean) =>
    amounts.reduce(
      (total, { isHere, amount }) => total + (isHere === here ? (amount as Interval)[end] : 0),
      0,
    );
  const share = (own: number, rest: number) => (own + rest > 0 ? own / (own + rest) : 0);
  const lo = share(sum("lo", true), sum("hi", false));
  const hi = share(sum("hi", true), sum("lo", false));
  const value = lo === hi && use.value !== null ? use.value * lo : null;
  return { value, lo: use.lo * lo, hi: use.hi * hi };
}

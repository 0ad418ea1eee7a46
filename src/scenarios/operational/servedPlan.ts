import type { Network } from "../../network/network.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import type { Cell, ChainQuestion, OperationalChain } from "./operationalChain.ts";
import type { Plan } from "./plan.ts";

/** What a network does after rerouting, in the stages' units; NaN for what has no part in the question. */
export interface ServedPlan {
  readonly production: Float64Array;
  readonly flow: Float64Array;
  /** By pool: made by added capacity, drawn from stock per unit of time, finally used. */
  readonly added: Float64Array;
  readonly drawn: Float64Array;
  readonly served: Float64Array;
  /** Deliveries of places to those that draw on the mix of the world. */
  readonly worldDeliveries: readonly {
    readonly stage: number;
    readonly from: number;
    readonly to: number;
    readonly amount: number;
  }[];
}

export function servedPlan(
  { network, effects }: Pick<ChainQuestion, "network" | "effects">,
  chain: OperationalChain,
  plan: Plan,
): ServedPlan {
  const unasked = (count: number) => new Float64Array(count).fill(Number.NaN);
  const production = unasked(network.suppliers.count);
  const flow = unasked(network.flows.count);
  const [added, drawn, served] = [0, 1, 2].map(() => unasked(network.pools.count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const poolOf = (cell: number): number => {
    const { stage, place } = chain.cells[cell] as Cell;
    return poolAt(network, stage, place);
  };
  setIdle(network, chain, { production, flow });
  for (const [row, factor] of (effects?.output ?? []).entries())
    if (factor === 0) production[row] = 0;
  for (const [row, factor] of (effects?.passage ?? []).entries()) if (factor === 0) flow[row] = 0;
  for (const [i, { supplier, cell }] of chain.processes.entries()) {
    if (supplier >= 0) production[supplier] = plan.made[i] as number;
    else added[poolOf(cell)] = plan.made[i] as number;
  }
  for (const [l, leg] of chain.legs.entries())
    if (leg.flow >= 0) flow[leg.flow] = plan.sent[l] as number;
  for (const [s, { cell }] of chain.stores.entries()) drawn[poolOf(cell)] = plan.drawn[s] as number;
  for (const [w, { cell }] of chain.wants.entries())
    served[poolOf(cell)] = plan.served[w] as number;
  const worldDeliveries = chain.legs.flatMap(({ flow: row, from, to }, l) => {
    if (row >= 0) return [];
    const { stage, place } = chain.cells[from] as Cell;
    const target = chain.cells[to]?.place as number;
    return target === place
      ? []
      : [{ stage, from: place, to: target, amount: plan.sent[l] as number }];
  });
  return { production, flow, added, drawn, served, worldDeliveries };
}

/** Suppliers and flows of the chain's markets that a shock has stopped do nothing. */
function setIdle(
  network: Network,
  { cells }: OperationalChain,
  { production, flow }: { readonly production: Float64Array; readonly flow: Float64Array },
): void {
  for (const { stage, place } of cells) {
    const pool = poolAt(network, stage, place);
    if (pool < 0) continue;
    const { byPool } = network.suppliers;
    const { byTo } = network.flows;
    for (const row of byPool.row.subarray(byPool.start[pool], byPool.start[pool + 1]))
      production[row] = 0;
    for (const row of byTo.row.subarray(byTo.start[pool], byTo.start[pool + 1])) flow[row] = 0;
  }
}

import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { Interval } from "../../numeric/interval.ts";
import { poolAt } from "../graph/markets.ts";
import type { Market } from "../graph/supply.ts";

/** What leaves a market, in the stage's unit. */
export interface Outflow {
  /** The least that the model lists, but for needs that other stages can serve too. */
  readonly amount: number;
  /** Whether that is all, to the number. */
  readonly isExact: boolean;
}

/** Exports from a market, its use by suppliers there, and on request final demand. */
export function listedOutflow(
  network: Network,
  market: Market,
  { withDemand }: { readonly withDemand: boolean },
): Outflow {
  const { stage, places } = market;
  const parts = [...exportsOf(network, market), ...usesOf(network, market)];
  if (withDemand)
    for (const place of places) {
      const pool = poolAt(network, stage, place);
      const demand = pool === -1 ? null : amountAt(network.pools.demand, pool);
      if (demand !== null) parts.push(demand);
    }
  return {
    amount: parts.reduce((sum, part) => sum + (part?.lo ?? 0), 0),
    isExact: parts.every((part) => part !== null && part.lo === part.hi),
  };
}

function exportsOf(network: Network, { stage, places }: Market): (Interval | null)[] {
  const { flows, pools } = network;
  const inside = new Set(places);
  return places.flatMap((place) => {
    const pool = poolAt(network, stage, place);
    if (pool === -1) return [];
    const rows = flows.byFrom.row.subarray(flows.byFrom.start[pool], flows.byFrom.start[pool + 1]);
    return [...rows]
      .filter((flow) => !inside.has(pools.place[flows.to[flow] as number] as number))
      .map((flow) => (flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow)));
  });
}

/** Null for a need of which the part that this stage serves is not known. What recycling takes was finally used before. */
function usesOf(network: Network, { stage, places }: Market): (Interval | null)[] {
  return network.needs.flatMap((needs, user) =>
    needs.flatMap(({ alternatives }) => {
      if (network.stages[user]?.kind === "recycling") return [];
      const own = alternatives.find((alternative) => alternative.stage === stage);
      if (own === undefined) return [];
      return makersAt(network, user, places).map((maker): Interval | null => {
        const made =
          network.inShares[user] === 1 ? null : amountAt(network.suppliers.production, maker);
        if (made === null || own.amount === null || alternatives.length > 1) return null;
        return { value: null, lo: made.lo * own.amount.lo, hi: made.hi * own.amount.hi };
      });
    }),
  );
}

function makersAt(network: Network, stage: number, places: readonly number[]): number[] {
  const { start, row } = network.suppliers.byPool;
  return places.flatMap((place) => {
    const pool = poolAt(network, stage, place);
    return pool === -1 ? [] : [...row.subarray(start[pool], start[pool + 1])];
  });
}

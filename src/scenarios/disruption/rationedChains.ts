import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import { type Shortages, shortages } from "../../numeric/rationing/shortages.ts";
import type { RecyclingConvention } from "../../trace/graph/traceGraph.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { type ChainGraph, chainGraph, type Unlisted } from "../rationing/chainGraph.ts";
import { limitsOf } from "../rationing/limitsOf.ts";
import type { Moment, Unclear } from "../rationing/moment.ts";
import type { Production } from "../rationing/production.ts";

/** The same chain read at its least certain and at the middle of its data. */
export interface RationedChains {
  readonly bounds: ChainGraph;
  readonly middle: ChainGraph;
}

export function rationedChains(
  network: Network,
  options: {
    readonly home: readonly string[];
    readonly recycling: RecyclingConvention;
    readonly production: Production;
    readonly unlisted: Unlisted;
  },
): RationedChains {
  return {
    bounds: chainGraph(network, { ...options, reading: "bounds" }),
    middle: chainGraph(network, { ...options, reading: "middle" }),
  };
}

/** One thing read three ways: what is not known spared by the shocks, hit by them, and left out. */
export interface Readings<T> {
  readonly spared: T;
  readonly hit: T;
  readonly middle: T;
}

/** Losses, with the limits that bring them. */
export interface Limited extends Shortages {
  readonly limits: Limits;
}

/** What every node loses at one moment once nothing is left in store. */
export function lossesAt(
  network: Network,
  chains: RationedChains,
  moment: Omit<Moment, "unclear">,
): Readings<Limited> {
  const at = (chain: ChainGraph, unclear: Unclear): Limited => {
    const limits = limitsOf(network, chain, { ...moment, unclear });
    return { limits, ...shortages(chain.rationed, limits) };
  };
  const hit = at(chains.bounds, "hit");
  return {
    spared: at(chains.bounds, "spared"),
    hit: { ...hit, lost: atMost(hit.lost, hit.unsettled) },
    middle: at(chains.middle, "spared"),
  };
}

/** Losses grow until they settle: of one that has not, no more is known than that it is at most the whole. */
export function atMost(lost: Float64Array, unsettled: Uint8Array | null): Float64Array {
  if (unsettled === null) return lost;
  return lost.map((loss, node) => (loss > 0 && unsettled[node] === 1 ? 1 : loss));
}

/** A loss with its bounds; a value only where these are close. */
export function lossOf({ spared, hit, middle }: Readings<number>): Interval {
  const lo = Math.min(1, Math.max(0, spared));
  const hi = Math.min(1, Math.max(lo, hit));
  const isClose = hi - lo <= WIDEST_WITH_VALUE;
  return { value: isClose ? Math.min(Math.max(middle, lo), hi) : null, lo, hi };
}

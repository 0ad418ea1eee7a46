import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { withGroups } from "../graph/withGroups.ts";
import { NOISE } from "../reading/reading.ts";
import { passesAhead } from "./passesAhead.ts";
import { type UpstreamWalk, upstreamWalk } from "./upstreamWalk.ts";

const MOST_KEPT = 64;

/** The chain in which ways are looked for, and what a walk of it gets from anywhere at all. */
export interface Chain {
  readonly trace: TraceGraph;
  /** By node: 1 where following some needs leads round and comes from nowhere. */
  readonly isStop: Uint8Array;
  /** The mean walk: the only one where nobody has several needs. */
  readonly mean: UpstreamWalk;
  /** Nodes with several groups. */
  readonly forks: readonly number[];
  /** Critical walks found before, by the groups that they follow. */
  readonly known: Map<string, UpstreamWalk>;
}

export function chainOf(trace: TraceGraph, mean: UpstreamWalk, fed: Float64Array): Chain {
  const { groupStart } = trace.graph;
  const forks: number[] = [];
  for (let v = 0; v < trace.count; v++)
    if ((groupStart[v + 1] as number) - (groupStart[v] as number) > 1) forks.push(v);
  const isStop = Uint8Array.from(fed, (share) => (share === 0 ? 1 : 0));
  return { trace, isStop, mean, forks, known: new Map() };
}

/**
 * The walk that attains the weakest link: at a supplier with several needs it follows the one of which the least avoids
 * the nodes `met`, and of those that tie the one with more passes ahead (in loops, as far as some sweeps show).
 */
export function criticalWay(chain: Chain, met: Uint8Array): UpstreamWalk {
  const { trace, forks, isStop, known, mean } = chain;
  if (forks.length === 0) return mean;
  const { groupStart } = trace.graph;
  const avoided = avoidance(trace.graph, met, "weakestLink");
  const { isOpen, isTied } = openGroups(chain, avoided, avoided);
  const ahead = isTied ? passesAhead(trace, met, { isOpen, isStop, takes: "most" }).group : null;
  const taken = forks.map((v) => {
    let best = -1;
    for (let g = groupStart[v] as number; g < (groupStart[v + 1] as number); g++) {
      if (isOpen[g] === 0) continue;
      const isMore = ahead !== null && (ahead[g] as number) > (ahead[best] ?? 0) * (1 + NOISE);
      if (best === -1 || isMore) best = g;
    }
    return best;
  });
  const key = taken.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const walk = upstreamWalk(following(chain, taken));
  // Few ways are asked for again, and each is as large as the chain.
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, walk);
  return walk;
}

/**
 * Passes from each node that there are at least, whatever the unknown is: on the way with least of them, of those that may
 * be critical.
 */
export function leastPasses(chain: Chain, met: Uint8Array, unclear: Uint8Array): Float64Array {
  const { trace, isStop } = chain;
  const perhaps = met.map((is, v) => is | (unclear[v] as number));
  const avoided = avoidance(trace.graph, met, "weakestLink");
  const { isOpen } = openGroups(chain, avoided, avoidance(trace.graph, perhaps, "weakestLink"));
  return passesAhead(trace, met, { isOpen, isStop, takes: "least" }).node;
}

/**
 * Groups of which `least` is no more than the most that the best group of the node avoids; and whether there are several at
 * some node that does not avoid all.
 */
function openGroups(
  { trace, forks }: Chain,
  avoided: Float64Array,
  least: Float64Array,
): { readonly isOpen: Uint8Array; readonly isTied: boolean } {
  const { groupStart, edgeStart } = trace.graph;
  const isOpen = new Uint8Array(edgeStart.length - 1).fill(1);
  let isTied = false;
  for (const v of forks) {
    const end = groupStart[v + 1] as number;
    let most = 1;
    let open = 0;
    for (let g = groupStart[v] as number; g < end; g++)
      most = Math.min(most, groupPart(trace, g, avoided));
    for (let g = groupStart[v] as number; g < end; g++) {
      isOpen[g] = groupPart(trace, g, least) <= most + NOISE ? 1 : 0;
      open += isOpen[g] as number;
    }
    if (open > 1 && most < 1 - NOISE) isTied = true;
  }
  return { isOpen, isTied };
}

function groupPart({ graph }: TraceGraph, group: number, part: Float64Array): number {
  const { edgeStart, edgeTo, edgeShare } = graph;
  let sum = 0;
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++)
    sum += (edgeShare[e] as number) * (part[edgeTo[e] as number] as number);
  return sum;
}

/** The chain in which everybody with several needs has the one that is taken. */
function following({ trace, forks }: Chain, taken: readonly number[]): TraceGraph {
  const { groupStart } = trace.graph;
  const one = new Map(forks.map((v, i) => [v, taken[i] as number]));
  return withGroups(trace, (v) => {
    const first = one.get(v);
    return first === undefined
      ? [groupStart[v] as number, groupStart[v + 1] as number]
      : [first, first + 1];
  });
}

import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import { type VisitGraph, visitGraph, visitsFrom } from "../../numeric/visits/visitFrequency.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { withGroups } from "../graph/withGroups.ts";

/**
 * The mean walk upstream: at a supplier it takes one of the needs, all alike, and then one of those who serve it, by their
 * shares. It ends at suppliers without inputs, at what is not known, and where goods go round and come from nowhere.
 */
export interface UpstreamWalk {
  /** The chain, in which what comes from nowhere has nothing to draw on. */
  readonly trace: TraceGraph;
  readonly ready: VisitGraph;
  /** Of each edge: the node it leaves, which of its needs it serves, and how likely it is taken. */
  readonly edgeFrom: Int32Array;
  readonly edgeNeed: Int32Array;
  readonly chance: Float64Array;
  /** 1 for suppliers that need no input. */
  readonly isOrigin: Uint8Array;
  /** 1 for nodes of which all goes round and comes from nowhere. */
  readonly isClosed: Uint8Array;
}

export function upstreamWalk(whole: TraceGraph): UpstreamWalk {
  const { groupStart } = whole.graph;
  const ending = avoidance(whole.graph, new Uint8Array(whole.count), "mean");
  const isClosed = Uint8Array.from(ending, (share) => (share === 0 ? 1 : 0));
  const isOrigin = Uint8Array.from(whole.isSupplier, (is, v) =>
    is === 1 && groupStart[v] === groupStart[v + 1] ? 1 : 0,
  );
  const trace = withoutClosed(whole, isClosed);
  return {
    trace,
    ready: visitGraph(trace.graph),
    ...edgesOf(trace),
    isOrigin,
    isClosed,
  };
}

/** Expected visits to every node of a walk from the home's supply of a stage, itself included. */
export function visitsBehind({ trace, ready }: UpstreamWalk, stage: number): Float64Array {
  return visitsFrom(ready, trace.homeNode[stage] as number);
}

/** Chance that the walk from each node ends at one of the `ends`, which have no groups. */
export function chanceToEndAt({ trace }: UpstreamWalk, ends: Uint8Array): Float64Array {
  const { groupStart } = trace.graph;
  const bad = ends.map((is, v) => (groupStart[v] === groupStart[v + 1] && is === 0 ? 1 : 0));
  return avoidance(trace.graph, bad, "mean");
}

/** Nodes whose every way back is closed keep no groups, so that the walk stops there instead of going round for ever. */
function withoutClosed(whole: TraceGraph, isClosed: Uint8Array): TraceGraph {
  if (!isClosed.includes(1)) return whole;
  const { groupStart } = whole.graph;
  return withGroups(whole, (node) => {
    const first = groupStart[node] as number;
    return [first, isClosed[node] === 1 ? first : (groupStart[node + 1] as number)];
  });
}

function edgesOf({ graph, count }: TraceGraph) {
  const { groupStart, edgeStart, edgeShare } = graph;
  const edgeFrom = new Int32Array(edgeShare.length);
  const edgeNeed = new Int32Array(edgeShare.length);
  const chance = new Float64Array(edgeShare.length);
  for (let v = 0; v < count; v++) {
    const first = groupStart[v] as number;
    const end = groupStart[v + 1] as number;
    for (let g = first; g < end; g++)
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
        edgeFrom[e] = v;
        edgeNeed[e] = g - first;
        chance[e] = (edgeShare[e] as number) / (end - first);
      }
  }
  return { edgeFrom, edgeNeed, chance };
}

import { avoidance } from "../avoidance/avoidance.ts";
import { type AndOrGraph, type OrderedGraph, SELF } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";

/** Part of the first node that avoids some bad nodes, by the weakest link. */
export type AvoidedShare = (bad: Uint8Array) => number;

/**
 * The same graph with other shares, whose groups sum to 1: where it has no loops, in the order found once for the graph, so
 * that shares can be drawn many times.
 */
export function reweightedAvoidance(graph: AndOrGraph, edgeShare: Float64Array): AvoidedShare {
  const ordered = inOrder(graph);
  if (ordered.loops.some((loop) => loop !== null)) {
    const other = { ...graph, edgeShare };
    return (bad) => avoidance(other, bad, "weakestLink")[0] as number;
  }
  const avoided = new Float64Array(ordered.nodes);
  return (bad) => {
    for (const node of ordered.order)
      avoided[node] = bad[node] === 1 ? 0 : part(ordered, { node, edgeShare, avoided });
    return avoided[0] as number;
  };
}

interface Asked {
  readonly node: number;
  readonly edgeShare: Float64Array;
  readonly avoided: Float64Array;
}

/** The least of what a node's groups avoid, edges to itself left out; all where it has none. */
function part(graph: OrderedGraph, { node, edgeShare, avoided }: Asked): number {
  const { groupStart, edgeStart, edgeTo, slot, sum, sumOfOthers } = graph;
  const end = groupStart[node + 1] as number;
  let g = groupStart[node] as number;
  if (g === end) return 1;
  let least = NONE;
  for (; g < end; g++) {
    const all = sumOfOthers[g] as number;
    if (all === 0) continue;
    const isWhole = all === sum[g];
    let good = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++)
      if (isWhole || slot[e] !== SELF)
        good += (edgeShare[e] as number) * (avoided[edgeTo[e] as number] as number);
    least = Math.min(least, good / all);
  }
  return least === NONE ? 0 : Math.min(1, least);
}

/** More than any group avoids. */
const NONE = 2;

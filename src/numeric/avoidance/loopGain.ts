import { type Factors, factorise, solve } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import {
  type AndOrGraph,
  type Loop,
  type OrderedGraph,
  OUTSIDE,
  SELF,
} from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";

export interface LoopGain {
  readonly nodes: Int32Array;
  /**
   * Chance that a walk from the node that the loop returns to most leaves the loop before it is back there; where nodes
   * have several groups, each takes the one that leaves least. 0 for a closed loop, null if the loop is too large.
   */
  readonly outside: number | null;
  /** 1 − outside: what a round of the loop brings back. */
  readonly gain: number | null;
}

/** Each loop of a graph with what stays inside it; `outside` is summed, not subtracted, and so right for any gain. */
export function loopGain(given: AndOrGraph): LoopGain[] {
  const graph = inOrder(given);
  return graph.loops.flatMap((loop): LoopGain[] => {
    if (loop === null) return [];
    const nodes = graph.order.slice(loop.first, loop.end);
    if (loop.pattern === null) return [{ nodes, outside: null, gain: null }];
    const outside = leastEscape(eliminated({ graph, loop, pattern: loop.pattern }));
    return [{ nodes, outside, gain: 1 - outside }];
  });
}

function eliminated({
  graph,
  loop,
  pattern,
}: {
  graph: OrderedGraph;
  loop: Loop;
  pattern: Pattern;
}): { factors: Factors; total: Float64Array } {
  const { edgeStart, edgeShare, slot } = graph;
  const values = new Float64Array(pattern.column.length);
  const exit = new Float64Array(pattern.size);
  const total = new Float64Array(pattern.size);
  for (let i = 0; i < pattern.size; i++) {
    const group = leastLeaving(graph, graph.order[loop.first + i] as number);
    for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
      const at = slot[e] as number;
      const share = edgeShare[e] as number;
      total[i] = (total[i] as number) + share;
      if (at === OUTSIDE) exit[i] = (exit[i] as number) + share;
      else if (at !== SELF) values[at] = (values[at] as number) + share;
    }
  }
  return { factors: factorise(pattern, values, exit), total };
}

function leastLeaving({ groupStart, edgeStart, edgeShare, slot }: OrderedGraph, node: number) {
  let best = groupStart[node] as number;
  let least = Infinity;
  for (let g = best; g < (groupStart[node + 1] as number); g++) {
    let outside = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++)
      if (slot[e] === OUTSIDE) outside += edgeShare[e] as number;
    if (outside >= least) continue;
    least = outside;
    best = g;
  }
  return best;
}

/** The least, over nodes i, of 1 / Lᵢᵢ, where Lᵢᵢ counts the visits to i of a walk from i. */
function leastEscape({ factors, total }: { factors: Factors; total: Float64Array }): number {
  if (factors.pivot.includes(0)) return 0;
  let most = 0;
  for (let i = 0; i < total.length; i++) {
    const visits = new Float64Array(total.length);
    visits[i] = total[i] as number;
    solve(factors, visits);
    most = Math.max(most, visits[i] as number);
  }
  return Math.min(1, 1 / most);
}

import { type Factors, solve, solveTransposed } from "../elimination/elimination.ts";
import { type AndOrGraph, type OrderedGraph, OUTSIDE } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";
import { groupParts, loopWalk } from "./meanWalk.ts";
import { visitSweeps } from "./visitSweeps.ts";

/**
 * A graph made ready for expected visits L = (I − Q)⁻¹, where Q is the step from node to node along the edges (a node with
 * several groups takes one of them by weight). Passes through k of the walks from i to j: Lᵢₖ Lₖⱼ / Lᵢⱼ.
 */
export interface VisitGraph {
  readonly graph: OrderedGraph;
  readonly part: Float64Array;
  /** By component; null where there is no loop, or one too large to eliminate. */
  readonly factors: readonly (Factors | null)[];
}

/** Eliminates every loop once, for any number of rows and columns. */
export function visitGraph(given: AndOrGraph): VisitGraph {
  const graph = inOrder(given);
  const part = groupParts(graph);
  const factors = graph.loops.map((loop) => loop && loopWalk(graph, loop, part));
  return { graph, part, factors };
}

/** Expected visits to every node of a walk from `node` (itself included); Infinity where it can never leave. */
export function visitsFrom({ graph, part, factors }: VisitGraph, node: number): Float64Array {
  const { order, start, loops } = graph;
  const visits = new Float64Array(graph.nodes);
  visits[node] = 1;
  for (let c = loops.length - 1; c >= 0; c--) {
    const first = start[c] as number;
    const end = start[c + 1] as number;
    const walk = factors[c];
    const loop = loops[c];
    if (walk) solveInside(visits, order.subarray(first, end), { walk, solver: solveTransposed });
    else if (loop) visitSweeps({ graph, part, loop }, visits, "from");
    for (let at = first; at < end; at++)
      push({ graph, part, factors }, order[at] as number, visits);
  }
  return visits;
}

/** Expected visits to `node` of a walk from every node (itself included); Infinity where it can never leave. */
export function visitsTo({ graph, part, factors }: VisitGraph, node: number): Float64Array {
  const { order, start, loops } = graph;
  const visits = new Float64Array(graph.nodes);
  visits[node] = 1;
  for (let c = 0; c < loops.length; c++) {
    const first = start[c] as number;
    const end = start[c + 1] as number;
    for (let at = first; at < end; at++)
      pull({ graph, part, factors }, order[at] as number, visits);
    const walk = factors[c];
    const loop = loops[c];
    if (walk) solveInside(visits, order.subarray(first, end), { walk, solver: solve });
    else if (loop) visitSweeps({ graph, part, loop }, visits, "to");
  }
  return visits;
}

function solveInside(
  visits: Float64Array,
  nodes: Int32Array,
  { walk, solver }: { walk: Factors; solver: (factors: Factors, right: Float64Array) => void },
): void {
  const right = Float64Array.from(nodes, (v) => visits[v] as number);
  if (right.every((x) => x === 0)) return;
  const isClosed = walk.pivot.includes(0);
  if (isClosed || right.includes(Infinity)) right.fill(Infinity);
  else solver(walk, right);
  for (const [i, v] of nodes.entries()) visits[v] = right[i] as number;
}

/** Hands a node's visits on along the edges that leave its component. */
function push({ graph, part }: VisitGraph, node: number, visits: Float64Array): void {
  const { groupStart, edgeStart, edgeTo, edgeShare, slot } = graph;
  const own = visits[node] as number;
  if (own === 0) return;
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const share = (part[g] as number) * (edgeShare[e] as number);
      const to = edgeTo[e] as number;
      if (slot[e] === OUTSIDE && share > 0) visits[to] = (visits[to] as number) + own * share;
    }
}

/** Collects a node's visits along the edges that leave its component. */
function pull({ graph, part }: VisitGraph, node: number, visits: Float64Array): void {
  const { groupStart, edgeStart, edgeTo, edgeShare, slot } = graph;
  let sum = visits[node] as number;
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const share = (part[g] as number) * (edgeShare[e] as number);
      if (slot[e] === OUTSIDE && share > 0) sum += share * (visits[edgeTo[e] as number] as number);
    }
  visits[node] = sum;
}

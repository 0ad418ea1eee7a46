import { CLOSED } from "../avoidance/sweeps.ts";
import type { AndOrGraph, Loop, OrderedGraph } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";
import { originElimination } from "./originElimination.ts";
import { addSupply, type OriginRows } from "./originRows.ts";
import { originSweeps } from "./originSweeps.ts";

export interface OriginShares {
  /** At `v * origins + k` the share of node v's supply that comes from origin k; 1 where v itself bears the mark k. */
  readonly shares: Float64Array;
  /**
   * Share that ends at a source without a mark. With the node's shares it sums to what the node gets at all: 1, or less
   * where some of it would have to come out of a loop that leads nowhere.
   */
  readonly none: Float64Array;
  /** What sweeps left open in loops that were not eliminated: no share misses by more, rounding apart. 0 without such loops. */
  readonly gap: number;
}

/** Sweeps that are tried first where elimination costs as much as so many of them. */
const SWEEPS = 200;
/** Multiplications that sweeps may take where elimination is out of the question. */
const MOST_WORK = 2e10;

/**
 * Where the supply of every node comes from in the end, for all origins at once. A walk takes a group of the node by its
 * weight and an edge by its share until it meets a node with a mark (`originOf`: number of its origin, −1 for no mark) or a
 * source. One order and one elimination of each loop serve all origins. Nothing is subtracted, so that small shares keep
 * their digits. The rows of all nodes are kept: 8 · nodes · (origins + 1) bytes.
 */
export function originShares(
  given: AndOrGraph,
  originOf: Int32Array,
  origins: number,
): OriginShares {
  const graph = inOrder(given);
  check(graph.nodes, originOf, origins);
  const state = begin(graph, originOf, origins + 1);
  let gap = 0;
  for (let c = 0; c < graph.loops.length; c++) {
    const loop = graph.loops[c];
    if (loop) gap += solveLoop(state, loop);
    else addSupply(state, graph.order[graph.start[c] as number] as number);
  }
  return { ...split(state), gap };
}

function check(nodes: number, originOf: Int32Array, origins: number): void {
  if (!(Number.isInteger(origins) && origins >= 0))
    throw new RangeError(`originShares: origins must be a count (got ${origins})`);
  if (originOf.length !== nodes)
    throw new RangeError(
      `originShares: originOf must have one entry for each of ${nodes} nodes (got ${originOf.length})`,
    );
  const wrong = originOf.find((k) => k < -1 || k >= origins);
  if (wrong !== undefined)
    throw new RangeError(
      `originShares: originOf must be −1 or an origin below ${origins} (got ${wrong})`,
    );
}

/** The rows of marked nodes and of sources; a source without a mark counts for the last column. */
function begin(graph: OrderedGraph, originOf: Int32Array, width: number): OriginRows {
  const { nodes, groupStart } = graph;
  const rows = new Float64Array(nodes * width);
  for (let v = 0; v < nodes; v++) {
    const origin = originOf[v] as number;
    if (origin >= 0) rows[v * width + origin] = 1;
    else if (groupStart[v] === groupStart[v + 1]) rows[v * width + width - 1] = 1;
  }
  return { graph, originOf, step: steps(graph), width, rows };
}

/** Chance of each edge that a walk which leaves its node leaves along it. */
function steps(graph: OrderedGraph): Float64Array {
  const { groupStart, edgeStart, edgeTo, edgeShare, groupWeight, sumOfOthers } = graph;
  const step = new Float64Array(edgeTo.length);
  for (let v = 0; v < graph.nodes; v++) {
    const first = groupStart[v] as number;
    const end = groupStart[v + 1] as number;
    let all = 0;
    for (let g = first; g < end; g++) all += (groupWeight?.[g] ?? 1) * (sumOfOthers[g] as number);
    if (all === 0) continue;
    for (let g = first; g < end; g++)
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++)
        if (edgeTo[e] !== v) step[e] = ((groupWeight?.[g] ?? 1) * (edgeShare[e] as number)) / all;
  }
  return step;
}

/** Solves a loop in the cheaper way; returns what is left open. */
function solveLoop(state: OriginRows, loop: Loop): number {
  const { pattern, flops, edges } = loop;
  const sweep = edges * state.width;
  if (pattern === null) return originSweeps(state, loop, Math.max(SWEEPS, MOST_WORK / sweep));
  if (flops + pattern.column.length * state.width > SWEEPS * sweep) {
    const gap = originSweeps(state, loop, SWEEPS);
    if (gap <= CLOSED) return gap;
  }
  originElimination(state, loop, pattern);
  return 0;
}

/** Takes the last column out of the rows, in place, and cuts what rounding put above 1. */
function split({ graph, width, rows }: OriginRows): Pick<OriginShares, "shares" | "none"> {
  const origins = width - 1;
  const none = new Float64Array(graph.nodes);
  for (let v = 0; v < graph.nodes; v++) {
    none[v] = Math.min(1, rows[v * width + origins] as number);
    for (let k = 0; k < origins; k++)
      rows[v * origins + k] = Math.min(1, rows[v * width + k] as number);
  }
  return { shares: rows.subarray(0, graph.nodes * origins), none };
}

import { loopStep } from "./loopStep.ts";
import type { Limits, RationedGraph } from "./rationedGraph.ts";
import { shortageOf } from "./shortageOf.ts";

/** Changes below this no longer show in any figure. */
const STILL = 1e-15;
const MOST_SWEEPS = 100_000;
const SWEEPS_BETWEEN = 50;

export interface Shortages {
  /** By node: part of its baseline that it loses. */
  readonly lost: Float64Array;
  /** Sweeps through the loop that needed most of them. */
  readonly sweeps: number;
  /** Largest change of the last sweep; above 0 where the sweeps were cut off. */
  readonly residual: number;
  /** By node: 1 where its loss had not settled, or hangs on one that had not; null where all had. */
  readonly unsettled: Uint8Array | null;
}

/**
 * What every node loses when each serves all that draw on it in the same part, and nobody turns to others: the least losses
 * that agree with the limits, reached from the baseline as a shock spreads.
 */
export function shortages(graph: RationedGraph, limits: Limits): Shortages {
  const lost = new Float64Array(graph.nodes);
  const from = { limits, lost };
  let sweeps = 1;
  let residual = 0;
  const cutOff: number[] = [];
  for (let c = 0; c + 1 < graph.start.length; c++) {
    const first = graph.start[c] as number;
    const end = graph.start[c + 1] as number;
    if (end - first === 1 && !drawsOnItself(graph, graph.order[first] as number)) {
      const node = graph.order[first] as number;
      lost[node] = shortageOf(graph, from, node);
      continue;
    }
    const loop = sweepLoop(graph, from, { first, end });
    sweeps = Math.max(sweeps, loop.sweeps);
    residual = Math.max(residual, loop.residual);
    if (loop.residual > STILL) cutOff.push(c);
  }
  const unsettled = cutOff.length === 0 ? null : hangingOn(graph, new Set(cutOff));
  return { lost, sweeps, residual: unsettled ? residual : 0, unsettled };
}

function sweepLoop(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  { first, end }: { readonly first: number; readonly end: number },
): { sweeps: number; residual: number } {
  const { lost } = from;
  let sweeps = 0;
  let residual = Number.POSITIVE_INFINITY;
  while (residual > STILL && sweeps < MOST_SWEEPS) {
    residual = 0;
    for (let at = first; at < end; at++) {
      const node = graph.order[at] as number;
      const loss = shortageOf(graph, from, node);
      residual = Math.max(residual, Math.abs(loss - (lost[node] as number)));
      lost[node] = loss;
    }
    sweeps++;
    // Loops that lose little on the way round take many sweeps.
    if (residual > STILL && sweeps % SWEEPS_BETWEEN === 0)
      loopStep(graph, from, graph.order.subarray(first, end));
  }
  return { sweeps, residual };
}

/** Nodes of some components, and all that draw on them. */
function hangingOn(
  { groupStart, edgeStart, edgeTo, order, start }: RationedGraph,
  components: ReadonlySet<number>,
): Uint8Array {
  const marked = new Uint8Array(groupStart.length - 1);
  for (let c = 0; c + 1 < start.length; c++) {
    const nodes = order.subarray(start[c], start[c + 1]);
    const draws = nodes.some((node) =>
      edgeTo
        .subarray(edgeStart[groupStart[node] as number], edgeStart[groupStart[node + 1] as number])
        .some((to) => marked[to] === 1),
    );
    if (components.has(c) || draws) for (const node of nodes) marked[node] = 1;
  }
  return marked;
}

function drawsOnItself({ groupStart, edgeStart, edgeTo }: RationedGraph, node: number): boolean {
  const end = edgeStart[groupStart[node + 1] as number] as number;
  for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++)
    if (edgeTo[e] === node) return true;
  return false;
}

import { inOrder } from "../../numeric/graph/inOrder.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";

const SWEEPS = 64;
const NEARLY = 1e-12;

/** Which needs a walk may follow, and which of them it takes. */
export interface Following {
  /** By group: 1 where it may be followed. */
  readonly isOpen: Uint8Array;
  readonly takes: "most" | "least";
  /** By node: 1 where the walk stops without a pass. */
  readonly isStop: Uint8Array;
}

/** Passes ahead of a walk: from each node, itself included, and behind each group. */
export interface PassesAhead {
  readonly node: Float64Array;
  readonly group: Float64Array;
}

/**
 * Expected passes of the nodes `met` on the walk that takes, at every node, the open group with most (or least) of them.
 * Exact without loops; in loops they rise from 0 over a limited number of sweeps, so that they are never too high.
 */
export function passesAhead(trace: TraceGraph, met: Uint8Array, following: Following): PassesAhead {
  const { order, loops } = inOrder(trace.graph);
  const ahead = {
    node: new Float64Array(trace.count),
    group: new Float64Array(trace.graph.edgeStart.length - 1),
  };
  const state: State = { trace, met, following, ahead, handedOn: handedOnBy(trace, met) };
  const sweeps = loops.some((loop) => loop !== null) ? SWEEPS : 1;
  let isMoving = true;
  for (let sweep = 0; isMoving && sweep < sweeps; sweep++) {
    isMoving = false;
    for (const v of order) {
      if (following.isStop[v] === 1) continue;
      const before = ahead.node[v] as number;
      const now = passesFrom(state, v);
      ahead.node[v] = now;
      if (now - before > NEARLY * now) isMoving = true;
    }
  }
  return ahead;
}

interface State {
  readonly trace: TraceGraph;
  readonly met: Uint8Array;
  readonly following: Following;
  readonly ahead: PassesAhead;
  readonly handedOn: Float64Array;
}

function passesFrom({ trace, met, following, ahead, handedOn }: State, v: number): number {
  const { groupStart, edgeStart, edgeTo, edgeShare } = trace.graph;
  const { isOpen, isStop, takes } = following;
  let taken = -1;
  for (let g = groupStart[v] as number; g < (groupStart[v + 1] as number); g++) {
    let sum = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const to = edgeTo[e] as number;
      if (isStop[to] === 1) continue;
      const entered = met[v] === 0 ? (handedOn[to] as number) : 0;
      sum += (edgeShare[e] as number) * ((ahead.node[to] as number) + entered);
    }
    ahead.group[g] = sum;
    const isBetter = taken === -1 || (takes === "most" ? sum > taken : sum < taken);
    if (isOpen[g] === 1 && isBetter) taken = sum;
  }
  const own = met[v] === 1 && trace.isSupplier[v] === 1 ? 1 : 0;
  return own + Math.max(0, taken);
}

/** Of each market that is met: the part that it hands on without a supplier there being met. */
function handedOnBy({ graph, count, isSupplier }: TraceGraph, met: Uint8Array): Float64Array {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  const part = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    if (met[v] === 0 || isSupplier[v] === 1) continue;
    let own = 0;
    const end = edgeStart[groupStart[v + 1] as number] as number;
    for (let e = edgeStart[groupStart[v] as number] as number; e < end; e++) {
      const to = edgeTo[e] as number;
      if (met[to] === 1 && isSupplier[to] === 1) own += edgeShare[e] as number;
    }
    part[v] = Math.max(0, 1 - own);
  }
  return part;
}

import { eliminationOrder } from "../elimination/eliminationOrder.ts";
import { MOST_TINY, tinyOrder } from "../elimination/tinyOrder.ts";
import type { AndOrGraph, Loop } from "./andOrGraph.ts";

/** A graph with its nodes by component. */
export interface Found {
  readonly graph: AndOrGraph;
  /** The edges of node v are `edgesOf[v] … edgesOf[v + 1] − 1`. */
  readonly edgesOf: Int32Array;
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** Component of each place in the order. */
  readonly component: Int32Array;
  readonly place: Int32Array;
}

/** For each component the loop that it is, its nodes now in order of elimination, or null. */
export function loopsOf(found: Found, finished: Int32Array): (Loop | null)[] {
  const sweep = byFinish(found, finished);
  return Array.from({ length: found.start.length - 1 }, (_, c) => loopAt(found, c, sweep));
}

/** The nodes of each component in the order in which the walk left them. */
function byFinish({ start, component, place }: Found, finished: Int32Array): Int32Array {
  const next = start.slice();
  const sorted = new Int32Array(finished.length);
  for (let i = 0; i < finished.length; i++) {
    const node = finished[i] as number;
    const c = component[place[node] as number] as number;
    sorted[next[c] as number] = node;
    next[c] = (next[c] as number) + 1;
  }
  return sorted;
}

function loopAt(found: Found, c: number, sweep: Int32Array): Loop | null {
  const { graph, order: sequence, start, place } = found;
  const [first, end] = [start[c] as number, start[c + 1] as number];
  const size = end - first;
  const tiny = size <= MOST_TINY ? tinyEdges(found, c) : null;
  if (size === 1 && tiny === null) return null;
  const { order, pattern, flops, edges } =
    tiny === null ? eliminationOrder(innerEdges(found, c)) : tinyOrder(size, tiny);
  const before = sequence.slice(first, end);
  let isSingle = true;
  for (let i = 0; i < size; i++) {
    const node = before[order[i] as number] as number;
    sequence[first + i] = node;
    place[node] = first + i;
    if ((graph.groupStart[node + 1] as number) - (graph.groupStart[node] as number) > 1)
      isSingle = false;
  }
  return { first, end, pattern, flops, edges, isSingle, sweep: sweep.subarray(first, end) };
}

/** How many different edges between two nodes lie inside a tiny component; null if no edge at all does. */
function tinyEdges(found: Found, c: number): number | null {
  const first = found.start[c] as number;
  const end = found.start[c + 1] as number;
  let edges = 0;
  let isLoop = false;
  for (let at = first; at < end; at++) {
    const node = found.order[at] as number;
    let met = 0;
    for (let e = found.edgesOf[node] as number; e < (found.edgesOf[node + 1] as number); e++) {
      const to = innerEnd(found, c, e);
      if (to < 0) continue;
      isLoop = true;
      if (to !== at) met |= 1 << (to - first);
    }
    for (; met !== 0; met &= met - 1) edges++;
  }
  return isLoop ? edges : null;
}

/** Place of what an edge leads to if that lies in the component, else −1. */
function innerEnd({ graph, component, place }: Found, c: number, e: number): number {
  const to = place[graph.edgeTo[e] as number] as number;
  return component[to] === c && (graph.edgeShare[e] as number) > 0 ? to : -1;
}

/** For each node of a component the others of it that it leads to, by place in the component. */
function innerEdges(found: Found, c: number): Set<number>[] {
  const first = found.start[c] as number;
  const nodes = found.order.subarray(first, found.start[c + 1]);
  return Array.from(nodes, (node, i) => {
    const row = new Set<number>();
    for (let e = found.edgesOf[node] as number; e < (found.edgesOf[node + 1] as number); e++) {
      const to = innerEnd(found, c, e);
      if (to >= 0 && to !== first + i) row.add(to - first);
    }
    return row;
  });
}

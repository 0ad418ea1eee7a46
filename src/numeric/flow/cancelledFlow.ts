import type { Grouping } from "../graph/csr.ts";
import type { FlowNetwork } from "./flowNetwork.ts";

/** Arcs with the node that each is an end of: at each node, arc a out of it as 2a, into it as 2a + 1. */
export interface FlowEnds {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  readonly halves: Grouping;
}

/** What is left on an arc counts as nothing below this part of its capacity. */
const EMPTY = 2 ** -48;
const [OUT, IN] = [0, 1];

/**
 * The flow without what passes some arcs, which is taken off the ways from source to sink that carry it; null where these are
 * not found, as in flows that go round.
 */
export function cancelledFlow(
  ends: FlowEnds,
  before: Float64Array,
  arcs: Int32Array,
): Float64Array | null {
  const { from, to, capacity } = ends.network;
  const nothing = (a: number) => (capacity[a] === Infinity ? 0 : EMPTY * (capacity[a] as number));
  const flow = before.slice();
  for (const arc of arcs)
    while ((flow[arc] as number) > nothing(arc)) {
      const back = way(ends, flow, { at: from[arc] as number, end: ends.source, side: IN });
      const on = way(ends, flow, { at: to[arc] as number, end: ends.sink, side: OUT });
      if (back === null || on === null) return null;
      const all = [arc, ...back, ...on];
      const amount = all.reduce((least, a) => Math.min(least, flow[a] as number), Infinity);
      for (const a of all) {
        const rest = (flow[a] as number) - amount;
        flow[a] = rest > nothing(a) ? rest : 0;
      }
    }
  for (const arc of arcs) flow[arc] = 0;
  return flow;
}

/** Arcs that carry flow, one after the other, from a node to an end; null where there are none, or they come round. */
function way(
  { network: { nodes, from, to }, halves }: FlowEnds,
  flow: Float64Array,
  { at, end, side }: { readonly at: number; readonly end: number; readonly side: number },
): number[] | null {
  const { start, row } = halves;
  const arcs: number[] = [];
  for (let node = at; node !== end; ) {
    let found = -1;
    for (let p = start[node] as number; found < 0 && p < (start[node + 1] as number); p++) {
      const half = row[p] as number;
      if ((half & 1) === side && (flow[half >> 1] as number) > 0) found = half >> 1;
    }
    if (found < 0 || arcs.length > nodes) return null;
    arcs.push(found);
    node = (side === OUT ? to[found] : from[found]) as number;
  }
  return arcs;
}

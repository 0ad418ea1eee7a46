import type { Parts } from "../avoidance/aggregators.ts";
import type { Loop } from "./andOrGraph.ts";

interface Options {
  /** The candidates, cut down to the supported ones. */
  readonly open: Uint8Array;
  /** One group of a node is enough. */
  readonly any: boolean;
  /** Groups with the weight 0 are none. */
  readonly weight?: Float64Array | undefined;
}

interface Closure extends Pick<Parts, "graph" | "avoided">, Options {
  readonly loop: Loop;
  /** By place in the loop: groups not yet met, and where the marks of its groups begin. */
  readonly unmet: Int32Array;
  readonly offset: Int32Array;
  readonly met: Uint8Array;
  readonly found: Int32Array;
  count: number;
}

/**
 * Which nodes of a loop get anything at all (Horn closure): those with a supported node behind each of their groups,
 * or behind one of them if `any`, in linear time; outside the loop a node supports if its part avoided is above 0.
 * Returns how many are left.
 */
export function keepSupported(
  parts: Pick<Parts, "graph" | "avoided">,
  loop: Loop,
  options: Options,
): number {
  const closure = begin(parts, loop, options);
  const { order } = parts.graph;
  meetFromOutside(closure);
  for (let next = 0; next < closure.count; next++) spread(closure, closure.found[next] as number);
  for (let at = loop.first; at < loop.end; at++) options.open[order[at] as number] = 0;
  for (let i = 0; i < closure.count; i++) options.open[closure.found[i] as number] = 1;
  return closure.count;
}

function begin(
  { graph, avoided }: Pick<Parts, "graph" | "avoided">,
  loop: Loop,
  options: Options,
): Closure {
  const { groupStart, order } = graph;
  const size = loop.end - loop.first;
  const unmet = new Int32Array(size);
  const offset = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) {
    const node = order[loop.first + i] as number;
    const groups = (groupStart[node + 1] as number) - (groupStart[node] as number);
    offset[i + 1] = (offset[i] as number) + groups;
    unmet[i] = options.any ? 1 : groups;
  }
  const met = new Uint8Array(offset[size] as number);
  return {
    ...options,
    graph,
    avoided,
    loop,
    unmet,
    offset,
    met,
    found: new Int32Array(size),
    count: 0,
  };
}

/** Marks a group as met; a node is found with the last that it needs. */
function meet(closure: Closure, g: number, i: number): void {
  const { graph, loop, offset, met, unmet, weight } = closure;
  const node = graph.order[loop.first + i] as number;
  const at = (offset[i] as number) + g - (graph.groupStart[node] as number);
  if (met[at] === 1 || weight?.[g] === 0) return;
  met[at] = 1;
  unmet[i] = (unmet[i] as number) - 1;
  if (unmet[i] === 0) closure.found[closure.count++] = node;
}

function meetFromOutside(closure: Closure): void {
  const { graph, loop, open } = closure;
  const { groupStart, order } = graph;
  for (let i = 0; i < loop.end - loop.first; i++) {
    const node = order[loop.first + i] as number;
    if (open[node] === 0) continue;
    const last = groupStart[node + 1] as number;
    for (let g = groupStart[node] as number; g < last; g++)
      if (isMetFromOutside(closure, g)) meet(closure, g, i);
  }
}

/** Meets the groups inside the loop that a node found supplies. */
function spread(closure: Closure, node: number): void {
  const { graph, loop, open } = closure;
  const { into, groupOfEdge, nodeOfGroup, place, edgeShare } = graph;
  for (let r = into.start[node] as number; r < (into.start[node + 1] as number); r++) {
    const e = into.row[r] as number;
    const g = groupOfEdge[e] as number;
    const user = nodeOfGroup[g] as number;
    const i = (place[user] as number) - loop.first;
    if (i < 0 || i >= loop.end - loop.first || open[user] === 0) continue;
    if ((edgeShare[e] as number) > 0) meet(closure, g, i);
  }
}

function isMetFromOutside(
  { graph, avoided }: Pick<Parts, "graph" | "avoided">,
  group: number,
): boolean {
  const { edgeStart, edgeTo, edgeShare } = graph;
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++)
    if ((edgeShare[e] as number) > 0 && (avoided[edgeTo[e] as number] as number) > 0) return true;
  return false;
}

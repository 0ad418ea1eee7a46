import type { AndOrGraph, OrderedGraph } from "./andOrGraph.ts";
import { inOrder } from "./inOrder.ts";

/**
 * The nodes that get anything at all without the removed ones (Horn closure), in linear time: sources, and those with
 * such a node behind each of their groups; a loop that leads nowhere gets nothing. Each has the step, from 1, at which
 * it was found, always after what it was found by; 0 for all others. Groups marked in `served` need nobody.
 */
export function hornClosure(
  graph: AndOrGraph,
  removed: Uint8Array,
  served?: Uint8Array,
): Int32Array {
  const ordered = inOrder(graph);
  const { nodes, groupStart } = ordered;
  const groups = ordered.nodeOfGroup.length;
  if (removed.length !== nodes)
    throw new RangeError(
      `hornClosure: removed must have one entry per node (got ${removed.length})`,
    );
  const met = served === undefined ? new Uint8Array(groups) : Uint8Array.from(served);
  const step = new Int32Array(nodes);
  const unmet = new Int32Array(nodes);
  const found = new Int32Array(nodes);
  let count = 0;
  for (let node = 0; node < nodes; node++) {
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
      if (met[g] === 0) unmet[node] = (unmet[node] as number) + 1;
    if (unmet[node] === 0 && removed[node] === 0) {
      found[count++] = node;
      step[node] = count;
    }
  }
  for (let next = 0; next < count; next++)
    for (const group of newlyMet(ordered, found[next] as number, met)) {
      const node = ordered.nodeOfGroup[group] as number;
      unmet[node] = (unmet[node] as number) - 1;
      if (unmet[node] !== 0 || removed[node] !== 0) continue;
      found[count++] = node;
      step[node] = count;
    }
  return step;
}

/** Groups that a node is the first to serve. */
function newlyMet(
  { into, edgeShare, groupOfEdge }: OrderedGraph,
  node: number,
  met: Uint8Array,
): number[] {
  const groups: number[] = [];
  for (let r = into.start[node] as number; r < (into.start[node + 1] as number); r++) {
    const edge = into.row[r] as number;
    const group = groupOfEdge[edge] as number;
    if (met[group] === 1 || !((edgeShare[edge] as number) > 0)) continue;
    met[group] = 1;
    groups.push(group);
  }
  return groups;
}

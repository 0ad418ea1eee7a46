import { type Factors, factorise } from "../elimination/elimination.ts";
import { type Loop, type OrderedGraph, OUTSIDE, SELF } from "../graph/andOrGraph.ts";

/** Weight of each group in its node: 1 where there is one, else as `groupWeight` says, together 1. */
export function groupParts({ groupStart, groupWeight, nodeOfGroup }: OrderedGraph): Float64Array {
  const part = new Float64Array(nodeOfGroup.length);
  for (let v = 0; v + 1 < groupStart.length; v++) {
    const first = groupStart[v] as number;
    const end = groupStart[v + 1] as number;
    let all = 0;
    for (let g = first; g < end; g++) all += groupWeight?.[g] ?? 1;
    for (let g = first; g < end; g++) part[g] = all === 0 ? 0 : (groupWeight?.[g] ?? 1) / all;
  }
  return part;
}

/**
 * The walk that chooses a group by its weight and an edge by its share, inside one loop, ready to be solved for expected
 * visits; null where the loop is too large to eliminate.
 */
export function loopWalk(graph: OrderedGraph, loop: Loop, part: Float64Array): Factors | null {
  const { pattern, first } = loop;
  if (pattern === null) return null;
  const { groupStart, edgeStart, edgeShare, slot, order } = graph;
  const values = new Float64Array(pattern.column.length);
  const exit = new Float64Array(pattern.size);
  for (let i = 0; i < pattern.size; i++) {
    const node = order[first + i] as number;
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
        const share = (part[g] as number) * (edgeShare[e] as number);
        const at = slot[e] as number;
        if (at === OUTSIDE) exit[i] = (exit[i] as number) + share;
        else if (at !== SELF) values[at] = (values[at] as number) + share;
      }
  }
  return factorise(pattern, values, exit);
}

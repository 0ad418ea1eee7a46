import type { Parts } from "../avoidance/aggregators.ts";
import type { Loop } from "./andOrGraph.ts";

/**
 * Which nodes of a loop get anything at all (Horn closure): those with a supported node behind each of their groups,
 * or behind one of them if `any`. `open` marks the candidates and is cut down to the supported ones, in linear time;
 * outside the loop a node supports if its part avoided is above 0. Returns how many are left.
 */
export function keepSupported(
  { graph, avoided }: Parts,
  loop: Loop,
  { open, any }: { open: Uint8Array; any: boolean },
): number {
  const { groupStart, edgeShare, order, into, groupOfEdge, nodeOfGroup } = graph;
  const unmet = new Int32Array(loop.end - loop.first);
  const met = new Set<number>();
  const found: number[] = [];
  const meet = (g: number) => {
    if (met.has(g)) return;
    met.add(g);
    const i = (graph.place[nodeOfGroup[g] as number] as number) - loop.first;
    unmet[i] = (unmet[i] as number) - 1;
    if (unmet[i] === 0) found.push(nodeOfGroup[g] as number);
  };
  for (let at = loop.first; at < loop.end; at++) {
    const node = order[at] as number;
    const first = groupStart[node] as number;
    const last = groupStart[node + 1] as number;
    unmet[at - loop.first] = any ? 1 : last - first;
    if (open[node] === 0) continue;
    for (let g = first; g < last; g++) if (isMetFromOutside({ graph, avoided }, g)) meet(g);
  }
  for (let next = 0; next < found.length; next++) {
    const node = found[next] as number;
    for (let r = into.start[node] as number; r < (into.start[node + 1] as number); r++) {
      const e = into.row[r] as number;
      const g = groupOfEdge[e] as number;
      if (open[nodeOfGroup[g] as number] === 1 && (edgeShare[e] as number) > 0) meet(g);
    }
  }
  for (let at = loop.first; at < loop.end; at++) open[order[at] as number] = 0;
  for (const node of found) open[node] = 1;
  return found.length;
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

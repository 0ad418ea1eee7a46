import type { TraceGraph } from "./traceGraph.ts";

/** The same nodes with some of their groups: of each node those from the first number given up to before the second. */
export function withGroups(
  whole: TraceGraph,
  kept: (node: number) => readonly [first: number, end: number],
): TraceGraph {
  const { edgeStart, edgeTo, edgeShare } = whole.graph;
  const groups = [0];
  const edges = [0];
  const found: number[] = [];
  for (let v = 0; v < whole.count; v++) {
    const [first, end] = kept(v);
    for (let g = first; g < end; g++) {
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) found.push(e);
      edges.push(found.length);
    }
    groups.push(edges.length - 1);
  }
  const graph = {
    groupStart: Int32Array.from(groups),
    edgeStart: Int32Array.from(edges),
    edgeTo: Int32Array.from(found, (e) => edgeTo[e] as number),
    edgeShare: Float64Array.from(found, (e) => edgeShare[e] as number),
  };
  return { ...whole, graph };
}

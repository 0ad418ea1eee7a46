import type { Readings } from "../reading/reading.ts";
import type { TraceGraph } from "./traceGraph.ts";

/** The same chain cut off behind suppliers: who makes each product itself, through re-exports and the world's mix. */
export function makersOnly({ bounds, middle }: Readings): Readings {
  return { bounds: cutOff(bounds), middle: cutOff(middle) };
}

function cutOff(whole: TraceGraph): TraceGraph {
  const { groupStart, edgeStart, edgeTo, edgeShare } = whole.graph;
  const groups: number[] = [];
  const starts = new Int32Array(whole.count + 1);
  for (let node = 0; node < whole.count; node++) {
    if (whole.isSupplier[node] === 0)
      for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
        groups.push(g);
    starts[node + 1] = groups.length;
  }
  const edges = groups.map((g) => [edgeStart[g] as number, edgeStart[g + 1] as number] as const);
  const edgeStarts = new Int32Array(groups.length + 1);
  for (const [i, [first, end]] of edges.entries())
    edgeStarts[i + 1] = (edgeStarts[i] as number) + end - first;
  const to = new Int32Array(edgeStarts[groups.length] as number);
  const share = new Float64Array(to.length);
  for (const [i, [first, end]] of edges.entries()) {
    to.set(edgeTo.subarray(first, end), edgeStarts[i] as number);
    share.set(edgeShare.subarray(first, end), edgeStarts[i] as number);
  }
  const graph = { groupStart: starts, edgeStart: edgeStarts, edgeTo: to, edgeShare: share };
  return { ...whole, graph };
}

import type { TraceGraph } from "../graph/traceGraph.ts";

/**
 * Nodes of a subject that are met first on the way up from some nodes, nothing behind them being looked at; a start that
 * is the subject itself is met at once.
 */
export function firstMet(
  { graph, count }: TraceGraph,
  from: readonly number[],
  met: Uint8Array,
): number[] {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  const seen = new Uint8Array(count);
  const open = [...from];
  const found: number[] = [];
  for (const node of from) seen[node] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (met[node] === 1) {
      found.push(node);
      continue;
    }
    const first = edgeStart[groupStart[node] as number] as number;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = first; e < end; e++) {
      const to = edgeTo[e] as number;
      if (seen[to] === 1 || !((edgeShare[e] as number) > 0)) continue;
      seen[to] = 1;
      open.push(to);
    }
  }
  return found;
}

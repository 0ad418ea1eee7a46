import type { Network } from "../../network/network.ts";
import type { TraceGraph } from "../../trace/graph/traceGraph.ts";

/** Numbers of the named places upstream of some stages that are neither of the home nor among those that can fail. */
export function uncoveredPlaces(
  network: Network,
  graph: TraceGraph,
  { stages, known }: { readonly stages: readonly number[]; readonly known: ReadonlySet<string> },
): Set<number> {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph.graph;
  const seen = new Set(stages.map((stage) => graph.homeNode[stage] as number));
  const found = new Set<number>();
  // The set grows while it is walked.
  for (const node of seen) {
    const place = graph.place[node] as number;
    const code = network.places[place];
    const isNamed = code !== undefined && code !== "other" && code !== "unknown";
    if (isNamed && !known.has(code)) found.add(place);
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++)
      if ((edgeShare[e] as number) > 0) seen.add(edgeTo[e] as number);
  }
  return found;
}

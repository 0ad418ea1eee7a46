import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Subject } from "./subject.ts";

/** The nodes that are a subject, and those that may be, the unknown node among them. */
export function subjectNodes(
  graph: TraceGraph,
  subject: Subject,
): { readonly met: Uint8Array; readonly unclear: Uint8Array } {
  const met = new Uint8Array(graph.count);
  const unclear = new Uint8Array(graph.count);
  for (let node = 0; node < graph.count; node++) {
    const is = node === graph.unknown ? "perhaps" : subject(graph, node);
    if (is === "yes") met[node] = 1;
    if (is === "perhaps") unclear[node] = 1;
  }
  return { met, unclear };
}

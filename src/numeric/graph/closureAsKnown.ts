import type { AndOrGraph } from "./andOrGraph.ts";
import { hornClosure } from "./hornClosure.ts";
import { inOrder } from "./inOrder.ts";

/**
 * The Horn closure without the removed nodes, as far as is known: nodes that are unclear serve nobody where somebody clear
 * stands beside them, removed or not, and are taken to serve where they stand alone.
 */
export function closureAsKnown(
  graph: AndOrGraph,
  removed: Uint8Array,
  unclear: Uint8Array,
): Int32Array {
  const { nodeOfGroup, groupOfEdge, edgeTo, edgeShare } = inOrder(graph);
  const served = new Uint8Array(nodeOfGroup.length).fill(1);
  for (let e = 0; e < edgeTo.length; e++)
    if ((edgeShare[e] as number) > 0 && unclear[edgeTo[e] as number] === 0)
      served[groupOfEdge[e] as number] = 0;
  const without = removed.map((is, node) => (is === 1 || unclear[node] === 1 ? 1 : 0));
  return hornClosure(graph, without, served);
}

import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { SetLoss } from "../../numeric/contingency/setLoss.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { NOISE } from "../../trace/reading/reading.ts";

/** The chain behind a supply, its first node, and the nodes that are each actor's, as plain data. */
export interface ActorNodes {
  readonly graph: AndOrGraph;
  readonly nodes: readonly Int32Array[];
}

/** What a supply loses when some actors deliver nothing. */
export interface AvoidanceLoss extends SetLoss {
  readonly behind: ActorNodes;
}

export function avoidanceLoss(behind: ActorNodes): AvoidanceLoss {
  const { graph, nodes } = behind;
  const bad = new Uint8Array(graph.groupStart.length - 1);
  const isIn = nodes.map((own) => new Set(own));
  // The answer for nobody is kept by the graph, and questions after it solve only what changes.
  avoidance(graph, bad, "weakestLink");
  return {
    behind,
    count: nodes.length,
    // Behind each need the parts lost add up to no less than what is lost of both, and the scarcest input decides.
    isSubadditive: true,
    isWithin: (one, other) =>
      (nodes[one] as Int32Array).every((node) => isIn[other]?.has(node) === true),
    of: (set) => {
      bad.fill(0);
      for (const i of set) for (const node of nodes[i] as Int32Array) bad[node] = 1;
      const lost = 1 - (avoidance(graph, bad, "weakestLink")[0] as number);
      return lost > NOISE ? lost : 0;
    },
  };
}

import type { Readings } from "../reading/reading.ts";
import type { TraceGraph } from "./traceGraph.ts";
import { withGroups } from "./withGroups.ts";

/** The same chain cut off behind suppliers: who makes each product itself, through re-exports and the world's mix. */
export function makersOnly({ bounds, middle }: Readings): Readings {
  return { bounds: cutOff(bounds), middle: cutOff(middle) };
}

function cutOff(whole: TraceGraph): TraceGraph {
  const { groupStart } = whole.graph;
  return withGroups(whole, (node) => {
    const first = groupStart[node] as number;
    return [first, whole.isSupplier[node] === 0 ? (groupStart[node + 1] as number) : first];
  });
}

import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Readings } from "./reading.ts";

/** Weight of the origin of no name in a supply that otherwise feeds on itself alone: too little to show in any figure. */
const TRACE = 1e-30;

const known = new WeakMap<TraceGraph, TraceGraph>();

/**
 * The same chain for questions of exposure. What feeds on itself alone has no origin, so that nothing of it counts as
 * traced; but neither does it meet everybody. Here it draws next to nothing from an origin of no name: the part that avoids
 * somebody is then all that does not surely meet them.
 */
export function rooted({ bounds, middle }: Readings): Readings {
  return { bounds: rootedGraph(bounds), middle: rootedGraph(middle) };
}

function rootedGraph(graph: TraceGraph): TraceGraph {
  const before = known.get(graph);
  if (before) return before;
  const share = avoidance(graph.graph, new Uint8Array(graph.count), "weakestLink");
  const isRootless = (node: number) => share[node] === 0;
  const found = share.some((part) => part === 0) ? withOrigin(graph, isRootless) : graph;
  known.set(graph, found);
  return found;
}

function withOrigin(whole: TraceGraph, isRootless: (node: number) => boolean): TraceGraph {
  const { groupStart, edgeStart, edgeTo, edgeShare } = whole.graph;
  const origin = whole.count;
  const to: number[] = [];
  const share: number[] = [];
  const starts = [0];
  for (let node = 0; node < whole.count; node++)
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
        to.push(edgeTo[e] as number);
        share.push(edgeShare[e] as number);
      }
      if (isRootless(node)) {
        to.push(origin);
        share.push(TRACE);
      }
      starts.push(to.length);
    }
  const longer = (column: Int32Array) => Int32Array.from([...column, -1]);
  return {
    ...whole,
    graph: {
      groupStart: Int32Array.from([...groupStart, groupStart[whole.count] as number]),
      edgeStart: Int32Array.from(starts),
      edgeTo: Int32Array.from(to),
      edgeShare: Float64Array.from(share),
    },
    count: whole.count + 1,
    stage: longer(whole.stage),
    place: longer(whole.place),
    owner: longer(whole.owner),
    operator: longer(whole.operator),
    flow: longer(whole.flow),
    isSupplier: Uint8Array.from([...whole.isSupplier, 0]),
  };
}

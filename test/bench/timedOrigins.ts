import type { AndOrGraph } from "../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../src/numeric/graph/inOrder.ts";
import { type OriginShares, originShares } from "../../src/numeric/visits/originShares.ts";
import { type Plan, supplyGraph } from "./supplyGraph.ts";
import { memory, time } from "./timings.ts";

export const ORIGINS = 50;

export interface TimedOrigins extends OriginShares {
  readonly graph: AndOrGraph;
  readonly originOf: Int32Array;
  /** Milliseconds to order the graph, and from there to the shares of all origins. */
  readonly order: number;
  readonly solve: number;
  /** Both together for an edge, in nanoseconds. */
  readonly perEdge: number;
  /** What order and shares keep in memory. */
  readonly bytes: number;
}

/** The shares of all origins, the sources in turn, in a generated graph. */
export function timedOrigins(plan: Plan, runs: number): TimedOrigins {
  const graph = supplyGraph(plan);
  let count = 0;
  const originOf = Int32Array.from({ length: plan.nodes }, (_, v) =>
    graph.groupStart[v] === graph.groupStart[v + 1] ? count++ % ORIGINS : -1,
  );
  const before = memory();
  const answer = originShares(graph, originOf, ORIGINS);
  const bytes = memory() - before;
  // A copy is a graph whose order is not known yet.
  const order = time(() => inOrder({ ...graph }), runs);
  const solve = time(() => originShares(graph, originOf, ORIGINS), runs);
  const perEdge = ((order + solve) * 1e6) / plan.edges;
  return { ...answer, graph, originOf, order, solve, perEdge, bytes };
}

import type { ChainGraph } from "./chainGraph.ts";

/** Node of each flow that some market draws on. */
export function nodesOfFlows({ flow }: ChainGraph): Map<number, number> {
  return new Map([...flow].flatMap((row, node) => (row >= 0 ? [[row, node] as const] : [])));
}

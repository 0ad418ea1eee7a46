import type { FlowNetwork, Maxflow } from "./flowNetwork.ts";
import { flowSearch } from "./flowSearch.ts";

export type { FlowNetwork, Maxflow };

/** Most that can flow from the source to the sink (Dinic), the flow, and a least cut. */
export function maxflow(network: FlowNetwork, source: number, sink: number): Maxflow {
  return flowSearch(network, source, sink).of(network.capacity);
}

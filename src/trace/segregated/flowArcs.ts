import type { Network } from "../../network/network.ts";
import type { Market } from "../graph/supply.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Obstructed } from "./conversionFactors.ts";
import { type Inflow, inflowByNode, inflowObstacle, marketNodes } from "./inflowByNode.ts";

/** A home's market for a product, with the graph of all that stands behind it. */
export interface FlowQuestion {
  readonly network: Network;
  /** With the least shares of each supply. */
  readonly graph: TraceGraph;
  readonly home: readonly number[];
  readonly product: number;
  /** Numbers of the nodes that stand behind the home's market, itself included. */
  readonly nodes: readonly number[];
}

/** What goes from a node to another, in units of the product. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** What enters a market node. */
export interface MarketNode {
  readonly node: number;
  readonly market: Market;
  readonly inflow: Inflow;
}

/** The markets among the nodes, the world's mixes among them, which have no places; or why their amounts are not known. */
export function marketsBehind(question: FlowQuestion): MarketNode[] | Obstructed {
  const { network, graph, home, nodes } = question;
  const nodeAt = marketNodes(graph);
  const found: MarketNode[] = [];
  for (const node of nodes) {
    const stage = graph.stage[node] as number;
    if (stage === -1 || graph.isSupplier[node] === 1 || graph.flow[node] !== -1) continue;
    const isHome = graph.homeNode[stage] === node;
    const place = graph.place[node] as number;
    const places = place === -1 ? (isHome ? home : []) : [place];
    const why = inflowObstacle(network, { stage, places });
    if (why !== null) return { why, stage };
    const partner = isHome && home.length === 1 ? { partner: graph.abroad } : {};
    const inflow = inflowByNode(network, { stage, places }, { nodeAt, ...partner });
    found.push({ node, market: { stage, places }, inflow });
  }
  return found;
}

/** What the suppliers among the nodes make, at least, in units of the product. */
export function productionBehind(
  { network, graph, nodes }: FlowQuestion,
  factors: ReadonlyMap<number, number>,
): Map<number, number> {
  const makers = nodes.filter((node) => graph.isSupplier[node] === 1);
  return new Map(
    makers.map((node) => {
      const made = network.suppliers.production.lo[node] as number;
      return [node, made / (factors.get(graph.stage[node] as number) as number)];
    }),
  );
}

/** What the suppliers take in for what they make. `isShared` where other stages can serve the need too. */
export function needArcs(
  { network, graph }: FlowQuestion,
  production: ReadonlyMap<number, number>,
): (Arc & { readonly isShared: boolean })[] {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph.graph;
  return [...production].flatMap(([to, made]) => {
    const [need] = network.needs[graph.stage[to] as number] ?? [];
    const isShared = (need?.alternatives.length ?? 0) > 1;
    const first = edgeStart[groupStart[to] as number] as number;
    const end = edgeStart[groupStart[to + 1] as number] as number;
    return [...edgeTo.subarray(first, end)].map((from, e) => {
      const amount = made * (edgeShare[first + e] as number);
      return { from, to, amount, isShared };
    });
  });
}

/** What enters a market as far as it is listed, and from the unknown node what may enter besides. */
export function inflowArcs(graph: TraceGraph, { node, inflow }: MarketNode, factor: number): Arc[] {
  if (inflow.isOpen) return [];
  const listed = [...inflow.from].map(([from, amount]) => ({
    from,
    to: node,
    amount: amount / factor,
  }));
  return [...listed, { from: graph.unknown, to: node, amount: inflow.slack / factor }];
}

import type { Network } from "../../network/network.ts";
import { alternativeShares } from "./alternatives.ts";
import { needsBesideCollection } from "./needsBesideCollection.ts";
import { columnsOf, type Node, type NodeColumns } from "./nodeColumns.ts";
import { type Edge, type Reading, sharesOf } from "./shares.ts";
import { soleSupply } from "./soleSupply.ts";
import { marketSupply, type Nodes, worldSupply } from "./supply.ts";

/** How recycled supply is read: as a source where it is collected, or as coming from where the product came from. */
export type RecyclingConvention = "collection" | "atoms";

/** Suppliers and pools as nodes of an AND/OR graph, each drawing on the nodes that supply it. */
export interface TraceGraph extends NodeColumns {
  /** Stands for everybody who could be behind what is not known. */
  readonly unknown: number;
  /** Stands for the partners, not named, from which a home of one place imports. */
  readonly abroad: number;
  /** The home's supply of each stage. */
  readonly homeNode: Int32Array;
}

export interface GraphOptions {
  readonly reading: Reading;
  readonly recycling: RecyclingConvention;
  /** Numbers of the home's places. */
  readonly home: readonly number[];
}

export function traceGraph(network: Network, options: GraphOptions): TraceGraph {
  const list: Node[] = Array.from({ length: network.suppliers.count }, (_, supplier) => {
    const pool = network.suppliers.pool[supplier] as number;
    const stage = network.pools.stage[pool] as number;
    return { stage, place: network.pools.place[pool] as number, supplier, flow: -1, groups: [] };
  });
  const nobody = { stage: -1, place: -1, supplier: -1, flow: -1 };
  const unknown = list.push({ ...nobody, groups: [] }) - 1;
  const abroad = list.push({ ...nobody, groups: [] }) - 1;
  const nodes = nodesOf(list, unknown);
  const homeNode = Int32Array.from(network.stages, (_, stage) =>
    homeMarket(stage, options, { list, nodes }),
  );
  const passing = network.chokepoints.length > 0 ? { passing: passingOf(network, list) } : {};
  // The list grows while it is walked: a node's supply may name pools that are not in it yet.
  for (let i = 0; i < list.length; i++) {
    const node = list[i] as Node;
    if (i === unknown || i === abroad || node.flow >= 0) continue;
    const isHome = options.home.length === 1 && homeNode[node.stage] === i;
    node.groups = groupsOf(network, node, {
      ...options,
      nodes: isHome ? { ...nodes, abroad } : nodes,
      passing,
    });
  }
  return { ...columnsOf(network, list), unknown, abroad, homeNode };
}

function nodesOf(list: Node[], unknown: number): Nodes {
  const known = new Map<string, number>();
  const nodeFor = (stage: number, place: number): number => {
    const key = `${stage} ${place}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const node = list.push({ stage, place, supplier: -1, flow: -1, groups: [] }) - 1;
    known.set(key, node);
    return node;
  };
  return {
    supplier: (row) => row,
    pool: nodeFor,
    world: (stage) => nodeFor(stage, -1),
    unknown,
    unattributed: unknown,
    abroad: unknown,
  };
}

/** A node for each flow, between the market that it enters and the node that it comes from. */
function passingOf(
  { flows, pools }: Network,
  list: Node[],
): (flow: number, from: number) => number {
  const known = new Map<number, number>();
  return (flow, from) => {
    const before = known.get(flow);
    if (before !== undefined) return before;
    const stage = pools.stage[flows.to[flow] as number] as number;
    const groups = [[{ to: from, share: 1 }]];
    const node = list.push({ stage, place: -1, supplier: -1, flow, groups }) - 1;
    known.set(flow, node);
    return node;
  };
}

/** The home's market: its pool, or for several places one node of its own that stands for all their pools. */
function homeMarket(
  stage: number,
  { home }: GraphOptions,
  { list, nodes }: { readonly list: Node[]; readonly nodes: Nodes },
): number {
  if (home.length === 1) return nodes.pool(stage, home[0] as number);
  return list.push({ stage, place: -2, supplier: -1, flow: -1, groups: [] }) - 1;
}

function groupsOf(
  network: Network,
  { stage, place, supplier }: Node,
  options: GraphOptions & { readonly nodes: Nodes; readonly passing: Pick<Nodes, "passing"> },
): Edge[][] {
  const { nodes, reading, passing } = options;
  if (supplier >= 0) {
    const isCollected =
      network.stages[stage]?.kind === "recycling" && options.recycling === "collection";
    const needs = isCollected
      ? needsBesideCollection(network, stage)
      : (network.needs[stage] ?? []);
    return needs.map((need) => alternativeShares(network, { need, place, reading }, nodes));
  }
  if (place === -1) return [sharesOf(worldSupply(network, stage, nodes), reading, nodes.unknown)];
  const places = place === -2 ? options.home : [place];
  const market = { stage, places };
  const masses =
    soleSupply(network, market, nodes) ?? marketSupply(network, market, { ...nodes, ...passing });
  return [sharesOf(masses, reading, nodes.unknown)];
}

import type { Network } from "../network/network.ts";
import type { AndOrGraph } from "../numeric/andOrGraph.ts";
import { alternativeShares } from "./alternatives.ts";
import { type Edge, type Reading, sharesOf } from "./shares.ts";
import { marketSupply, type Nodes, worldSupply } from "./supply.ts";

/** How recycled supply is read: as a source where it is collected, or as coming from where the product came from. */
export type RecyclingConvention = "collection" | "atoms";

/** Suppliers and pools as nodes of an AND/OR graph, each drawing on the nodes that supply it. */
export interface TraceGraph {
  readonly graph: AndOrGraph;
  readonly count: number;
  /** Stage, place, owner and operator of a node; −1 where it has none. */
  readonly stage: Int32Array;
  readonly place: Int32Array;
  readonly owner: Int32Array;
  readonly operator: Int32Array;
  /** 1 for suppliers. */
  readonly isSupplier: Uint8Array;
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

interface Node {
  readonly stage: number;
  readonly place: number;
  readonly supplier: number;
  groups: Edge[][];
}

export function traceGraph(network: Network, options: GraphOptions): TraceGraph {
  const list: Node[] = Array.from({ length: network.suppliers.count }, (_, supplier) => {
    const pool = network.suppliers.pool[supplier] as number;
    const stage = network.pools.stage[pool] as number;
    return { stage, place: network.pools.place[pool] as number, supplier, groups: [] };
  });
  const unknown = list.push({ stage: -1, place: -1, supplier: -1, groups: [] }) - 1;
  const abroad = list.push({ stage: -1, place: -1, supplier: -1, groups: [] }) - 1;
  const nodes = nodesOf(list, unknown);
  const homeNode = Int32Array.from(network.stages, (_, stage) =>
    homeMarket(stage, options, { list, nodes }),
  );
  // The list grows while it is walked: a node's supply may name pools that are not in it yet.
  for (let i = 0; i < list.length; i++) {
    const node = list[i] as Node;
    if (i === unknown || i === abroad) continue;
    const isHome = options.home.length === 1 && homeNode[node.stage] === i;
    node.groups = groupsOf(network, node, {
      ...options,
      nodes: isHome ? { ...nodes, abroad } : nodes,
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
    const node = list.push({ stage, place, supplier: -1, groups: [] }) - 1;
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

/** The home's market: its pool, or for several places one node of its own that stands for all their pools. */
function homeMarket(
  stage: number,
  { home }: GraphOptions,
  { list, nodes }: { readonly list: Node[]; readonly nodes: Nodes },
): number {
  if (home.length === 1) return nodes.pool(stage, home[0] as number);
  return list.push({ stage, place: -2, supplier: -1, groups: [] }) - 1;
}

function groupsOf(
  network: Network,
  { stage, place, supplier }: Node,
  options: GraphOptions & { readonly nodes: Nodes },
): Edge[][] {
  const { nodes, reading } = options;
  if (supplier >= 0) {
    const isSource =
      network.stages[stage]?.kind === "recycling" && options.recycling === "collection";
    if (isSource) return [];
    return (network.needs[stage] ?? []).map((need) =>
      alternativeShares(network, { need, place, reading }, nodes),
    );
  }
  if (place === -1) return [sharesOf(worldSupply(network, stage, nodes), reading, nodes.unknown)];
  const places = place === -2 ? options.home : [place];
  return [sharesOf(marketSupply(network, { stage, places }, nodes), reading, nodes.unknown)];
}

function columnsOf(network: Network, list: readonly Node[]) {
  const { suppliers } = network;
  const groups = list.flatMap((node) => node.groups);
  const edges = groups.flat();
  const own = (column: Int32Array) =>
    Int32Array.from(list, ({ supplier }) => (supplier < 0 ? -1 : (column[supplier] as number)));
  return {
    graph: {
      groupStart: starts(list.map((node) => node.groups.length)),
      edgeStart: starts(groups.map((group) => group.length)),
      edgeTo: Int32Array.from(edges, (edge) => edge.to),
      edgeShare: Float64Array.from(edges, (edge) => edge.share),
    },
    count: list.length,
    stage: Int32Array.from(list, (node) => node.stage),
    place: Int32Array.from(list, (node) => Math.max(node.place, -1)),
    owner: own(suppliers.owner),
    operator: own(suppliers.operator),
    isSupplier: Uint8Array.from(list, (node) => (node.supplier >= 0 ? 1 : 0)),
  };
}

function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++)
    start[i + 1] = (start[i] as number) + (lengths[i] as number);
  return start;
}

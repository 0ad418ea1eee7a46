import type { Network } from "../../network/network.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import type { Edge } from "./shares.ts";

/** A node of a graph that is being built; −1 for what it has none of. */
export interface Node {
  readonly stage: number;
  readonly place: number;
  readonly supplier: number;
  readonly flow: number;
  groups: Edge[][];
}

export interface NodeColumns {
  readonly graph: AndOrGraph;
  readonly count: number;
  /** Stage, place, owner and operator of a node; −1 where it has none: the world's mix and routes stand in no place. */
  readonly stage: Int32Array;
  readonly place: Int32Array;
  readonly owner: Int32Array;
  readonly operator: Int32Array;
  /** 1 for suppliers. */
  readonly isSupplier: Uint8Array;
  /** Flow whose route a node stands for, between the importing market and the exporter; −1 for all others. */
  readonly flow: Int32Array;
}

/** The nodes as columns, with the graph of what each draws on. */
export function columnsOf(network: Network, list: readonly Node[]): NodeColumns {
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
    flow: Int32Array.from(list, (node) => node.flow),
  };
}

function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++)
    start[i + 1] = (start[i] as number) + (lengths[i] as number);
  return start;
}

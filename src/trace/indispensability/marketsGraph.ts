import type { Network } from "../../network/network.ts";
import { columnsOf, type Node, type NodeColumns } from "../graph/nodeColumns.ts";
import { type Reading, sharesOf } from "../graph/shares.ts";
import { marketSupply, type Nodes, worldSupply } from "../graph/supply.ts";
import { type TraceGraph, traceGraph } from "../graph/traceGraph.ts";

export interface StageMarket {
  readonly stage: number;
  readonly place: number;
}

/** The graph of supply seen from many markets at once, whose nodes stand in `homeNode` in the order in which they are asked. */
export function marketsGraph(
  network: Network,
  markets: readonly StageMarket[],
  reading: Reading,
): TraceGraph {
  const first = markets[0]?.place ?? 0;
  const base = traceGraph(network, { reading, recycling: "collection", home: [first] });
  const known = marketsIn(base);
  const added: Node[] = [];
  const nodeFor = (stage: number, place: number): number => {
    const key = `${stage} ${place}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const node = { stage, place, supplier: -1, flow: -1, groups: [] };
    const number = base.count + added.push(node) - 1;
    known.set(key, number);
    return number;
  };
  const { unknown } = base;
  const nodes: Nodes = {
    supplier: (row) => row,
    pool: nodeFor,
    world: (stage) => nodeFor(stage, -1),
    unknown,
    unattributed: unknown,
    abroad: unknown,
  };
  const homeNode = Int32Array.from(markets, ({ stage, place }) => nodeFor(stage, place));
  // The list grows while it is walked: a market's supply may name others that are not in it yet.
  for (const node of added) {
    const masses =
      node.place === -1
        ? worldSupply(network, node.stage, nodes)
        : marketSupply(network, { stage: node.stage, places: [node.place] }, nodes);
    node.groups = [sharesOf(masses, reading, unknown)];
  }
  return { ...base, ...joined(base, columnsOf(network, added)), homeNode };
}

/** Nodes of a graph's markets and of the world's mix, by stage and place. */
function marketsIn({ count, stage, place, isSupplier, flow }: TraceGraph): Map<string, number> {
  const known = new Map<string, number>();
  for (let node = 0; node < count; node++)
    if (isSupplier[node] === 0 && flow[node] === -1)
      known.set(`${stage[node]} ${place[node]}`, node);
  return known;
}

function joined(a: NodeColumns, b: NodeColumns): NodeColumns {
  const ints = (of: (columns: NodeColumns) => Int32Array) => Int32Array.from([...of(a), ...of(b)]);
  const starts = (one: Int32Array, other: Int32Array) => {
    const offset = one.at(-1) ?? 0;
    return Int32Array.from([...one, ...other.subarray(1).map((start) => start + offset)]);
  };
  return {
    graph: {
      groupStart: starts(a.graph.groupStart, b.graph.groupStart),
      edgeStart: starts(a.graph.edgeStart, b.graph.edgeStart),
      edgeTo: ints(({ graph }) => graph.edgeTo),
      edgeShare: Float64Array.from([...a.graph.edgeShare, ...b.graph.edgeShare]),
    },
    count: a.count + b.count,
    stage: ints(({ stage }) => stage),
    place: ints(({ place }) => place),
    owner: ints(({ owner }) => owner),
    operator: ints(({ operator }) => operator),
    isSupplier: Uint8Array.from([...a.isSupplier, ...b.isSupplier]),
    flow: ints(({ flow }) => flow),
  };
}

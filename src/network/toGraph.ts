import { DirectedGraph } from "graphology";
import { amountAt } from "../numeric/amounts.ts";
import type { Interval } from "../numeric/interval.ts";
import type { Network } from "./network.ts";

/** What a node of the graph says; what is not known is left out. */
export interface GraphNode {
  kind: "pool" | "supplier";
  label: string;
  stage: string;
  place: string;
  operator?: string;
  owner?: string;
  unit: string;
  amount?: number;
  shareOfWorldProduction?: number;
}

/** What an edge of the graph says; `share` is the part of the receiving pool's supply, or of a supplier's need. */
export interface GraphEdge {
  kind: "production" | "flow" | "input";
  unit: string;
  amount?: number;
  share?: number;
}

/**
 * A network as a graphology graph: suppliers feed pools, pools feed pools abroad, pools feed the suppliers that use them.
 *
 * Edges point the way the goods go. `share` is the part of a pool's supply, or of a supplier's need, that comes by the
 * edge (0–1, dimensionless); it and `amount` are left out where they are not known. Edges have no `weight`, so
 * graphology's weighted algorithms count each as 1 unless they are told what to weigh by. Told to weigh by `"share"`,
 * they still count an edge without a share as 1, the most there is: drop such edges, and those of share 0, beforehand.
 * Betweenness and shortest paths take a weight for a length, so give them a function, such as 1 / share.
 *
 * @param network - a compiled model
 * @param options - `lang` of the labels, "en" when left out
 * @returns a simple directed graph that graphology's algorithms, its GEXF writer and `toGraphml` accept
 * @see kyusho's own definition of nodes and edges
 * @example
 * toGraph(compile(parseModel(tinyModel))).order // => 10
 */
export function toGraph(
  network: Network,
  options: { readonly lang?: "en" | "ja" } = {},
): DirectedGraph<GraphNode, GraphEdge> {
  const graph = new DirectedGraph<GraphNode, GraphEdge>();
  const supply = suppliesOf(network);
  addPools(graph, network, options.lang ?? "en");
  addSuppliers(graph, network, supply);
  addFlows(graph, network, supply);
  return graph;
}

type Graph = DirectedGraph<GraphNode, GraphEdge>;

function poolKey(network: Network, pool: number): string {
  const stage = network.stages[network.pools.stage[pool] as number];
  return `${stage?.id} @ ${network.places[network.pools.place[pool] as number]}`;
}

function addPools(graph: Graph, network: Network, lang: "en" | "ja"): void {
  for (let pool = 0; pool < network.pools.count; pool++) {
    const stage = network.stages[network.pools.stage[pool] as number] as Network["stages"][number];
    const place = network.places[network.pools.place[pool] as number] as string;
    const label = `${stage.label[lang] ?? stage.label.en}, ${place}`;
    graph.addNode(poolKey(network, pool), {
      kind: "pool",
      label,
      stage: stage.id,
      place,
      unit: stage.unit,
    });
  }
}

function addSuppliers(graph: Graph, network: Network, supply: Float64Array): void {
  const { suppliers, places, operators } = network;
  for (let i = 0; i < suppliers.count; i++) {
    const pool = suppliers.pool[i] as number;
    const into = poolKey(network, pool);
    const { stage, place, unit, label } = graph.getNodeAttributes(into);
    const operator = operators[suppliers.operator[i] as number];
    const owner = places[suppliers.owner[i] as number];
    const owned = owner === undefined ? "" : ` owned from ${owner}`;
    const key = `supplier ${into}${owned}${operator === undefined ? "" : `, ${operator}`}`;
    const inShares = network.inShares[network.pools.stage[pool] as number] === 1;
    const production = known(amountAt(suppliers.production, i));
    const amount = inShares ? {} : production;
    graph.addNode(key, {
      kind: "supplier",
      label: operator ?? label,
      stage,
      place,
      unit,
      ...(operator === undefined ? {} : { operator }),
      ...(owner === undefined ? {} : { owner }),
      ...amount,
      ...(inShares && production.amount !== undefined
        ? { shareOfWorldProduction: production.amount }
        : {}),
    });
    const share = shareOf(amount.amount, supply[pool]);
    graph.addEdge(key, into, { kind: "production", unit, ...amount, ...share });
    addInputs(graph, network, { supplier: key, pool });
  }
}

function addInputs(
  graph: Graph,
  network: Network,
  user: { readonly supplier: string; readonly pool: number },
): void {
  const place = network.pools.place[user.pool] as number;
  for (const need of network.needs[network.pools.stage[user.pool] as number] ?? []) {
    for (const { stage } of need.alternatives) {
      const input = network.poolNumber[stage * network.places.length + place] as number;
      if (input === -1) continue;
      const from = poolKey(network, input);
      const share = need.alternatives.length === 1 ? { share: 1 } : {};
      graph.mergeEdge(from, user.supplier, {
        kind: "input",
        unit: graph.getNodeAttribute(from, "unit"),
        ...share,
      });
    }
  }
}

function addFlows(graph: Graph, network: Network, supply: Float64Array): void {
  const { flows } = network;
  for (let i = 0; i < flows.count; i++) {
    const pool = flows.to[i] as number;
    if (flows.from[i] === pool) continue;
    const from = poolKey(network, flows.from[i] as number);
    const to = poolKey(network, pool);
    const own = flows.inShares[i] ? {} : known(amountAt(flows.amount, i));
    const parallel = graph.hasEdge(from, to);
    const before = parallel ? graph.getEdgeAttribute(from, to, "amount") : 0;
    const amount =
      own.amount === undefined || before === undefined ? {} : { amount: own.amount + before };
    if (parallel) graph.dropEdge(from, to);
    const share = shareOf(amount.amount, supply[pool]);
    graph.addEdge(from, to, {
      kind: "flow",
      unit: graph.getNodeAttribute(to, "unit"),
      ...amount,
      ...share,
    });
  }
}

function known(amount: Interval | null): { amount?: number } {
  return amount === null || amount.value === null ? {} : { amount: amount.value };
}

function shareOf(amount: number | undefined, whole: number | undefined): { share?: number } {
  if (amount === undefined || whole === undefined || !(whole > 0)) return {};
  return { share: amount / whole };
}

/** Production and imports of each pool, in its stage's unit; NaN as soon as one of them is not known. */
function suppliesOf(network: Network): Float64Array {
  const { pools, suppliers, flows } = network;
  const supply = new Float64Array(pools.count);
  for (let i = 0; i < suppliers.count; i++) {
    const pool = suppliers.pool[i] as number;
    const inShares = network.inShares[pools.stage[pool] as number];
    supply[pool] =
      (supply[pool] as number) +
      (inShares ? Number.NaN : (suppliers.production.value[i] as number));
  }
  for (let i = 0; i < flows.count; i++) {
    const pool = flows.to[i] as number;
    if (flows.from[i] === pool) continue;
    supply[pool] =
      (supply[pool] as number) +
      (flows.inShares[i] ? Number.NaN : (flows.amount.value[i] as number));
  }
  return supply;
}

import type { Network } from "../../network/network.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";

/** Whether a node is one of those to be avoided: places, owners, operators, or ways past a chokepoint. */
export type Subject = (graph: TraceGraph, node: number) => "yes" | "no" | "perhaps";

/** Nodes that stand in one of some places. */
export function inPlaces(network: Network, places: ReadonlySet<number>): Subject {
  const listed = listedPlaces(network);
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    const place = graph.place[node] as number;
    if (place === -1) return "no";
    if (places.has(place)) return "yes";
    const code = network.places[place];
    if (code === "unknown") return "perhaps";
    if (code !== "other") return "no";
    // `other` is none of the stage's listed places, so it can be one of these only where they are not all listed.
    const here = listed[graph.stage[node] as number];
    return [...places].every((p) => here?.has(p)) ? "no" : "perhaps";
  };
}

/** Nodes that stand anywhere but in some places; `abroad` says whether a partner of the home, not named, does. */
export function outsidePlaces(
  network: Network,
  places: ReadonlySet<number>,
  abroad: "yes" | "perhaps" = "yes",
): Subject {
  const listed = listedPlaces(network);
  return (graph, node) => {
    if (node === graph.abroad) return abroad;
    const place = graph.place[node] as number;
    if (place === -1 || places.has(place)) return "no";
    const code = network.places[place];
    if (code === "unknown") return "perhaps";
    if (code !== "other") return "yes";
    const here = listed[graph.stage[node] as number];
    return [...places].every((p) => here?.has(p)) ? "yes" : "perhaps";
  };
}

/** Suppliers owned from anywhere but some places; where the owner is not given, perhaps. */
export function ownedOutside(network: Network, places: ReadonlySet<number>): Subject {
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    if (graph.isSupplier[node] === 0) return "no";
    const owner = graph.owner[node] as number;
    if (owner === -1) return "perhaps";
    if (places.has(owner)) return "no";
    const code = network.places[owner];
    return code === "unknown" || code === "other" ? "perhaps" : "yes";
  };
}

/** Suppliers owned from a place. */
export function ownedFrom(network: Network, place: number): Subject {
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    if (graph.isSupplier[node] === 0) return "no";
    const owner = graph.owner[node] as number;
    if (owner === place) return "yes";
    const code = network.places[owner];
    return owner === -1 || code === "unknown" || code === "other" ? "perhaps" : "no";
  };
}

/** Suppliers run by an operator. */
export function operatedBy(operator: number): Subject {
  return (graph, node) => {
    if (node === graph.abroad) return "perhaps";
    if (graph.isSupplier[node] === 0) return "no";
    const runs = graph.operator[node] as number;
    if (runs === operator) return "yes";
    return runs === -1 ? "perhaps" : "no";
  };
}

/**
 * Flows past a chokepoint, of a graph that has nodes for them. One whose route is not given may pass it, and so may what the
 * world's mix brings.
 */
export function passing({ flows }: Network, chokepoint: number): Subject {
  const { isKnown, start, chokepoint: passed } = flows.routes;
  return (graph, node) => {
    if (node === graph.abroad || isWorldMix(graph, node)) return "perhaps";
    const flow = graph.flow[node] as number;
    if (flow === -1) return "no";
    if (isKnown[flow] === 0) return "perhaps";
    return passed.subarray(start[flow], start[flow + 1]).includes(chokepoint) ? "yes" : "no";
  };
}

/** Whether a node is a mix of the world's production: a market in no place that is neither a route nor the home's. */
function isWorldMix(graph: TraceGraph, node: number): boolean {
  const stage = graph.stage[node] as number;
  const isMarket = stage !== -1 && graph.isSupplier[node] === 0 && graph.flow[node] === -1;
  return isMarket && graph.place[node] === -1 && graph.homeNode[stage] !== node;
}

const known = new WeakMap<Network, Set<number>[]>();

/** Places with a supplier, for each stage. */
function listedPlaces(network: Network): Set<number>[] {
  const before = known.get(network);
  if (before) return before;
  const listed = network.stages.map(() => new Set<number>());
  known.set(network, listed);
  const { suppliers, pools } = network;
  for (let i = 0; i < suppliers.count; i++) {
    const pool = suppliers.pool[i] as number;
    listed[pools.stage[pool] as number]?.add(pools.place[pool] as number);
  }
  return listed;
}

import type { Network } from "../network/network.ts";
import type { TraceGraph } from "./traceGraph.ts";

/** Whether a node is one of those to be avoided: places, owners or operators. */
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

/** Places with a supplier, for each stage. */
function listedPlaces(network: Network): Set<number>[] {
  const listed = network.stages.map(() => new Set<number>());
  const { suppliers, pools } = network;
  for (let i = 0; i < suppliers.count; i++) {
    const pool = suppliers.pool[i] as number;
    listed[pools.stage[pool] as number]?.add(pools.place[pool] as number);
  }
  return listed;
}

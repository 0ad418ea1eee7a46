import type { Label } from "../../indices/shareIndex.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { supplierName } from "../singlePoints/singlePointCandidates.ts";

/** A way in which a source's product reaches the home. */
export interface Entry {
  /** Part of the home's supply. */
  readonly share: number;
  readonly node: number;
  /** The mix of the world and the routes on the way from it to the home. */
  readonly passed: readonly number[];
}

/** Somebody who supplies a home at first hand: one of its own suppliers, a market abroad, or a producer in the world's mix. */
export interface FirstHand {
  /** The same in every graph of the network. */
  readonly id: string;
  readonly who: Label;
  /** False where several may stand behind the name: elsewhere or nobody knows where, without an operator. */
  readonly isOne: boolean;
  readonly entries: readonly Entry[];
}

type Named = Omit<FirstHand, "entries">;

export interface HomeSupply {
  /** In alphabetical order of their ids. */
  readonly sources: readonly FirstHand[];
  /** Share of the home's supply for which nobody is named. */
  readonly unnamed: number;
}

/** Who supplies the home's market of a stage at first hand; entries of the model that cannot be told apart are one. */
export function firstHand(network: Network, graph: TraceGraph, stage: number): HomeSupply {
  const found = new Map<string, Named & { entries: Entry[] }>();
  let unnamed = 0;
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph.graph;
  const walk = (at: number, share: number, passed: readonly number[]): void => {
    const group = groupStart[at] as number;
    for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
      const node = edgeTo[e] as number;
      const part = share * (edgeShare[e] as number);
      if (node === graph.unknown || node === graph.abroad) unnamed += part;
      else if (isBetween(graph, node)) walk(node, part, [...passed, node]);
      else {
        const name = nameOf(network, graph, node);
        const source = found.get(name.id) ?? { ...name, entries: [] };
        source.entries.push({ share: part, node, passed });
        found.set(name.id, source);
      }
    }
  };
  walk(graph.homeNode[stage] as number, 1, []);
  const sources = [...found.values()].sort((a, b) => a.id.localeCompare(b.id, "en"));
  return { sources, unnamed };
}

/** The mix of the world and a route are nobody themselves. */
function isBetween(graph: TraceGraph, node: number): boolean {
  return graph.isSupplier[node] === 0 && graph.place[node] === -1;
}

function nameOf(network: Network, graph: TraceGraph, node: number): Named {
  const place = network.places[graph.place[node] as number] as string;
  const operator = network.operators[graph.operator[node] as number];
  if (operator !== undefined)
    return { id: `${place} ${operator}`, who: supplierName(place, operator), isOne: true };
  const who = { en: placeName(place, "en"), ja: placeName(place, "ja") };
  return { id: place, who, isOne: place !== "other" && place !== "unknown" };
}

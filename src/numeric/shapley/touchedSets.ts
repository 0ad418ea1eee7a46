import type { AndOrGraph, OrderedGraph } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";
import { upstreamOf } from "../graph/upstreamOf.ts";

/** Sets of colours (bit c for colour c), each with its probability; the probabilities sum to 1. */
export type TouchedSets = ReadonlyMap<bigint, number>;

/** Sets may be put together this many times the limit, over all nodes. */
const EFFORT = 40;

interface Walk {
  readonly graph: OrderedGraph;
  /** Sets met from each node on; dropped once no other node asks for them. */
  readonly sets: (TouchedSets | undefined)[];
  readonly asking: Int32Array;
  steps: number;
}

/**
 * Which colours are met on the random way upstream from a node, itself included (`colour`: −1 for none). At a node with
 * several groups the way goes up each of them, independently of the others. Null where the way can lead in a loop, and
 * where a node has more sets than `limit`.
 */
export function touchedSets(
  whole: AndOrGraph,
  colour: Int32Array,
  { target, limit }: { readonly target: number; readonly limit: number },
): TouchedSets | null {
  const upstream = upstreamOf(whole, target);
  const graph = inOrder(upstream.graph);
  if (graph.loops.some((loop) => loop !== null)) return null;
  const sets = Array<TouchedSets | undefined>(graph.nodes);
  const walk = { graph, sets, asking: Int32Array.from(graph.into.start), steps: 0 };
  for (let v = 0; v < graph.nodes; v++)
    walk.asking[v] = (graph.into.start[v + 1] as number) - (graph.into.start[v] as number);
  for (const node of graph.order) {
    const own = colour[upstream.nodes[node] as number] as number;
    const found = setsAt(walk, node, limit * EFFORT);
    if (found === null) return null;
    sets[node] = own < 0 ? found : withColour(found, 1n << BigInt(own));
    if (sets[node].size > limit) return null;
  }
  return sets[0] as TouchedSets;
}

function setsAt(walk: Walk, node: number, most: number): TouchedSets | null {
  const { groupStart } = walk.graph;
  let found: TouchedSets | null = null;
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
    const mix = mixtureOf(walk, g);
    walk.steps += mix.size * (found?.size ?? 1);
    if (walk.steps > most) return null;
    found = found === null ? mix : unionsOf(found, mix);
  }
  return found ?? new Map([[0n, 1]]);
}

/** One edge of a group at random. */
function mixtureOf(walk: Walk, group: number): TouchedSets {
  const { edgeStart, edgeTo, edgeShare, sum } = walk.graph;
  const mix = new Map<bigint, number>();
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
    const to = edgeTo[e] as number;
    const part = (edgeShare[e] as number) / (sum[group] as number);
    const sets = walk.sets[to] as TouchedSets;
    walk.steps += sets.size;
    for (const [set, weight] of sets) mix.set(set, (mix.get(set) ?? 0) + part * weight);
    walk.asking[to] = (walk.asking[to] as number) - 1;
    if (walk.asking[to] === 0) walk.sets[to] = undefined;
  }
  return mix;
}

/** One set of each, independently, put together. */
function unionsOf(some: TouchedSets, others: TouchedSets): TouchedSets {
  const unions = new Map<bigint, number>();
  for (const [a, p] of some)
    for (const [b, q] of others) unions.set(a | b, (unions.get(a | b) ?? 0) + p * q);
  return unions;
}

function withColour(sets: TouchedSets, bit: bigint): TouchedSets {
  const coloured = new Map<bigint, number>();
  for (const [set, weight] of sets)
    coloured.set(set | bit, (coloured.get(set | bit) ?? 0) + weight);
  return coloured;
}

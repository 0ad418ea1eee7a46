import type { AndOrGraph } from "../graph/andOrGraph.ts";
import { depthFirst } from "../graph/depthFirst.ts";

/** A graph of needs with its nodes in an order in which each comes after those it draws on, loops apart. */
export interface RationedGraph extends AndOrGraph {
  readonly nodes: number;
  readonly edges: number;
  /** Component c is `order[start[c]] … order[start[c + 1] − 1]`. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** 1 for nodes that mix what enters and hold what is in store; the others make something of their groups. */
  readonly isMix: Uint8Array;
  /** By group: 0 where its lack binds by itself, otherwise its part in a loss that adds up over such groups. */
  readonly pull: Float64Array;
}

export function rationedGraph(
  graph: AndOrGraph,
  isMix: Uint8Array,
  pull: Float64Array,
): RationedGraph {
  const { groupStart, edgeStart, edgeTo } = graph;
  const start = Int32Array.from(groupStart, (group) => edgeStart[group] as number);
  // An edge of share 0 may still tell what an edge marked as slack loses, so that it counts for the order.
  const share = new Float64Array(edgeTo.length).fill(1);
  const { sequence, start: components } = depthFirst({ start, to: edgeTo, share });
  return {
    ...graph,
    nodes: groupStart.length - 1,
    edges: edgeTo.length,
    order: sequence,
    start: components,
    isMix,
    pull,
  };
}

/** What limits a moment, in parts of the baseline. */
export interface Limits {
  /** By node: the most that it can make, and what it makes of a unit of its inputs. */
  readonly most: Float64Array;
  readonly gain: Float64Array;
  /** By mixing node: what enters beside its group, and what is wanted of it. */
  readonly added: Float64Array;
  readonly wanted: Float64Array;
  /** By edge: part that still passes. */
  readonly passing: Float64Array;
  /** By edge: 1 where it stands for a part that any other edge of its group may be, so that it loses at least as much as the worst of them. */
  readonly slack?: Uint8Array;
  /** By edge from a mix: part that passes of each of the edges that the mix draws on, in their order; left out where all pass alike. */
  readonly parts?: ReadonlyMap<number, Float64Array>;
  /** By edge: 1 for those served first, 2 for those served from what these leave; left out where all are served alike. */
  readonly rank?: Uint8Array;
  /** By node: part of what it gives that those served first draw. */
  readonly firstShare?: Float64Array;
  /** By edge: part missing of what was sent before and arrives now, what did not pass then included; NaN where nothing is under way. Left out where all arrives at once. */
  readonly underWay?: Float64Array;
  /** What lies in store of each mixing node, in its supply of one day, and the most that it may hold. */
  readonly store?: { readonly held: Float64Array; readonly most: Float64Array };
  /** Largest part above the baseline that a mixing node passes on; 0 if left out. */
  readonly surplus?: number;
}

/** No limit at all: every node at its baseline. */
export function noLimits({ nodes, edges }: RationedGraph): Limits {
  const ones = (length: number) => new Float64Array(length).fill(1);
  return {
    most: ones(nodes),
    gain: ones(nodes),
    added: new Float64Array(nodes),
    wanted: ones(nodes),
    passing: ones(edges),
  };
}

import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { Grouping } from "./csr.ts";

/**
 * Nodes 0 … n − 1; node j has the groups `groupStart[j] … groupStart[j + 1] − 1`, all of which it needs, and group g
 * the edges `edgeStart[g] … edgeStart[g + 1] − 1`, any of which serves. The shares of a group sum to 1.
 * A node without groups is a source. `groupWeight` (relative inside a node; equal if left out) is for means only.
 */
export interface AndOrGraph {
  readonly groupStart: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeShare: Float64Array;
  readonly groupWeight?: Float64Array;
}

/** A strongly connected component with an edge inside; without a pattern where elimination would fill too much. */
export interface Loop {
  readonly first: number;
  readonly end: number;
  readonly pattern: Pattern | null;
  readonly flops: number;
  readonly edges: number;
  /** Whether every node has one group. */
  readonly isSingle: boolean;
  /** The nodes in an order that suits repeated sweeps. */
  readonly sweep: Int32Array;
}

/** Place of an edge outside the pattern of its row. */
export const OUTSIDE = -1;
export const SELF = -2;
/** Of an edge inside a loop without a pattern. */
export const INSIDE = -3;

/** A graph with its nodes in an order in which every node comes after those it leads to, loops apart. */
export interface OrderedGraph extends AndOrGraph {
  readonly nodes: number;
  readonly order: Int32Array;
  /** Component c is `order[start[c]] … order[start[c + 1] − 1]`, inside a loop in order of elimination. */
  readonly start: Int32Array;
  readonly loops: readonly (Loop | null)[];
  readonly place: Int32Array;
  /** Entry of the loop's pattern for an edge inside a loop, else `OUTSIDE`, `SELF` or `INSIDE`. */
  readonly slot: Int32Array;
  /** Sum of each group's shares, and of those that do not lead to the node itself. */
  readonly sum: Float64Array;
  readonly sumOfOthers: Float64Array;
  readonly groupOfEdge: Int32Array;
  readonly nodeOfGroup: Int32Array;
  /** Edges by the node they lead to. */
  readonly into: Grouping;
}

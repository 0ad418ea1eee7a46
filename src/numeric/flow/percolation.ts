import { type Grouping, groupBy } from "../graph/csr.ts";

/** Nodes joined by edges without direction. */
export interface Edges {
  readonly nodes: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

export interface Percolation {
  /** Size of the largest component after 0, 1, … removals. */
  readonly sizes: Int32Array;
  /** Schneider's R = (1/N)·Σ sizes/N over all removals: from 1/N (falls apart at once) to about 1/2; null when nodes are left. */
  readonly robustness: number | null;
}

/**
 * Largest component as nodes are removed in the given order. Nodes are put back from the last to the first and joined by
 * union–find (Newman & Ziff), so that the whole curve costs little more than reading the edges.
 */
export function percolation(edges: Edges, order: ArrayLike<number>): Percolation {
  const { nodes } = edges;
  const rank = rankOf(order, nodes);
  const joins = joinsOf(edges, rank, order.length);
  const parent = Int32Array.from({ length: nodes }, (_, v) => v);
  const size = new Int32Array(nodes).fill(1);
  const sizes = new Int32Array(order.length + 1);
  let largest = order.length < nodes ? 1 : 0;
  for (let removed = order.length; removed >= 0; removed--) {
    if (removed < order.length) largest = Math.max(largest, 1);
    const end = joins.start[removed + 1] as number;
    for (let p = joins.start[removed] as number; p < end; p++) {
      const e = joins.row[p] as number;
      largest = Math.max(
        largest,
        join({ parent, size }, edges.from[e] as number, edges.to[e] as number),
      );
    }
    sizes[removed] = largest;
  }
  const sum = sizes.subarray(1).reduce((total, most) => total + most, 0);
  return { sizes, robustness: order.length === nodes && nodes > 0 ? sum / nodes / nodes : null };
}

/** When each node is removed; nodes that stay come after all others. */
function rankOf(order: ArrayLike<number>, nodes: number): Int32Array {
  const rank = new Int32Array(nodes).fill(order.length);
  for (let k = 0; k < order.length; k++) {
    const v = order[k] as number;
    if (!(Number.isInteger(v) && v >= 0 && v < nodes))
      throw new RangeError(`percolation: order must name nodes (got ${v} of ${nodes})`);
    if (rank[v] !== order.length)
      throw new RangeError(`percolation: order must name each node once (got ${v} twice)`);
    rank[v] = k;
  }
  return rank;
}

/** Edges by the number of removals up to which they last. */
function joinsOf({ nodes, from, to }: Edges, rank: Int32Array, removals: number): Grouping {
  const lasts = Int32Array.from({ length: from.length }, (_, e) => {
    const ends = [from[e] as number, to[e] as number];
    if (ends.some((v) => !(Number.isInteger(v) && v >= 0 && v < nodes)))
      throw new RangeError(
        `percolation: edges must join nodes (got ${ends.join(" and ")} of ${nodes})`,
      );
    return Math.min(...ends.map((v) => rank[v] as number));
  });
  return groupBy(lasts, removals + 1);
}

interface Forest {
  readonly parent: Int32Array;
  readonly size: Int32Array;
}

/** Joins two components and returns the size of what results. */
function join(forest: Forest, v: number, w: number): number {
  const { parent, size } = forest;
  const [a, b] = [rootOf(parent, v), rootOf(parent, w)];
  if (a === b) return size[a] as number;
  const [small, large] = (size[a] as number) < (size[b] as number) ? [a, b] : [b, a];
  parent[small] = large;
  size[large] = (size[large] as number) + (size[small] as number);
  return size[large] as number;
}

function rootOf(parent: Int32Array, v: number): number {
  let at = v;
  while (parent[at] !== at) {
    // Halving the path keeps later searches short.
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
}

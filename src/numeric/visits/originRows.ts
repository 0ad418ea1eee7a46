import { type OrderedGraph, OUTSIDE } from "../graph/andOrGraph.ts";

/** The rows of a graph's nodes: one number per origin and a last one for sources without a mark. */
export interface OriginRows {
  readonly graph: OrderedGraph;
  /** Number of the origin whose mark a node bears, −1 for none. */
  readonly originOf: Int32Array;
  /** Chance of each edge that a walk which leaves its node leaves along it; edges to the node itself 0. */
  readonly step: Float64Array;
  readonly width: number;
  /** Row of node v at `v * width`. */
  readonly rows: Float64Array;
}

/** Nodes with a weight each, of which those at `first` … `end` − 1 are meant. */
export interface Weighted {
  readonly nodes: Int32Array;
  readonly weight: Float64Array;
  readonly first: number;
  readonly end: number;
}

/** Adds to the row of v the rows of the weighted nodes. */
export function addRows(
  { rows, width }: Pick<OriginRows, "rows" | "width">,
  v: number,
  { nodes, weight, first, end }: Weighted,
): void {
  const own = v * width;
  let p = first;
  // Two at a time: storing the row is what takes long.
  for (; p + 1 < end; p += 2) {
    const [a, b] = [(nodes[p] as number) * width, (nodes[p + 1] as number) * width];
    const [x, y] = [weight[p] as number, weight[p + 1] as number];
    for (let k = 0; k < width; k++)
      rows[own + k] =
        (rows[own + k] as number) + x * (rows[a + k] as number) + y * (rows[b + k] as number);
  }
  if (p < end) {
    const a = (nodes[p] as number) * width;
    const x = weight[p] as number;
    for (let k = 0; k < width; k++)
      rows[own + k] = (rows[own + k] as number) + x * (rows[a + k] as number);
  }
}

/** Adds to the row of a node that lies in no loop all that comes to it. */
export function addSupply(state: OriginRows, v: number): void {
  const [first, end] = edgesOf(state, v);
  addRows(state, v, { nodes: state.graph.edgeTo, weight: state.step, first, end });
}

/** Adds to the row of a node in a loop what comes along edges that lead out of the loop or to a mark. */
export function addOutside(state: OriginRows, v: number): void {
  const [first, end] = edgesOf(state, v);
  const { edgeTo: nodes } = state.graph;
  for (let from = first; from < end; from++) {
    const start = from;
    while (from < end && isOut(state, from)) from++;
    addRows(state, v, { nodes, weight: state.step, first: start, end: from });
  }
}

/** Edges of a node: from the first to the one before the second; none of a marked node. */
export function edgesOf({ graph, originOf }: OriginRows, v: number): [first: number, end: number] {
  const { groupStart, edgeStart } = graph;
  if ((originOf[v] as number) >= 0) return [0, 0];
  return [
    edgeStart[groupStart[v] as number] as number,
    edgeStart[groupStart[v + 1] as number] as number,
  ];
}

/** Whether the walk along an edge has left the loop that its node lies in, or come to a mark. */
export function isOut({ graph, originOf }: OriginRows, edge: number): boolean {
  return graph.slot[edge] === OUTSIDE || (originOf[graph.edgeTo[edge] as number] as number) >= 0;
}

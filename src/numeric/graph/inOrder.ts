import {
  type EliminationOrder,
  eliminationOrder,
  entryAt,
} from "../elimination/eliminationOrder.ts";
import {
  type AndOrGraph,
  INSIDE,
  type Loop,
  type OrderedGraph,
  OUTSIDE,
  SELF,
} from "./andOrGraph.ts";
import { components } from "./components.ts";
import { groupBy } from "./csr.ts";
import { postorder } from "./postorder.ts";

const ordered = new WeakMap<AndOrGraph, OrderedGraph>();

/**
 * The graph in order, found once and kept for any number of questions, so that its arrays must not be changed later.
 * Throws RangeError where the graph is not well formed.
 */
export function inOrder(graph: AndOrGraph): OrderedGraph {
  const known = ordered.get(graph);
  if (known) return known;
  const found = order(graph);
  ordered.set(graph, found);
  return found;
}

function order(graph: AndOrGraph): OrderedGraph {
  const nodes = graph.groupStart.length - 1;
  const nodeOfGroup = owners(graph.groupStart);
  const groupOfEdge = owners(graph.edgeStart);
  checkShares(graph, nodes);
  const successors: number[][] = Array.from({ length: nodes }, () => []);
  for (let e = 0; e < groupOfEdge.length; e++)
    if ((graph.edgeShare[e] as number) > 0) {
      const from = nodeOfGroup[groupOfEdge[e] as number] as number;
      successors[from]?.push(graph.edgeTo[e] as number);
    }
  const rank = new Int32Array(nodes);
  for (const [i, node] of postorder(successors).entries()) rank[node] = i;
  const found = components(successors);
  const sequence = new Int32Array(nodes);
  const start = new Int32Array(found.length + 1);
  const place = new Int32Array(nodes);
  const loops = found.map((component, c) => {
    const first = start[c] as number;
    start[c + 1] = first + component.length;
    const elimination = loopOrder(component, successors);
    for (const [i, local] of (elimination?.order ?? [0]).entries()) {
      const node = component[local] as number;
      sequence[first + i] = node;
      place[node] = first + i;
    }
    if (elimination === null) return null;
    const { pattern, flops, edges } = elimination;
    const sweep = Int32Array.from(component).sort(
      (a, b) => (rank[a] as number) - (rank[b] as number),
    );
    return { first, end: first + component.length, pattern, flops, edges, sweep };
  });
  const rest = { ...graph, nodes, order: sequence, start, loops, place, groupOfEdge, nodeOfGroup };
  return { ...rest, ...sums(rest), slot: slots(rest), into: groupBy(graph.edgeTo, nodes) };
}

/** For each item, the row of a CSR start array that it lies in. */
function owners(start: Int32Array): Int32Array {
  const rows = start.length - 1;
  const owner = new Int32Array(start[rows] as number);
  for (let r = 0; r < rows; r++) owner.fill(r, start[r], start[r + 1]);
  return owner;
}

function checkShares({ edgeStart, edgeTo, edgeShare }: AndOrGraph, nodes: number): void {
  for (let g = 0; g + 1 < edgeStart.length; g++) {
    let sum = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const share = edgeShare[e] as number;
      const to = edgeTo[e] as number;
      if (!(share >= 0)) throw new RangeError(`inOrder: shares must be at least 0 (got ${share})`);
      if (!(to >= 0 && to < nodes))
        throw new RangeError(`inOrder: edges must lead to a node (got ${to} of ${nodes})`);
      sum += share;
    }
    if (!(Math.abs(sum - 1) <= 1e-9))
      throw new RangeError(`inOrder: the shares of a group must sum to 1 (got ${sum})`);
  }
}

function loopOrder(
  component: readonly number[],
  successors: readonly (readonly number[])[],
): EliminationOrder | null {
  const only = component[0] as number;
  if (component.length === 1 && !successors[only]?.includes(only)) return null;
  const local = new Map(component.map((node, i) => [node, i]));
  const rows = component.map((node) => {
    const row = new Set<number>();
    for (const to of successors[node] ?? []) {
      const j = local.get(to);
      if (j !== undefined && to !== node) row.add(j);
    }
    return row;
  });
  return eliminationOrder(rows);
}

type WithoutSlots = Omit<OrderedGraph, "slot" | "into" | "sum" | "sumOfOthers">;

function sums({ nodeOfGroup, groupOfEdge, edgeTo, edgeShare }: WithoutSlots) {
  const sum = new Float64Array(nodeOfGroup.length);
  const sumOfOthers = new Float64Array(nodeOfGroup.length);
  for (let e = 0; e < edgeTo.length; e++) {
    const g = groupOfEdge[e] as number;
    const share = edgeShare[e] as number;
    sum[g] = (sum[g] as number) + share;
    if (edgeTo[e] !== nodeOfGroup[g]) sumOfOthers[g] = (sumOfOthers[g] as number) + share;
  }
  return { sum, sumOfOthers };
}

function slots(graph: WithoutSlots): Int32Array {
  const { loops, place, edgeTo, edgeShare, groupOfEdge, nodeOfGroup } = graph;
  const slot = new Int32Array(edgeTo.length).fill(OUTSIDE);
  const loopOf = new Int32Array(graph.nodes).fill(-1);
  for (const [c, loop] of loops.entries()) if (loop) loopOf.fill(c, loop.first, loop.end);
  for (let e = 0; e < slot.length; e++) {
    const row = place[nodeOfGroup[groupOfEdge[e] as number] as number] as number;
    const column = place[edgeTo[e] as number] as number;
    const c = loopOf[row] as number;
    if (c < 0 || loopOf[column] !== c || !((edgeShare[e] as number) > 0)) continue;
    const { first, pattern } = loops[c] as Loop;
    if (row === column) slot[e] = SELF;
    else slot[e] = pattern ? entryAt(pattern, row - first, column - first) : INSIDE;
  }
  return slot;
}

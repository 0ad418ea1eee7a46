import { entryAt } from "../elimination/eliminationOrder.ts";
import {
  type AndOrGraph,
  INSIDE,
  type Loop,
  type OrderedGraph,
  OUTSIDE,
  SELF,
} from "./andOrGraph.ts";
import { groupBy } from "./csr.ts";
import { depthFirst } from "./depthFirst.ts";
import { loopsOf } from "./loopsOf.ts";

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
  const { groupStart, edgeStart } = graph;
  const nodes = groupStart.length - 1;
  const nodeOfGroup = owners(groupStart);
  const groupOfEdge = owners(edgeStart);
  checkShares(graph, nodes);
  const edgesOf = groupStart.map((g) => edgeStart[g] as number);
  const walked = { start: edgesOf, to: graph.edgeTo, share: graph.edgeShare };
  const { sequence, start, finished } = depthFirst(walked);
  const place = new Int32Array(nodes);
  for (let at = 0; at < nodes; at++) place[sequence[at] as number] = at;
  const found = { graph, edgesOf, order: sequence, start, component: owners(start), place };
  const loops = loopsOf(found, finished);
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

import { CLOSED } from "../avoidance/sweeps.ts";
import type { Loop } from "../graph/andOrGraph.ts";
import { addOutside, addRows, edgesOf, isOut, type OriginRows } from "./originRows.ts";

/** Those nodes of a loop, cut at its marked nodes, from which a walk can leave, and the edges between them. */
interface Inside {
  readonly nodes: Int32Array;
  /** Edges of `nodes[i]` are `start[i]` … `start[i + 1] − 1`; they lead to node `to`, which is `nodes[place]`. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly place: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Solves a loop, cut at its marked nodes, by sweeps in which the rows of all its nodes rise from 0. Beside them the chance
 * that a walk is still inside falls from 1, and bounds what is missing from a row; its largest is returned. At the end every
 * row is divided by what is not open. Nodes from which no walk can leave get nothing.
 */
export function originSweeps(state: OriginRows, loop: Loop, limit: number): number {
  const { originOf, rows, width } = state;
  for (const v of loop.sweep)
    if ((originOf[v] as number) < 0) rows.fill(0, v * width, (v + 1) * width);
  const inside = edgesInside(state, loop);
  const { nodes } = inside;
  const fixed = new Float64Array(nodes.length * width);
  for (const [i, v] of nodes.entries()) {
    addOutside(state, v);
    fixed.set(rows.subarray(v * width, (v + 1) * width), i * width);
    rows.fill(0, v * width, (v + 1) * width);
  }
  const open = new Float64Array(nodes.length).fill(1);
  let gap = nodes.length === 0 ? 0 : 1;
  for (let count = 0; gap > CLOSED && count < limit; count++)
    gap = sweep(state, inside, { fixed, open });
  for (const [i, v] of nodes.entries()) {
    const closed = 1 - (open[i] as number);
    if (closed === 0) continue;
    for (let p = v * width; p < (v + 1) * width; p++) rows[p] = (rows[p] as number) / closed;
  }
  return gap;
}

function sweep(
  state: OriginRows,
  { nodes, start, to, weight, place }: Inside,
  { fixed, open }: { fixed: Float64Array; open: Float64Array },
): number {
  const { rows, width } = state;
  let gap = 0;
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i] as number;
    const [first, end] = [start[i] as number, start[i + 1] as number];
    for (let k = 0; k < width; k++) rows[v * width + k] = fixed[i * width + k] as number;
    addRows(state, v, { nodes: to, weight, first, end });
    let still = 0;
    for (let p = first; p < end; p++)
      still += (weight[p] as number) * (open[place[p] as number] as number);
    open[i] = still;
    gap = Math.max(gap, still);
  }
  return gap;
}

function edgesInside(state: OriginRows, loop: Loop): Inside {
  const { step, graph } = state;
  const nodes = leaving(state, loop);
  const at = new Map(Array.from(nodes, (v, i) => [v, i]));
  const start = new Int32Array(nodes.length + 1);
  const edges: number[] = [];
  for (const [i, v] of nodes.entries()) {
    const [first, end] = edgesOf(state, v);
    for (let e = first; e < end; e++)
      if ((step[e] as number) > 0 && at.has(graph.edgeTo[e] as number)) edges.push(e);
    start[i + 1] = edges.length;
  }
  const to = Int32Array.from(edges, (e) => graph.edgeTo[e] as number);
  const weight = Float64Array.from(edges, (e) => step[e] as number);
  return { nodes, start, to, weight, place: to.map((v) => at.get(v) as number) };
}

/** Nodes of the loop without a mark from which a walk can come to a mark or out of the loop, in order of sweeping. */
function leaving(state: OriginRows, { first, end, sweep: nodes }: Loop): Int32Array {
  const { place, edgeTo } = state.graph;
  const found = new Uint8Array(end - first);
  const isFound = (v: number) => found[(place[v] as number) - first] === 1;
  const leads = (v: number) => {
    const [from, to] = edgesOf(state, v);
    for (let e = from; e < to; e++)
      if ((state.step[e] as number) > 0 && (isOut(state, e) || isFound(edgeTo[e] as number)))
        return true;
    return false;
  };
  for (let before = -1, count = 0; count !== before; ) {
    before = count;
    for (const v of nodes)
      if (!isFound(v) && leads(v)) {
        found[(place[v] as number) - first] = 1;
        count++;
      }
  }
  return nodes.filter(isFound);
}

import { type Factors, factorise } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { Loop } from "../graph/andOrGraph.ts";
import { addOutside, addRows, edgesOf, isOut, type OriginRows } from "./originRows.ts";

/** Solves a loop, cut at its marked nodes, by one elimination for the rows of all its nodes. */
export function originElimination(state: OriginRows, loop: Loop, pattern: Pattern): void {
  const nodes = state.graph.order.subarray(loop.first, loop.end);
  for (const v of nodes) {
    if ((state.originOf[v] as number) >= 0) continue;
    state.rows.fill(0, v * state.width, (v + 1) * state.width);
    addOutside(state, v);
  }
  solveRows(state, nodes, eliminated(state, nodes, pattern));
}

function eliminated(state: OriginRows, nodes: Int32Array, pattern: Pattern): Factors {
  const values = new Float64Array(pattern.column.length);
  const exit = new Float64Array(pattern.size);
  for (let i = 0; i < pattern.size; i++) {
    const [first, end] = edgesOf(state, nodes[i] as number);
    for (let e = first; e < end; e++) {
      const share = state.step[e] as number;
      const at = state.graph.slot[e] as number;
      if (share === 0) continue;
      if (isOut(state, e)) exit[i] = (exit[i] as number) + share;
      else values[at] = (values[at] as number) + share;
    }
  }
  return factorise(pattern, values, exit);
}

/** Forwards and backwards through the factors, a row of the result at a time; rows of marked nodes stay as they are. */
function solveRows(state: OriginRows, loop: Int32Array, factors: Factors): void {
  const { pattern, values: weight, pivot } = factors;
  const { rowStart, upperStart, size } = pattern;
  const { originOf, rows, width } = state;
  const nodes = pattern.column.map((j) => loop[j] as number);
  for (let i = 0; i < size; i++) {
    const v = loop[i] as number;
    if ((originOf[v] as number) >= 0) continue;
    const [first, end] = [rowStart[i] as number, upperStart[i] as number];
    addRows(state, v, { nodes, weight, first, end });
    const whole = pivot[i] as number;
    for (let p = v * width; p < (v + 1) * width; p++)
      rows[p] = whole === 0 ? 0 : (rows[p] as number) / whole;
  }
  for (let i = size - 2; i >= 0; i--) {
    const [first, end] = [upperStart[i] as number, rowStart[i + 1] as number];
    addRows(state, loop[i] as number, { nodes, weight, first, end });
  }
}

import type { LinearProgram } from "../../src/scenarios/linearProgram/linearProgram.ts";
import type { FlowChain } from "./flowChain.ts";

/** Most flow as a linear program: a column for each arc, a row for each node that is neither source nor sink. */
export function flowProgram({ network, source, sink }: FlowChain): LinearProgram {
  const { nodes, from, to, capacity } = network;
  const isEnd = (node: number) => node === source || node === sink;
  const start = [0];
  const row: number[] = [];
  const factor: number[] = [];
  for (const [a, tail] of from.entries()) {
    const head = to[a] as number;
    for (const [node, sign] of [
      [tail, -1],
      [head, 1],
    ] as const)
      if (!isEnd(node)) {
        row.push(node);
        factor.push(sign);
      }
    start.push(row.length);
  }
  return {
    sense: "most",
    cost: Float64Array.from(from, (tail) => (tail === source ? 1 : 0)),
    lower: new Float64Array(capacity.length),
    upper: capacity,
    rowLower: new Float64Array(nodes),
    rowUpper: new Float64Array(nodes),
    start: Int32Array.from(start),
    row: Int32Array.from(row),
    factor: Float64Array.from(factor),
  };
}

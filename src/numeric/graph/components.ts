import { depthFirst } from "./depthFirst.ts";

/** Strongly connected components of a directed graph given as successor lists, each a list of nodes, after those it leads to. */
export function components(successors: readonly (readonly number[])[]): number[][] {
  const to = Int32Array.from(successors.flat());
  const edgeStart = new Int32Array(successors.length + 1);
  for (const [v, row] of successors.entries())
    edgeStart[v + 1] = (edgeStart[v] as number) + row.length;
  const share = new Float64Array(to.length).fill(1);
  const { sequence, start } = depthFirst({ start: edgeStart, to, share });
  return Array.from({ length: start.length - 1 }, (_, c) => [
    ...sequence.subarray(start[c], start[c + 1]),
  ]);
}

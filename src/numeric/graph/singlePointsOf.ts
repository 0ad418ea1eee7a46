import type { AndOrGraph } from "./andOrGraph.ts";
import { hornClosure } from "./hornClosure.ts";

/**
 * Numbers of the sets of nodes without any one of which a target gets nothing at all, in rising order; null where it gets
 * nothing anyway. Of one node each, they are the dominators of the target, itself among them.
 * Every such set meets every proof that the target gets something, so only those that do are tried, one Horn closure each.
 */
export function singlePointsOf(
  graph: AndOrGraph,
  target: number,
  sets: readonly (readonly number[])[],
): number[] | null {
  const nodes = graph.groupStart.length - 1;
  if (!(target >= 0 && target < nodes))
    throw new RangeError(`singlePointsOf: target must be a node (got ${target} of ${nodes})`);
  const removed = new Uint8Array(nodes);
  const step = hornClosure(graph, removed);
  if (step[target] === 0) return null;
  const single: number[] = [];
  let open = meeting(sets, [...sets.keys()], proofOf(graph, target, step));
  while (open.length > 0) {
    const [tried, ...rest] = open as [number, ...number[]];
    const without = Uint8Array.from(removed);
    for (const node of sets[tried] as readonly number[]) without[node] = 1;
    const left = hornClosure(graph, without);
    if (left[target] === 0) single.push(tried);
    open = left[target] === 0 ? rest : meeting(sets, rest, proofOf(graph, target, left));
  }
  return single;
}

function meeting(
  sets: readonly (readonly number[])[],
  numbers: readonly number[],
  proof: Uint8Array,
): number[] {
  return numbers.filter((number) => sets[number]?.some((node) => proof[node] === 1));
}

/** The nodes of one proof that a node gets something: behind each group, the node found first. */
function proofOf(
  { groupStart, edgeStart, edgeTo, edgeShare }: AndOrGraph,
  target: number,
  step: Int32Array,
): Uint8Array {
  const proof = new Uint8Array(step.length);
  const open = [target];
  proof[target] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
      let first = -1;
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
        const to = edgeTo[e] as number;
        const isFound = (edgeShare[e] as number) > 0 && (step[to] as number) > 0;
        if (isFound && (first < 0 || (step[to] as number) < (step[first] as number))) first = to;
      }
      if (proof[first] === 1) continue;
      proof[first] = 1;
      open.push(first);
    }
  return proof;
}

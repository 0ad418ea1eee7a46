import { type Factors, factorise, solveBoth } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import { type Loop, type OrderedGraph, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import type { Parts } from "./aggregators.ts";
import { scale } from "./loopRows.ts";

/** What every question about a loop of single groups has in common. */
interface Kept {
  /** Null where nothing leaves the loop. */
  readonly factors: Factors | null;
  /** Edges that leave row i are `edge[start[i]] … edge[start[i + 1] − 1]`, each to be taken times `weight[i]`. */
  readonly edge: Int32Array;
  readonly start: Int32Array;
  readonly weight: Float64Array;
}

const known = new WeakMap<Loop, Kept>();

/**
 * Solves a loop in which every node has one group and none is bad. Its matrix is the same for every question, since what
 * leaves it is avoided or exposed and both parts of a node outside sum to 1, so that it is eliminated once and kept.
 */
export function keptFactors(loop: Loop & { pattern: Pattern }, parts: Parts): void {
  const kept = known.get(loop) ?? prepare(loop, parts.graph);
  known.set(loop, kept);
  const { good, bad } = fromOutside(kept, parts);
  const isAny = (side: Float64Array) => side.some((x) => x > 0);
  const isKnown = kept.factors !== null && isAny(good);
  if (isKnown && isAny(bad)) solveBoth(kept.factors, good, bad);
  else good.fill(isKnown ? 1 : 0);
  for (let i = 0; i < good.length; i++) {
    const node = parts.graph.order[loop.first + i] as number;
    const avoided = Math.min(1, good[i] as number);
    parts.avoided[node] = avoided;
    // Rounding must not leave a rest beside nothing.
    parts.exposed[node] = avoided === 0 ? 1 : Math.min(1, bad[i] as number);
  }
}

function prepare({ pattern, first }: Loop & { pattern: Pattern }, graph: OrderedGraph): Kept {
  const { order, groupStart, edgeStart, edgeShare, slot, sumOfOthers } = graph;
  const inside = new Float64Array(pattern.column.length);
  const exit = new Float64Array(pattern.size);
  const weight = new Float64Array(pattern.size);
  const start = new Int32Array(pattern.size + 1);
  const edge: number[] = [];
  for (let i = 0; i < pattern.size; i++) {
    const group = groupStart[order[first + i] as number] as number;
    const even = scale(sumOfOthers[group] as number);
    weight[i] = even;
    for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
      const at = slot[e] as number;
      const share = even * (edgeShare[e] as number);
      if (at === SELF) continue;
      if (at === OUTSIDE) {
        exit[i] = (exit[i] as number) + share;
        edge.push(e);
      } else inside[at] = (inside[at] as number) + share;
    }
    start[i + 1] = edge.length;
  }
  const leaves = exit.some((x) => x > 0);
  const factors = leaves ? factorise(pattern, inside, exit) : null;
  return { factors, edge: Int32Array.from(edge), start, weight };
}

function fromOutside(
  { edge, start, weight }: Kept,
  { graph, avoided, exposed }: Parts,
): { good: Float64Array; bad: Float64Array } {
  const { edgeTo, edgeShare } = graph;
  const good = new Float64Array(weight.length);
  const bad = new Float64Array(weight.length);
  for (let i = 0; i < weight.length; i++) {
    let a = 0;
    let b = 0;
    for (let k = start[i] as number; k < (start[i + 1] as number); k++) {
      const e = edge[k] as number;
      const to = edgeTo[e] as number;
      const share = edgeShare[e] as number;
      a += share * (avoided[to] as number);
      b += share * (exposed[to] as number);
    }
    good[i] = a * (weight[i] as number);
    bad[i] = b * (weight[i] as number);
  }
  return { good, bad };
}

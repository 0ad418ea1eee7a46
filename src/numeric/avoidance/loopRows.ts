import { type Factors, factorise, solveBoth } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import { type Loop, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import type { Parts } from "./aggregators.ts";

/** A loop's linear equations: shares inside by entry of the pattern, and what comes from outside, avoided or exposed. */
export interface LoopRows {
  readonly pattern: Pattern;
  readonly inside: Float64Array;
  readonly good: Float64Array;
  readonly bad: Float64Array;
}

export function emptyRows(pattern: Pattern): LoopRows {
  return {
    pattern,
    inside: new Float64Array(pattern.column.length),
    good: new Float64Array(pattern.size),
    bad: new Float64Array(pattern.size),
  };
}

/** A power of 2 that brings a sum near to 1, so that rows of tiny shares do not run out of exponents. */
export function scale(sum: number): number {
  return sum > 0.5 ? 1 : 2 ** Math.min(1000, -Math.floor(Math.log2(sum)));
}

/**
 * Adds a group, times a weight, to row i. Edges to nodes that are not open count as outside, edges to the node itself
 * not at all, so that rows must be read as relative.
 */
export function addGroup(
  rows: LoopRows,
  { parts, open }: { parts: Parts; open: Uint8Array },
  { i, group, weight }: { i: number; group: number; weight: number },
): void {
  const { edgeStart, edgeTo, edgeShare, slot } = parts.graph;
  const end = edgeStart[group + 1] as number;
  let good = 0;
  let bad = 0;
  for (let e = edgeStart[group] as number; e < end; e++) {
    const share = weight * (edgeShare[e] as number);
    const to = edgeTo[e] as number;
    const at = slot[e] as number;
    if (at === SELF) continue;
    if (at !== OUTSIDE && open[to] === 1) {
      rows.inside[at] = (rows.inside[at] as number) + share;
    } else {
      good += share * (parts.avoided[to] as number);
      bad += share * (parts.exposed[to] as number);
    }
  }
  rows.good[i] = (rows.good[i] as number) + good;
  rows.bad[i] = (rows.bad[i] as number) + bad;
}

/** Solves the rows and puts both parts of the open nodes. */
export function solveRows(
  { pattern, inside, good, bad }: LoopRows,
  loop: Loop,
  { parts, open }: { parts: Parts; open: Uint8Array },
): Factors {
  const exit = good.map((g, i) => g + (bad[i] as number));
  const factors = factorise(pattern, inside, exit);
  solveBoth(factors, good, bad);
  for (let i = 0; i < pattern.size; i++) {
    const node = parts.graph.order[loop.first + i] as number;
    if (open[node] === 0) continue;
    parts.avoided[node] = Math.min(1, good[i] as number);
    parts.exposed[node] = factors.pivot[i] === 0 ? 1 : Math.min(1, bad[i] as number);
  }
  return factors;
}

/**
 * Solves a loop in which every node is the mean of its groups, by the given weights or evenly; every open node must be
 * supported by a group whose weight is not 0.
 */
export function solveMean(
  loop: Loop & { pattern: Pattern },
  inside: { parts: Parts; open: Uint8Array },
  groupWeight?: Float64Array,
): void {
  const { groupStart, order, sumOfOthers } = inside.parts.graph;
  const rows = emptyRows(loop.pattern);
  for (let i = 0; i < loop.pattern.size; i++) {
    const node = order[loop.first + i] as number;
    if (inside.open[node] === 0) continue;
    const [first, last] = [groupStart[node] as number, groupStart[node + 1] as number];
    let all = 0;
    for (let g = first; g < last; g++) all += (groupWeight?.[g] ?? 1) * (sumOfOthers[g] as number);
    const even = scale(all);
    for (let group = first; group < last; group++)
      addGroup(rows, inside, { i, group, weight: even * (groupWeight?.[group] ?? 1) });
  }
  solveRows(rows, loop, inside);
}

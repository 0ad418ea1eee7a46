import { type OrderedGraph, SELF } from "../graph/andOrGraph.ts";

/**
 * How a node's groups add up to the node: the worst of them (`weakestLink`), as if independent (`product`), as if they
 * missed each other as far as they can (`frechetLower`), or weighted (`mean`).
 */
export type Aggregator = "weakestLink" | "product" | "frechetLower" | "mean";

/**
 * The part of each node that avoids the bad nodes, and the rest, both carried along so that neither is ever the
 * difference of two numbers close to each other.
 */
export interface Parts {
  readonly graph: OrderedGraph;
  readonly avoided: Float64Array;
  readonly exposed: Float64Array;
  /** Of the group summed last: avoided, exposed, and the sum of shares. */
  readonly sums: Float64Array;
}

/** Sums a group's edges into `parts.sums`, edges of a node to itself left out if so wished. */
export function sumGroup(parts: Parts, group: number, skipSelf: boolean): void {
  const { edgeStart, edgeTo, edgeShare, slot, sum, sumOfOthers } = parts.graph;
  const { avoided, exposed, sums } = parts;
  const all = (skipSelf ? sumOfOthers : sum)[group] as number;
  const isWhole = all === sum[group];
  let good = 0;
  let bad = 0;
  const end = edgeStart[group + 1] as number;
  for (let e = edgeStart[group] as number; e < end; e++) {
    if (!isWhole && slot[e] === SELF) continue;
    const share = edgeShare[e] as number;
    const to = edgeTo[e] as number;
    good += share * (avoided[to] as number);
    bad += share * (exposed[to] as number);
  }
  sums[0] = good;
  sums[1] = bad;
  sums[2] = all;
}

/** Puts a node's two parts from those of the nodes that it leads to. */
export type Evaluate = (parts: Parts, node: number) => void;

function weakestLink(parts: Parts, node: number): void {
  const { sums, graph } = parts;
  const last = graph.groupStart[node + 1] as number;
  let good = 2;
  let bad = 0;
  for (let g = graph.groupStart[node] as number; g < last; g++) {
    sumGroup(parts, g, true);
    const all = sums[2] as number;
    if (all === 0) continue;
    const a = (sums[0] as number) / all;
    const e = (sums[1] as number) / all;
    good = Math.min(good, a);
    bad = Math.max(bad, e);
  }
  parts.avoided[node] = good === 2 ? 0 : Math.min(1, good);
  parts.exposed[node] = good === 2 ? 1 : Math.min(1, bad);
}

function product(parts: Parts, node: number): void {
  const { sums, graph } = parts;
  const last = graph.groupStart[node + 1] as number;
  let good = 1;
  let bad = 0;
  for (let g = graph.groupStart[node] as number; g < last; g++) {
    sumGroup(parts, g, false);
    const all = sums[2] as number;
    bad += (good * (sums[1] as number)) / all;
    good *= (sums[0] as number) / all;
  }
  parts.avoided[node] = Math.min(1, good);
  parts.exposed[node] = Math.min(1, bad);
}

function frechetLower(parts: Parts, node: number): void {
  const { sums, graph } = parts;
  const first = graph.groupStart[node] as number;
  const last = graph.groupStart[node + 1] as number;
  let bad = 0;
  for (let g = first; g < last; g++) {
    sumGroup(parts, g, false);
    bad += (sums[1] as number) / (sums[2] as number);
  }
  const good = last === first + 1 ? (sums[0] as number) / (sums[2] as number) : 1 - bad;
  parts.avoided[node] = Math.min(1, Math.max(0, good));
  parts.exposed[node] = Math.min(1, bad);
}

function mean(parts: Parts, node: number): void {
  const { sums, graph } = parts;
  const last = graph.groupStart[node + 1] as number;
  let good = 0;
  let bad = 0;
  let all = 0;
  for (let g = graph.groupStart[node] as number; g < last; g++) {
    const weight = graph.groupWeight?.[g] ?? 1;
    sumGroup(parts, g, true);
    good += weight * (sums[0] as number);
    bad += weight * (sums[1] as number);
    all += weight * (sums[2] as number);
  }
  parts.avoided[node] = all === 0 ? 0 : Math.min(1, good / all);
  parts.exposed[node] = all === 0 ? 1 : Math.min(1, bad / all);
}

export const EVALUATE: Readonly<Record<Aggregator, Evaluate>> = {
  weakestLink,
  product,
  frechetLower,
  mean,
};

import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { AndOrGraph, Loop } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";
import { keepSupported } from "../graph/supported.ts";
import { type Aggregator, EVALUATE, type Parts } from "./aggregators.ts";
import { solveMean } from "./loopRows.ts";
import { newton } from "./newton.ts";
import { policyIteration } from "./policyIteration.ts";
import { CLOSED, sweeps } from "./sweeps.ts";

export type { Aggregator };

export interface Avoidance {
  /** Part of each node, in [0, 1], whose every way back avoids the bad nodes. */
  readonly avoided: Float64Array;
  /** The rest, to full relative precision too where nothing but `weakestLink`, `mean` or single groups lie in loops. */
  readonly exposed: Float64Array;
  /** Largest difference, over nodes in loops, between a node and what its groups give it; or the width left by sweeps. */
  readonly residual: number;
  /** Choices of groups, Newton steps and sweeps over all loops; 0 without loops. */
  readonly iterations: number;
}

/** A loop whose elimination costs this many times its edges is first tried by sweeps. */
const COSTLY = 200;
const SWEEPS = 200;
const SWEEPS_ALONE = 100_000;

/**
 * Least solution in [0, 1] of: 0 at bad nodes, 1 at sources that are not bad, elsewhere the aggregate of the node's groups,
 * each the share-weighted mean of the nodes it leads to. Nodes outside loops take one pass; a loop that leads nowhere is 0.
 * Limits: weakest link in a loop whose elimination takes over 1e7 multiplications is sure to 1e-14 × the steps that a walk
 * may stay inside; a loop of which a part below 1e-308 leaves may count as closed.
 */
export function avoidance(
  graph: AndOrGraph,
  bad: Uint8Array,
  aggregator: Aggregator,
): Float64Array {
  return solveAvoidance(graph, bad, aggregator).avoided;
}

/** The same with the rest of each node, and how good the solution is. */
export function solveAvoidance(
  given: AndOrGraph,
  bad: Uint8Array,
  aggregator: Aggregator,
): Avoidance {
  const graph = inOrder(given);
  const { nodes, order, start, loops, groupStart } = graph;
  if (bad.length !== nodes)
    throw new RangeError(`avoidance: bad must have one entry per node (got ${bad.length})`);
  const avoided = new Float64Array(nodes);
  const exposed = new Float64Array(nodes);
  const parts = { graph, avoided, exposed, sums: new Float64Array(3) };
  const open = new Uint8Array(nodes);
  const evaluate = EVALUATE[aggregator];
  let residual = 0;
  let iterations = 0;
  for (let c = 0; c < loops.length; c++) {
    const loop = loops[c];
    const node = order[start[c] as number] as number;
    if (loop) {
      begin(loop, { parts, open }, bad);
      const solved = solveLoop(loop, { parts, open }, aggregator);
      residual = Math.max(residual, solved.residual);
      iterations += solved.iterations;
    } else if (bad[node] !== 0) exposed[node] = 1;
    else if (groupStart[node] === groupStart[node + 1]) avoided[node] = 1;
    else evaluate(parts, node);
  }
  return { avoided, exposed, residual, iterations };
}

interface Inside {
  readonly parts: Parts;
  /** Nodes of the loop at hand that are not bad, cut down to those that are supported. */
  readonly open: Uint8Array;
}

function begin(loop: Loop, { parts, open }: Inside, bad: Uint8Array): void {
  for (let at = loop.first; at < loop.end; at++) {
    const node = parts.graph.order[at] as number;
    parts.avoided[node] = 0;
    parts.exposed[node] = 1;
    open[node] = bad[node] === 0 ? 1 : 0;
  }
}

function solveLoop(
  loop: Loop,
  inside: Inside,
  aggregator: Aggregator,
): { residual: number; iterations: number } {
  const any = aggregator === "mean";
  if (keepSupported(inside.parts, loop, { open: inside.open, any }) === 0)
    return { residual: 0, iterations: 0 };
  const kind = isSingle(loop, inside) ? "mean" : aggregator;
  let iterations = 0;
  if (loop.pattern === null || loop.flops > COSTLY * loop.edges) {
    const limit = loop.pattern === null ? SWEEPS_ALONE : SWEEPS;
    const { gap, count } = sweeps(loop, inside, { aggregator: kind, limit });
    iterations = count;
    const isDone = kind === "mean" || kind === "weakestLink" ? gap <= CLOSED : gap === 0;
    if (isDone || loop.pattern === null)
      return { residual: Math.max(gap, residualOf(loop, inside, kind)), iterations };
  }
  iterations += direct({ ...loop, pattern: loop.pattern }, inside, kind);
  return { residual: residualOf(loop, inside, kind), iterations };
}

function direct(loop: Loop & { pattern: Pattern }, inside: Inside, kind: Aggregator): number {
  if (kind === "weakestLink") return policyIteration(loop, inside);
  if (kind !== "mean") return newton(loop, inside, kind);
  solveMean(loop, inside);
  return 1;
}

/** Whether every open node has one group, so that all aggregators are the same linear one. */
function isSingle(loop: Loop, { parts, open }: Inside): boolean {
  const { order, groupStart } = parts.graph;
  for (let at = loop.first; at < loop.end; at++) {
    const node = order[at] as number;
    if (open[node] === 1 && (groupStart[node + 1] as number) - (groupStart[node] as number) > 1)
      return false;
  }
  return true;
}

function residualOf(loop: Loop, { parts, open }: Inside, kind: Aggregator): number {
  const { avoided, exposed, graph } = parts;
  let most = 0;
  for (let at = loop.first; at < loop.end; at++) {
    const node = graph.order[at] as number;
    if (open[node] === 0) continue;
    const a = avoided[node] as number;
    const e = exposed[node] as number;
    EVALUATE[kind](parts, node);
    most = Math.max(most, Math.abs((avoided[node] as number) - a));
    avoided[node] = a;
    exposed[node] = e;
  }
  return most;
}

import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { Loop } from "../graph/andOrGraph.ts";
import { keepSupported } from "../graph/supported.ts";
import { type Aggregator, EVALUATE, type Parts } from "./aggregators.ts";
import { COSTLY, isKept, SWEEPS } from "./isKept.ts";
import { keptFactors } from "./keptFactors.ts";
import { solveMean } from "./loopRows.ts";
import { newton } from "./newton.ts";
import { pairOfNodes } from "./pairOfNodes.ts";
import { policyIteration } from "./policyIteration.ts";
import { CLOSED, sweeps } from "./sweeps.ts";

export interface Question {
  readonly parts: Parts;
  readonly bad: Uint8Array;
  readonly aggregator: Aggregator;
  /** Whether the residual is wanted. */
  readonly isMeasured: boolean;
  /** Nodes of the loop at hand that are not bad, cut down to those that are supported. */
  readonly open: Uint8Array;
}

interface Solved {
  readonly residual: number;
  readonly iterations: number;
}

const SWEEPS_ALONE = 100_000;

/** Solves one loop, all that it leads to outside being solved. */
export function avoidanceInLoop(loop: Loop, question: Question): Solved {
  const { parts, aggregator } = question;
  const isFree = begin(loop, question);
  if (loop.end - loop.first === 2) {
    const tried = pairOfNodes(loop, parts, question);
    if (tried > 0) return measured(loop, question, { gap: 0, iterations: tried });
  }
  const weight = aggregator === "mean" ? parts.graph.groupWeight : undefined;
  if (loop.isSingle && isFree && weight === undefined && isKept(loop, parts.graph)) {
    keptFactors(loop, parts);
    return measured(loop, question, { gap: 0, iterations: 1 });
  }
  const support = { open: question.open, any: aggregator === "mean", weight };
  if (keepSupported(parts, loop, support) === 0) return { residual: 0, iterations: 0 };
  return solve(loop, question);
}

/** Sets every node to bad; whether none really is. */
function begin(loop: Loop, { parts, bad, open }: Question): boolean {
  let isFree = true;
  for (let at = loop.first; at < loop.end; at++) {
    const node = parts.graph.order[at] as number;
    parts.avoided[node] = 0;
    parts.exposed[node] = 1;
    open[node] = bad[node] === 0 ? 1 : 0;
    if (bad[node] !== 0) isFree = false;
  }
  return isFree;
}

type Eliminated = Loop & { readonly pattern: Pattern };

function solve(loop: Loop, question: Question): Solved {
  const { pattern } = loop;
  const kind = isSingle(loop, question) ? "linear" : question.aggregator;
  const isBothSided = kind !== "product" && kind !== "frechetLower";
  let swept = 0;
  if (pattern === null || loop.flops > COSTLY * loop.edges) {
    const limit = pattern === null ? SWEEPS_ALONE : SWEEPS;
    const { gap, count } = sweeps(loop, question, { aggregator: aggregatorOf(kind), limit });
    const isDone = gap <= (isBothSided ? CLOSED : 0);
    if (isDone || pattern === null) return measured(loop, question, { gap, iterations: count });
    swept = count;
  }
  const iterations = swept + direct({ ...loop, pattern }, question, kind);
  return measured(loop, question, { gap: 0, iterations });
}

/** One group a node makes all aggregators the same. */
type Kind = Aggregator | "linear";

function aggregatorOf(kind: Kind): Aggregator {
  return kind === "linear" ? "weakestLink" : kind;
}

function direct(loop: Eliminated, question: Question, kind: Kind): number {
  if (kind === "weakestLink") return policyIteration(loop, question);
  if (kind === "product" || kind === "frechetLower") return newton(loop, question, kind);
  const { groupWeight } = question.parts.graph;
  solveMean(loop, question, kind === "mean" ? groupWeight : undefined);
  return 1;
}

/** Whether every open node has one group. */
function isSingle(loop: Loop, { parts, open }: Question): boolean {
  if (loop.isSingle) return true;
  const { order, groupStart } = parts.graph;
  for (let at = loop.first; at < loop.end; at++) {
    const node = order[at] as number;
    if (open[node] === 1 && (groupStart[node + 1] as number) - (groupStart[node] as number) > 1)
      return false;
  }
  return true;
}

function measured(
  loop: Loop,
  { parts, bad, aggregator, isMeasured }: Question,
  { gap, iterations }: { gap: number; iterations: number },
): Solved {
  if (!isMeasured) return { residual: 0, iterations };
  const { avoided, exposed, graph } = parts;
  let residual = gap;
  for (let at = loop.first; at < loop.end; at++) {
    const node = graph.order[at] as number;
    const a = avoided[node] as number;
    const e = exposed[node] as number;
    // A node that gets nothing need not be the only solution of its equation.
    if (bad[node] !== 0 || a === 0) continue;
    EVALUATE[aggregator](parts, node);
    residual = Math.max(residual, Math.abs((avoided[node] as number) - a));
    avoided[node] = a;
    exposed[node] = e;
  }
  return { residual, iterations };
}

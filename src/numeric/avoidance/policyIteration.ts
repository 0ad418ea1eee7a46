import { type Factors, solve } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { Loop } from "../graph/andOrGraph.ts";
import { type Parts, sumGroup } from "./aggregators.ts";
import { addGroup, emptyRows, scale, solveRows } from "./loopRows.ts";
import { mostSteps } from "./mostSteps.ts";
import { widePolicyIteration } from "./widePolicyIteration.ts";

/** Groups whose parts differ by less, relatively, may be ordered by rounding alone. */
const TIE = 1e-14;
/** Expected steps inside a loop above which such differences can come to something that matters. */
const TIGHT = 1e3;
/** Multiplications of one elimination up to which it may be done in wide numbers. */
const MOST_WIDE = 1e7;

interface Search {
  readonly loop: Loop & { pattern: Pattern };
  readonly parts: Parts;
  readonly open: Uint8Array;
  /** The group in force at each row of the pattern, −1 at nodes that are not open. */
  readonly policy: Int32Array;
}

/**
 * Solves a loop by its weakest links: each open node takes the group with the least part avoided, every choice of groups
 * is solved by elimination, and the choice is improved until no node has a worse group. All open nodes must be supported
 * (each choice then leads out of the loop, and the fixpoint is unique). Where a walk may stay so long that differences
 * between groups below rounding add up, the search goes on in wide numbers. Returns the number of choices tried.
 */
export function policyIteration(
  loop: Loop & { pattern: Pattern },
  { parts, open }: { parts: Parts; open: Uint8Array },
): number {
  const policy = new Int32Array(loop.pattern.size).fill(-1);
  const search = { loop, parts, open, policy };
  for (let i = 0; i < policy.length; i++) {
    const node = nodeAt(search, i);
    if (open[node] === 0) continue;
    policy[i] = parts.graph.groupStart[node] as number;
    parts.avoided[node] = 1;
    parts.exposed[node] = 0;
  }
  improve(search);
  let factors = evaluate(search);
  let tried = 1;
  while (tried < 100 + policy.length && improve(search) > 0) {
    factors = evaluate(search);
    tried++;
  }
  if (loop.flops > MOST_WIDE || !isTight(search, factors)) return tried;
  return tried + widePolicyIteration(loop, { parts, open }, policy);
}

function nodeAt({ loop, parts }: Search, i: number): number {
  return parts.graph.order[loop.first + i] as number;
}

function evaluate({ loop, parts, open, policy }: Search): Factors {
  const { sumOfOthers } = parts.graph;
  const rows = emptyRows(loop.pattern);
  for (let i = 0; i < policy.length; i++) {
    const group = policy[i] as number;
    if (group < 0) continue;
    const weight = scale(sumOfOthers[group] as number);
    addGroup(rows, { parts, open }, { i, group, weight });
  }
  return solveRows(rows, loop, { parts, open });
}

/** Whether some choice of groups may keep a walk inside for long; the one in force gives the first guess. */
function isTight({ loop, parts, open, policy }: Search, factors: Factors): boolean {
  const start = Float64Array.from(policy, (g) => (g < 0 ? 0 : 2));
  solve(factors, start);
  return mostSteps(loop, { parts, open }, { start, limit: TIGHT }) === Infinity;
}

/** How much less a group has avoided than the group in force, relatively, both without the node's use of itself. */
function advantage({ parts }: Search, group: number, inForce: number): number {
  sumGroup(parts, inForce, true);
  const [a = 0, e = 0, rest = 0] = parts.sums;
  sumGroup(parts, group, true);
  const [good = 0, bad = 0, all = 0] = parts.sums;
  const now = (a / rest) * (bad / all);
  const then = (good / all) * (e / rest);
  return now === then ? 0 : (now - then) / Math.max(now, then);
}

function improve(search: Search): number {
  const { parts, policy } = search;
  let changes = 0;
  for (let i = 0; i < policy.length; i++) {
    const before = policy[i] as number;
    if (before < 0) continue;
    const node = nodeAt(search, i);
    const last = parts.graph.groupStart[node + 1] as number;
    for (let g = parts.graph.groupStart[node] as number; g < last; g++)
      if (g !== policy[i] && advantage(search, g, policy[i] as number) > TIE) policy[i] = g;
    if (policy[i] !== before) changes++;
  }
  return changes;
}

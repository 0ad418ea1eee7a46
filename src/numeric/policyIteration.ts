import { type Parts, sumGroup } from "./aggregators.ts";
import type { Loop } from "./andOrGraph.ts";
import { type Factors, solve } from "./elimination.ts";
import type { Pattern } from "./eliminationOrder.ts";
import { addGroup, emptyRows, solveRows } from "./loopRows.ts";

/** Groups whose parts differ by less, relatively, may be ordered by rounding alone. */
const TIE = 1e-14;
/** Expected steps inside a loop above which such a difference can matter in the result. */
const TIGHT = 1e3;

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
 * (each choice then leads out of the loop, and the fixpoint is unique). Returns the number of choices tried.
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
  return steps(factors) > TIGHT ? tried + tryTies(search) : tried;
}

function nodeAt({ loop, parts }: Search, i: number): number {
  return parts.graph.order[loop.first + i] as number;
}

function evaluate({ loop, parts, open, policy }: Search): Factors {
  const rows = emptyRows(loop.pattern);
  for (let i = 0; i < policy.length; i++) {
    const group = policy[i] as number;
    if (group >= 0) addGroup(rows, { parts, open }, { i, group, weight: 1 });
  }
  return solveRows(rows, loop, { parts, open });
}

/** Expected steps until a walk leaves the loop, from where it takes longest. */
function steps(factors: Factors): number {
  const visits = new Float64Array(factors.pattern.size).fill(1);
  solve(factors, visits);
  return visits.reduce((most, x) => Math.max(most, x), 0);
}

/** How much less a group has avoided than the group in force, relatively, both without the node's use of itself. */
function advantage({ parts }: Search, group: number, inForce: number): number {
  sumGroup(parts, inForce, true);
  const [a = 0, e = 0] = parts.sums;
  sumGroup(parts, group, true);
  const [good = 0, bad = 0] = parts.sums;
  const now = a * bad;
  const then = good * e;
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

/** In a loop that hardly leads out, decides ties by solving for each, whose result does not suffer from rounding. */
function tryTies(search: Search): number {
  const { parts, policy } = search;
  let tried = 0;
  let changed = true;
  while (changed && tried < 10 * policy.length) {
    changed = false;
    for (let i = 0; i < policy.length; i++) {
      if ((policy[i] as number) < 0) continue;
      const node = nodeAt(search, i);
      const last = parts.graph.groupStart[node + 1] as number;
      for (let g = parts.graph.groupStart[node] as number; g < last; g++) {
        const before = policy[i] as number;
        if (g === before || Math.abs(advantage(search, g, before)) > 1e4 * TIE) continue;
        sumGroup(parts, g, true);
        if (parts.sums[1] === 0) continue;
        const [avoided, exposed] = [parts.avoided[node] as number, parts.exposed[node] as number];
        policy[i] = g;
        evaluate(search);
        tried++;
        const gain =
          avoided * (parts.exposed[node] as number) - exposed * (parts.avoided[node] as number);
        if (gain > 1e-12 * avoided * (parts.exposed[node] as number)) changed = true;
        else {
          policy[i] = before;
          evaluate(search);
        }
      }
    }
  }
  return tried;
}

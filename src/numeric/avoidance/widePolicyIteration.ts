import type { Pattern } from "../elimination/eliminationOrder.ts";
import { type Loop, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import type { Parts } from "./aggregators.ts";
import { stepDigits } from "./stepDigits.ts";
import { emptyWideRows, wideElimination } from "./wideElimination.ts";
import { NOTHING, type Wide, type WideNumbers, wideNumbers } from "./wideNumbers.ts";

/** Binary digits of the result that no overlooked choice of groups can change. */
const SURE = 56;

interface Search {
  readonly loop: Loop & { pattern: Pattern };
  readonly parts: Parts;
  readonly open: Uint8Array;
  /** The group in force at each row of the pattern, −1 at nodes that are not open. */
  readonly policy: Int32Array;
  readonly numbers: WideNumbers;
  /** The smallest relative difference of two groups that counts. */
  readonly least: Wide;
  readonly avoided: Wide[];
  readonly exposed: Wide[];
}

/**
 * Policy iteration, from a policy that may be the best one already, in numbers wide enough for any loop: a walk leaves it
 * within a bounded number of steps, and a difference between two groups that is too small to be seen changes the result
 * by no more than itself times that bound. Returns the number of choices tried.
 */
export function widePolicyIteration(
  loop: Loop & { pattern: Pattern },
  { parts, open }: { parts: Parts; open: Uint8Array },
  policy: Int32Array,
): number {
  const size = Math.log2(policy.length + 1);
  const seen = Math.ceil(SURE + size + stepDigits(loop, { parts, open }));
  // Rounding adds up to no more than the operations of a full elimination.
  const numbers = wideNumbers(seen + 8 + Math.ceil(3 * size));
  const least = { ...numbers.from(1), exponent: numbers.from(1).exponent - seen };
  const nothing = () => new Array<Wide>(policy.length).fill(NOTHING);
  const [avoided, exposed] = [nothing(), nothing()];
  const search = { loop, parts, open, policy, numbers, least, avoided, exposed };
  let tried = 0;
  do {
    evaluate(search);
    tried++;
  } while (improve(search));
  for (const [i, group] of policy.entries()) {
    if (group < 0) continue;
    const node = parts.graph.order[loop.first + i] as number;
    parts.avoided[node] = Math.min(1, numbers.toNumber(avoided[i] as Wide));
    parts.exposed[node] = Math.min(1, numbers.toNumber(exposed[i] as Wide));
  }
  return tried;
}

/** Whether an edge of a node in the loop leads to another open node of it. */
function isInside({ parts, open }: Search, e: number): boolean {
  const { slot, edgeTo } = parts.graph;
  return slot[e] !== OUTSIDE && slot[e] !== SELF && open[edgeTo[e] as number] === 1;
}

/** Solves the loop for the policy in force. */
function evaluate(search: Search): void {
  const { loop, parts, policy, numbers } = search;
  const { edgeStart, edgeShare, slot } = parts.graph;
  const rows = emptyWideRows(loop.pattern);
  for (const [i, group] of policy.entries()) {
    if (group < 0) continue;
    for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
      if (!isInside(search, e)) continue;
      const at = slot[e] as number;
      rows.inside[at] = numbers.plus(rows.inside[at] as Wide, numbers.from(edgeShare[e] as number));
    }
    [rows.good[i], rows.bad[i]] = sumGroup(search, group, false);
  }
  wideElimination(loop.pattern, rows, numbers);
  for (const i of policy.keys()) {
    search.avoided[i] = rows.good[i] as Wide;
    search.exposed[i] = rows.bad[i] as Wide;
  }
}

/** What a group has avoided and exposed, without the node's use of itself; `isAll`: from open nodes of the loop too. */
function sumGroup(search: Search, group: number, isAll: boolean): [good: Wide, bad: Wide] {
  const { loop, parts, numbers, avoided, exposed } = search;
  const { edgeStart, edgeTo, edgeShare, slot, place } = parts.graph;
  const { from, plus, times } = numbers;
  let [good, bad] = [NOTHING, NOTHING];
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
    const to = edgeTo[e] as number;
    const inside = isInside(search, e);
    if (slot[e] === SELF || edgeShare[e] === 0 || (inside && !isAll)) continue;
    const share = from(edgeShare[e] as number);
    const i = (place[to] as number) - loop.first;
    const a = inside ? (avoided[i] as Wide) : from(parts.avoided[to] as number);
    const b = inside ? (exposed[i] as Wide) : from(parts.exposed[to] as number);
    good = plus(good, times(share, a));
    bad = plus(bad, times(share, b));
  }
  return [good, bad];
}

/** Puts in force at each node the group with the least part avoided; whether any is new. */
function improve(search: Search): boolean {
  const { loop, parts, policy, numbers, least } = search;
  const { groupStart, order } = parts.graph;
  const { plus, times, isMore } = numbers;
  let isBetter = false;
  for (const [i, before] of policy.entries()) {
    const node = order[loop.first + i] as number;
    const first = groupStart[node] as number;
    const last = groupStart[node + 1] as number;
    if (before < 0 || last - first === 1) continue;
    let [a, e] = sumGroup(search, before, true);
    for (let g = first; g < last; g++) {
      if (g === before) continue;
      const [good, bad] = sumGroup(search, g, true);
      const then = times(good, e);
      if (!isMore(times(a, bad), plus(then, times(then, least)))) continue;
      [a, e] = [good, bad];
      policy[i] = g;
      isBetter = true;
    }
  }
  return isBetter;
}

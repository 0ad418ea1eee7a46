import { factorise, solve } from "../elimination/elimination.ts";
import type { Pattern } from "../elimination/eliminationOrder.ts";
import { type Loop, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import { EVALUATE, type Parts, sumGroup } from "./aggregators.ts";

const ROUNDING = 2 ** -50;

interface Newton {
  readonly loop: Loop & { pattern: Pattern };
  readonly parts: Parts;
  readonly open: Uint8Array;
  readonly kind: "product" | "frechetLower";
}

interface Step {
  readonly slope: Float64Array;
  readonly exit: Float64Array;
  readonly rise: Float64Array;
}

/**
 * Least fixpoint of a loop under `product` or `frechetLower` by Newton's method from 0. Both maps are monotone and convex
 * along non-negative steps, so that each step lands between the last point and the least fixpoint, never above it; a step
 * that rounding has spoilt is replaced by one plain application of the map, which has the same property. For
 * `frechetLower`, made of finitely many linear pieces, the number of steps is finite. Returns the steps.
 */
export function newton(
  loop: Loop & { pattern: Pattern },
  { parts, open }: { parts: Parts; open: Uint8Array },
  kind: "product" | "frechetLower",
): number {
  const problem = { loop, parts, open, kind };
  for (let at = loop.first; at < loop.end; at++) put(parts, parts.graph.order[at] as number, 0);
  const limit = 200 + loop.pattern.size;
  for (let steps = 0; steps < limit; steps++) {
    const step = linearise(problem);
    if (step === null) return steps;
    const plain = step.rise.slice();
    const factors = factorise(loop.pattern, step.slope, step.exit);
    solve(factors, step.rise);
    const isSound =
      factors.pivot.every((p) => p > 0) && step.rise.every((x) => x >= 0 && x <= 1.01);
    const rise = isSound ? step.rise : plain;
    for (let i = 0; i < rise.length; i++) {
      const node = parts.graph.order[loop.first + i] as number;
      if ((rise[i] as number) > 0)
        put(parts, node, (parts.avoided[node] as number) + (rise[i] as number));
    }
  }
  return limit;
}

function put({ avoided, exposed }: Parts, node: number, x: number): void {
  avoided[node] = Math.min(1, x);
  exposed[node] = Math.max(0, 1 - x);
}

/** The map's excess over the present point and its slopes there, where the excess can spread; null if there is none. */
function linearise({ loop, parts, open, kind }: Newton): Step | null {
  const { pattern } = loop;
  const slope = new Float64Array(pattern.column.length);
  const exit = new Float64Array(pattern.size).fill(1);
  const rise = new Float64Array(pattern.size);
  let isDone = true;
  for (let i = 0; i < pattern.size; i++) {
    const node = parts.graph.order[loop.first + i] as number;
    if (open[node] === 0) continue;
    const [x, y] = [parts.avoided[node] as number, parts.exposed[node] as number];
    EVALUATE[kind](parts, node);
    const next = parts.avoided[node] as number;
    parts.avoided[node] = x;
    parts.exposed[node] = y;
    rise[i] = next - x > ROUNDING * next ? next - x : 0;
    if ((rise[i] as number) > 0) isDone = false;
    if (next > 0) exit[i] = addSlopes({ parts, open, kind }, node, slope);
  }
  if (isDone) return null;
  keepSpread(pattern, { slope, exit, rise });
  return { slope, exit, rise };
}

/** Adds the slopes of one node; returns 1 minus their sum, without a subtraction where one group alone leads inside. */
function addSlopes(
  { parts, open, kind }: Pick<Newton, "parts" | "open" | "kind">,
  node: number,
  slope: Float64Array,
): number {
  const { groupStart, edgeStart, edgeTo, edgeShare, slot } = parts.graph;
  const first = groupStart[node] as number;
  const last = groupStart[node + 1] as number;
  let factors = 0;
  let out = 0;
  for (let g = first; g < last; g++) {
    let others = 1;
    if (kind === "product")
      for (let h = first; h < last; h++)
        if (h !== g) {
          sumGroup(parts, h, false);
          others *= (parts.sums[0] as number) / (parts.sums[2] as number);
        }
    let outside = 0;
    let isInside = false;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const at = slot[e] as number;
      const share = edgeShare[e] as number;
      if (at === OUTSIDE || open[edgeTo[e] as number] === 0) outside += share;
      else isInside = true;
      if (at >= 0 && open[edgeTo[e] as number] === 1)
        slope[at] = (slope[at] as number) + others * share;
      if (at === SELF) isInside = true;
    }
    if (!isInside) continue;
    factors += others;
    out += others * outside;
  }
  return 1 - factors + out;
}

/** Empties the rows that no excess reaches: nothing is to be solved for there, and the slopes may be 1 and more. */
function keepSpread({ size, rowStart, column }: Pattern, { slope, exit, rise }: Step): void {
  const reached = Uint8Array.from(rise, (r) => (r > 0 ? 1 : 0));
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < size; i++) {
      if (reached[i] === 1) continue;
      for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++)
        if ((slope[p] as number) > 0 && reached[column[p] as number] === 1) {
          reached[i] = 1;
          changed = true;
          break;
        }
    }
  }
  for (let i = 0; i < size; i++) {
    if (reached[i] === 1) continue;
    slope.fill(0, rowStart[i], rowStart[i + 1]);
    exit[i] = 1;
  }
}

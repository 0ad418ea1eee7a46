import { type Loop, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import type { Parts } from "./aggregators.ts";

/** Part of a step that a further sweep may still add. */
const STILL_RISING = 0.9;
const SWEEPS = 100;

/**
 * Bound of the expected steps of a walk until it leaves the open nodes of a loop, from where and with which choice of
 * groups it takes longest; Infinity where that is more than `limit` or not found soon. `start` holds a guess by row of the
 * loop, which is swept until every group of a node takes less than the node, by a fixed part of a step.
 */
export function mostSteps(
  loop: Loop,
  { parts, open }: { parts: Parts; open: Uint8Array },
  { start, limit }: { start: Float64Array; limit: number },
): number {
  const { place } = parts.graph;
  const steps = start.slice();
  const nodes = loop.sweep.filter((node) => open[node] === 1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rise = 0;
    let most = 0;
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n] as number;
      const i = (place[node] as number) - loop.first;
      const before = steps[i] as number;
      const now = slowest({ loop, parts, open, steps }, node);
      steps[i] = now;
      rise = Math.max(rise, now - before);
      most = Math.max(most, now);
    }
    const bound = most / (1 - rise);
    if (rise <= STILL_RISING && bound <= limit) return bound;
    if (most > limit && rise > 0) return Infinity;
  }
  return Infinity;
}

interface Sweep {
  readonly loop: Loop;
  readonly parts: Parts;
  readonly open: Uint8Array;
  readonly steps: Float64Array;
}

function slowest({ loop, parts, open, steps }: Sweep, node: number): number {
  const { groupStart, edgeStart, edgeTo, edgeShare, slot, place, sumOfOthers } = parts.graph;
  let most = 0;
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
    let sum = 0;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const to = edgeTo[e] as number;
      if (slot[e] === OUTSIDE || slot[e] === SELF || open[to] === 0) continue;
      sum += (edgeShare[e] as number) * (steps[(place[to] as number) - loop.first] as number);
    }
    most = Math.max(most, sum / (sumOfOthers[g] as number));
  }
  return 1 + most;
}

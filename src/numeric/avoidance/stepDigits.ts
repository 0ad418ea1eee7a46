import { type Loop, OUTSIDE, SELF } from "../graph/andOrGraph.ts";
import type { Parts } from "./aggregators.ts";

/**
 * Binary digits of a bound of the expected steps of a walk until it leaves the open nodes of a loop, whichever groups it
 * takes. From the likeliest way out of each node, the groups taken as badly as can be: found for every loop whose open
 * nodes are supported, but generous.
 */
export function stepDigits(
  loop: Loop,
  { parts, open }: { parts: Parts; open: Uint8Array },
): number {
  const { place } = parts.graph;
  const digits = new Float64Array(loop.end - loop.first).fill(Infinity);
  const nodes = loop.sweep.filter((node) => open[node] === 1);
  let sweeps = 0;
  for (let isMoving = true; isMoving; sweeps++) {
    isMoving = false;
    for (const node of nodes) {
      const i = (place[node] as number) - loop.first;
      const now = wayOut({ loop, parts, open, digits }, node);
      if (now >= (digits[i] as number)) continue;
      digits[i] = now;
      isMoving = true;
    }
  }
  const most = nodes.reduce(
    (so, node) => Math.max(so, digits[(place[node] as number) - loop.first] as number),
    0,
  );
  return most + Math.log2(sweeps * nodes.length);
}

interface Way {
  readonly loop: Loop;
  readonly parts: Parts;
  readonly open: Uint8Array;
  /** − log₂ of the chance of a way out, by row of the loop. */
  readonly digits: Float64Array;
}

function wayOut({ loop, parts, open, digits }: Way, node: number): number {
  const { groupStart, edgeStart, edgeTo, edgeShare, slot, place, sumOfOthers } = parts.graph;
  let worst = 0;
  for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++) {
    let best = Infinity;
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      if (slot[e] === SELF) continue;
      const to = edgeTo[e] as number;
      const isOut = slot[e] === OUTSIDE || open[to] === 0;
      const rest = isOut ? 0 : (digits[(place[to] as number) - loop.first] as number);
      const step = Math.log2(sumOfOthers[g] as number) - Math.log2(edgeShare[e] as number);
      best = Math.min(best, step + rest);
    }
    worst = Math.max(worst, best);
  }
  return worst;
}

import type { Loop } from "../graph/andOrGraph.ts";
import { type Aggregator, EVALUATE, type Parts } from "./aggregators.ts";

/** Largest width of an interval that counts as closed. */
export const CLOSED = 1e-14;
const ROUNDING = 2 ** -50;

/**
 * Applies the map to a loop's open nodes, one after another, from 0 on. For `weakestLink` and `mean` the part avoided and
 * the part exposed both rise from 0 to their fixpoints, which sum to 1 on supported nodes, so that what is missing bounds
 * the error. For the others the part avoided alone rises, and the last rise is reported. Returns that `gap`, and the sweeps.
 */
export function sweeps(
  loop: Loop,
  { parts, open }: { parts: Parts; open: Uint8Array },
  { aggregator, limit }: { aggregator: Aggregator; limit: number },
): { gap: number; count: number } {
  const { avoided, exposed } = parts;
  const evaluate = EVALUATE[aggregator];
  const isBothSided = aggregator === "weakestLink" || aggregator === "mean";
  const nodes = loop.sweep.filter((node) => open[node] === 1);
  for (const node of nodes) {
    avoided[node] = 0;
    exposed[node] = isBothSided ? 0 : 1;
  }
  let gap = Infinity;
  let count = 0;
  while (count < limit && gap > (isBothSided ? CLOSED : 0)) {
    gap = 0;
    count++;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as number;
      const before = avoided[node] as number;
      evaluate(parts, node);
      const now = avoided[node] as number;
      if (isBothSided) {
        gap = Math.max(gap, 1 - now - (exposed[node] as number));
      } else {
        exposed[node] = 1 - now;
        gap = Math.max(gap, now - before > ROUNDING * now ? now - before : 0);
      }
    }
  }
  if (isBothSided) for (const node of nodes) makeWhole(parts, node);
  return { gap, count };
}

function makeWhole({ avoided, exposed }: Parts, node: number): void {
  const all = (avoided[node] as number) + (exposed[node] as number);
  if (all === 0) exposed[node] = 1;
  else {
    avoided[node] = (avoided[node] as number) / all;
    exposed[node] = (exposed[node] as number) / all;
  }
}

import { regularisedBeta } from "./regularisedBeta.ts";

/**
 * Probability that the largest of Dirichlet shares is above a threshold of at least 1/2, which at most one share can be: the
 * sum of the tails of the shares' beta distributions.
 */
export function maxShareAbove(concentration: ArrayLike<number>, threshold: number): number {
  if (!(threshold >= 0.5 && threshold <= 1))
    throw new RangeError(`threshold: must lie from 0.5 to 1 (got ${threshold})`);
  const a = Array.from(concentration);
  const sum = a.reduce((total, x) => total + x, 0);
  return a.reduce((total, x) => {
    if (x === 0) return total;
    if (x === sum) return total + (threshold < 1 ? 1 : 0);
    return total + regularisedBeta(1 - threshold, [sum - x, x]);
  }, 0);
}

import type { Moments } from "./hhiMoments.ts";

/**
 * Exposure to one party that holds a Dirichlet share of each of several stages drawn independently: mean 1 − Π(1 − E s), and
 * variance Π E(1 − s)² − Π (E(1 − s))². Of each stage the party's parameter and the sum of all.
 */
export function stagesExposure(
  stages: readonly { readonly own: number; readonly sum: number }[],
): Moments {
  let mean = 1;
  let square = 1;
  for (const { own, sum } of stages) {
    if (!(own >= 0 && own <= sum && sum > 0))
      throw new RangeError(`own: must lie from 0 to the sum of all (got ${own} of ${sum})`);
    const rest = sum - own;
    mean *= rest / sum;
    square *= (rest * (rest + 1)) / (sum * (sum + 1));
  }
  return { mean: 1 - mean, variance: Math.max(0, square - mean * mean) };
}

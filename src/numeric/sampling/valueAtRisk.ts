import { countedUpTo, countUpTo, type LossSample } from "./lossSample.ts";

/** Sums of probabilities miss a level by a few units in the last place. */
export const NOISE = 1e-12;

/** Least loss that is not exceeded with probability `level`: of n draws alone the ⌈level × n⌉-th smallest. */
export function valueAtRisk(sample: LossSample, level: number): number {
  const { drawn, drawnMass } = sample;
  return leastLoss(sample, (loss) => {
    const share = drawn.length === 0 ? 0 : countUpTo(drawn, loss) / drawn.length;
    return countedUpTo(sample, loss) + drawnMass * share >= level - NOISE;
  });
}

/** Least loss of a sample that is enough, where a larger one is too; the largest where none is. */
export function leastLoss(
  { counted, drawn }: LossSample,
  isEnough: (loss: number) => boolean,
): number {
  return Math.min(leastOf(counted, isEnough), leastOf(drawn, isEnough), largest(counted, drawn));
}

function leastOf(losses: Float64Array, isEnough: (loss: number) => boolean): number {
  let lo = 0;
  let hi = losses.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (isEnough(losses[middle] as number)) hi = middle;
    else lo = middle + 1;
  }
  return losses[lo] ?? Number.POSITIVE_INFINITY;
}

function largest(counted: Float64Array, drawn: Float64Array): number {
  const last = Math.max(
    counted.at(-1) ?? Number.NEGATIVE_INFINITY,
    drawn.at(-1) ?? Number.NEGATIVE_INFINITY,
  );
  if (last === Number.NEGATIVE_INFINITY)
    throw new RangeError("sample: must hold a loss (got none)");
  return last;
}

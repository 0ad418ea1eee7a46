import type { LossSample } from "./lossSample.ts";
import { type Estimate, meanLoss } from "./meanLoss.ts";
import { valueAtRisk } from "./valueAtRisk.ts";

/**
 * Mean of the worst losses of probability 1 − level, the loss at the boundary with the part that is left: v + E max(0, loss −
 * v)/(1 − level) with v the value at risk (Rockafellar and Uryasev 2000, doi:10.21314/JOR.2000.038). The standard error is
 * that of the mean excess, as v only changes it at second order (influence function).
 */
export function conditionalValueAtRisk(sample: LossSample, level: number): Estimate {
  if (!(level >= 0 && level < 1))
    throw new RangeError(`level: must be at least 0 and below 1 (got ${level})`);
  const boundary = valueAtRisk(sample, level);
  const excess = meanLoss(sample, (loss) => Math.max(0, loss - boundary));
  return {
    value: boundary + excess.value / (1 - level),
    standardError: excess.standardError / (1 - level),
  };
}

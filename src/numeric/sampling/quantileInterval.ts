import { binomialInterval, type Ends } from "./binomialInterval.ts";
import { countedUpTo, countUpTo, type LossSample } from "./lossSample.ts";
import { leastLoss, NOISE } from "./valueAtRisk.ts";

/**
 * Interval of a quantile that holds whatever the distribution of losses: between the order statistics at which the
 * probability of at most so much can still be, and must already be, the level.
 */
export function quantileInterval(
  sample: LossSample,
  { level, confidence }: { readonly level: number; readonly confidence: number },
): Ends {
  const { drawn, drawnMass } = sample;
  const tries = drawn.length;
  const upTo = (loss: number, end: "lo" | "hi") => {
    if (tries === 0) return countedUpTo(sample, loss);
    const share = binomialInterval({ hits: countUpTo(drawn, loss), tries }, confidence)[end];
    return countedUpTo(sample, loss) + drawnMass * share;
  };
  return {
    lo: leastLoss(sample, (loss) => upTo(loss, "hi") >= level - NOISE),
    hi: leastLoss(sample, (loss) => upTo(loss, "lo") >= level - NOISE),
  };
}

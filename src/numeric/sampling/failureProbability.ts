import type { FailureLaw } from "./failureLaw.ts";

/** Probability that each party fails, over all states of the shocks. */
export function failureProbability({ parties, weight, probability }: FailureLaw): Float64Array {
  return Float64Array.from({ length: parties }, (_, c) =>
    weight.reduce((sum, w, state) => sum + w * (probability[state * parties + c] as number), 0),
  );
}

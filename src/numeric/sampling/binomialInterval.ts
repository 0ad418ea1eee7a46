import { regularisedBeta } from "./regularisedBeta.ts";

/** Lower and upper end. */
export interface Ends {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Interval of a probability of which `hits` of `tries` independent draws came true, right at least as often as `confidence`
 * says, each end missing at most half of the rest (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404).
 */
export function binomialInterval(
  { hits, tries }: { readonly hits: number; readonly tries: number },
  confidence: number,
): Ends {
  const miss = (1 - confidence) / 2;
  return {
    lo: hits === 0 ? 0 : betaQuantile(miss, [hits, tries - hits + 1]),
    hi: hits === tries ? 1 : 1 - betaQuantile(miss, [tries - hits, hits + 1]),
  };
}

function betaQuantile(probability: number, shapes: readonly [number, number]): number {
  let lo = 0;
  let hi = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (lo + hi) / 2;
    if (regularisedBeta(middle, shapes) < probability) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

import { gini } from "./gini.ts";

/**
 * Gini coefficient corrected for small samples, so that one supplier among n takes it to 1.
 *
 * Formula: G′ = G n / (n − 1), where G is the Gini coefficient and n counts all listed suppliers.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); a listed supplier with share 0 counts
 * @returns dimensionless, in [0, 1]; no direction of risk by itself; null for one listed supplier (0/0)
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Usual small-sample correction of the Gini coefficient (not verified against a primary text)
 * @example
 * giniSmallSample([0.5, 0.3, 0.2]) // => 0.3
 * giniSmallSample([1]) // => null
 */
export function giniSmallSample(shares: ArrayLike<number>): number | null {
  const uncorrected = gini(shares);
  const n = shares.length;
  return n < 2 ? null : Math.min((uncorrected * n) / (n - 1), 1);
}

import { checkShares, SUM_TOLERANCE } from "../checkShares.ts";
import { descending } from "./descending.ts";

/**
 * Concentration ratio: the joint share of the k largest suppliers.
 *
 * Formula: CR_k = Σ_{i ≤ k} p₍ᵢ₎, where p₍ᵢ₎ is the i-th largest share.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @param k - how many of the largest suppliers are added up, a whole number ≥ 1
 * @returns dimensionless, in [0, 1]; exactly 1 when at most k suppliers hold the whole; higher is riskier; never null
 * @throws RangeError when a share is negative or not finite, the shares sum to more than 1, or k is not a positive whole number
 * @see Rhoades (1993) Federal Reserve Bulletin 79:188 (not verified against the primary text)
 * @example
 * concentrationRatio([0.6, 0.2, 0.1, 0.1], 2) // => 0.8
 */
export function concentrationRatio(shares: ArrayLike<number>, k: number): number {
  if (!(Number.isInteger(k) && k > 0)) {
    throw new RangeError(`concentrationRatio: k must be a positive whole number (got ${k})`);
  }
  const whole = checkShares("concentrationRatio", shares) >= 1 - SUM_TOLERANCE;
  const sorted = descending(shares);
  // A sum of rounded shares would miss 1 by a rounding error where nobody is left out.
  if (whole && (sorted[k] ?? 0) === 0) return 1;
  let sum = 0;
  for (let i = 0; i < k && i < sorted.length; i++) sum += sorted[i] as number;
  return Math.min(sum, 1);
}

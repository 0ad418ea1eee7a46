import { checkShares, SUM_TOLERANCE } from "../checkShares.ts";
import { descending } from "./descending.ts";

/**
 * Herfindahl–Hirschman index of what is left when the largest supplier drops out.
 *
 * Formula: H₋₁ = Σ_{i ≥ 2} (p₍ᵢ₎ / R)², where p₍ᵢ₎ is the i-th largest share and R = 1 − p₍₁₎ is what the others hold.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns dimensionless, in [0, 1], share of what is left in the denominator; higher is riskier; null when nobody is left
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Herfindahl–Hirschman index after an N−1 failure; the definition is this library's own
 * @example
 * hhiWithoutLargest([0.6, 0.2, 0.1, 0.1]) // => 0.375
 * hhiWithoutLargest([1]) // => null
 */
export function hhiWithoutLargest(shares: ArrayLike<number>): number | null {
  const missing = 1 - checkShares("hhiWithoutLargest", shares);
  const others = descending(shares).subarray(1);
  // Adding the others up keeps the digits that 1 − p₍₁₎ would lose.
  const left = others.reduce((sum, share) => sum + share, missing > SUM_TOLERANCE ? missing : 0);
  return left === 0 ? null : others.reduce((sum, share) => sum + (share / left) ** 2, 0);
}

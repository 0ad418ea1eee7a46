import { checkShares, SUM_TOLERANCE } from "../checkShares.ts";
import { hhi } from "./hhi.ts";
import { hhiWithoutLargest } from "./hhiWithoutLargest.ts";

/**
 * Herfindahl–Hirschman index of what is left when one supplier drops out, for each supplier in turn.
 *
 * Formula: H₋ᵢ = Σ_{j ≠ i} (pⱼ / (1 − pᵢ))², where pᵢ is the share of the supplier that drops out.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns one number for each supplier in the same order, dimensionless, in [0, 1], share of what is left in the denominator; higher is riskier; null where nobody is left
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Herfindahl–Hirschman index after an N−1 failure; the definition is this library's own
 * @example
 * leaveOneOutHhi([0.5, 0.5, 0]) // => [1, 1, 0.5]
 */
export function leaveOneOutHhi(shares: ArrayLike<number>): (number | null)[] {
  const sum = checkShares("leaveOneOutHhi", shares);
  const whole = sum < 1 - SUM_TOLERANCE ? 1 : sum;
  const concentration = hhi(shares);
  const all = Array.from(shares);
  const largest = all.indexOf(all.reduce((max, share) => Math.max(max, share), 0));
  // Subtracting is safe for the others only: the largest keeps both differences far from 0.
  return all.map((share, i) =>
    i === largest ? hhiWithoutLargest(shares) : (concentration - share ** 2) / (whole - share) ** 2,
  );
}

import { checkShares } from "../checkShares.ts";
import { descending } from "./descending.ts";

/**
 * Horvath's comprehensive concentration index: the largest share as it is, the others by a weighted square.
 *
 * Formula: CCI = p₍₁₎ + Σ_{i ≥ 2} p₍ᵢ₎² (2 − p₍ᵢ₎), where p₍ᵢ₎ is the i-th largest share.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns dimensionless, in [0, 1]; higher is riskier, but two equal halves (0.875) rank above 0.6 and 0.4 (0.856); never null
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Horvath (1970) Southern Economic Journal 36:446 (not verified against the primary text)
 * @example
 * horvathCci([0.5, 0.5]) // => 0.875
 */
export function horvathCci(shares: ArrayLike<number>): number {
  checkShares("horvathCci", shares);
  let sum = 0;
  descending(shares).forEach((share, i) => {
    sum += i === 0 ? share : share ** 2 * (2 - share);
  });
  return sum;
}

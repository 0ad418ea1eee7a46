import { checkAllShares } from "../checkAllShares.ts";
import { descending } from "./descending.ts";

/**
 * Kwoka's dominance index: the squared gaps between one supplier and the next smaller one.
 *
 * Formula: D = Σ_{i < S} (p₍ᵢ₎ − p₍ᵢ₊₁₎)², where p₍ᵢ₎ is the i-th largest share and S counts the suppliers with a share above 0.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @returns dimensionless, in [0, 1]; higher is riskier; null for one supplier, who has no next one
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Kwoka (1977) Southern Economic Journal 44:183 (not verified against the primary text)
 * @example
 * kwokaDominance([0.6, 0.3, 0.1]) // => 0.13
 * kwokaDominance([1]) // => null
 */
export function kwokaDominance(shares: ArrayLike<number>): number | null {
  checkAllShares("kwokaDominance", shares);
  const active = descending(shares).filter((share) => share > 0);
  if (active.length < 2) return null;
  let sum = 0;
  for (let i = 1; i < active.length; i++) {
    sum += ((active[i - 1] as number) - (active[i] as number)) ** 2;
  }
  return sum;
}

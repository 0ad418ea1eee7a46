import { checkAllShares } from "../checkAllShares.ts";

/**
 * Normalised Herfindahl–Hirschman index: the distance from equal shares, whatever the number of suppliers.
 *
 * Formula: H* = (H − 1/N) / (1 − 1/N) = Σ (pᵢ − 1/N)² / (1 − 1/N), where H = Σ pᵢ² and N counts the suppliers with a share above 0.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @returns dimensionless, in [0, 1]; higher is riskier, but a market that gains a small supplier may rise; null for one supplier (0/0)
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Usual normalisation of the Herfindahl–Hirschman index (not verified against a primary text)
 * @example
 * normalisedHhi([0.5, 0.3, 0.2]) // => 0.07
 * normalisedHhi([1]) // => null
 */
export function normalisedHhi(shares: ArrayLike<number>): number | null {
  checkAllShares("normalisedHhi", shares);
  const active = Array.from(shares).filter((share) => share > 0);
  if (active.length < 2) return null;
  const even = 1 / active.length;
  let spread = 0;
  for (const share of active) spread += (share - even) ** 2;
  return spread / (1 - even);
}

import { checkAllShares } from "../checkAllShares.ts";

/**
 * Gini coefficient: inequality of the shares of all listed suppliers.
 *
 * Formula: G = Σ (2i − n − 1) p₍ᵢ₎ / n, where p₍ᵢ₎ is the i-th smallest share and n counts all listed suppliers.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); a listed supplier with share 0 counts
 * @returns dimensionless, in [0, 1 − 1/n]; no direction of risk by itself: one supplier gives 0 like many equal ones; never null
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Gini (1912) Variabilità e mutabilità (not verified against the primary text)
 * @example
 * gini([0.5, 0.3, 0.2]) // => 0.2
 * gini([0.5, 0.3, 0.2, 0]) // => 0.4
 */
export function gini(shares: ArrayLike<number>): number {
  checkAllShares("gini", shares);
  const n = shares.length;
  let sum = 0;
  Float64Array.from(shares)
    .sort()
    .forEach((share, i) => {
      sum += (2 * i + 1 - n) * share;
    });
  return Math.max(sum / n, 0);
}

import { checkAllShares } from "../checkAllShares.ts";

/**
 * Theil's L index (mean logarithmic deviation): inequality of the shares of all listed suppliers, sensitive to the small ones.
 *
 * Formula: L = (1/n) Σ log(1 / (n pᵢ)), where pᵢ is the share of supplier i, n counts all listed suppliers and log is natural.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless)
 * @returns nats, ≥ 0; no direction of risk by itself; null when a listed supplier has share 0 (infinite)
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Theil (1967) Economics and Information Theory (not verified against the primary text)
 * @example
 * theilL([0.8, 0.2]) // => 0.22314355131420976
 * theilL([1, 0]) // => null
 */
export function theilL(shares: ArrayLike<number>): number | null {
  checkAllShares("theilL", shares);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    if (share === 0) return null;
    // Two logarithms, because n × share can round away the smallest shares.
    sum -= Math.log(shares.length) + Math.log(share);
  }
  return Math.max(sum / shares.length, 0);
}

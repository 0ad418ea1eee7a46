import { checkAllShares } from "../checkAllShares.ts";

/**
 * Theil's T index: inequality of the shares of all listed suppliers, sensitive to the large ones.
 *
 * Formula: T = Σ pᵢ log(n pᵢ), where pᵢ is the share of supplier i, n counts all listed suppliers, log is natural and 0 log 0 = 0; T = log n − H′.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); a listed supplier with share 0 counts
 * @returns nats, in [0, log n]; no direction of risk by itself: one supplier gives 0 like many equal ones; never null
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Theil (1967) Economics and Information Theory (not verified against the primary text)
 * @example
 * theilT([0.5, 0.5]) // => 0
 * theilT([1, 0]) // => 0.6931471805599453
 */
export function theilT(shares: ArrayLike<number>): number {
  checkAllShares("theilT", shares);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    if (share > 0) sum += share * Math.log(shares.length * share);
  }
  return Math.max(sum, 0);
}

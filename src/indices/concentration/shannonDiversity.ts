import { checkAllShares } from "../checkAllShares.ts";

/**
 * Shannon diversity: the entropy of the shares, in nats.
 *
 * Formula: H′ = −Σ pᵢ log pᵢ, where pᵢ is the share of supplier i, log is natural and 0 log 0 = 0.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @returns nats, in [0, log S] for S suppliers with a share above 0; lower is riskier; never null
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Shannon (1948) Bell System Technical Journal 27:379 (not verified against the primary text)
 * @example
 * shannonDiversity([0.25, 0.25, 0.25, 0.25]) // => 1.3862943611198906
 */
export function shannonDiversity(shares: ArrayLike<number>): number {
  checkAllShares("shannonDiversity", shares);
  let entropy = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    if (share > 0) entropy -= share * Math.log(share);
  }
  // A single share may exceed 1 by the tolerance of the check.
  return Math.max(entropy, 0);
}

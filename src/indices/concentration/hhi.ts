import { checkShares } from "../checkShares.ts";

/**
 * Herfindahl–Hirschman index of concentration: the sum of the squared shares, on the scale 0–1.
 *
 * Formula: H = Σ pᵢ², where pᵢ is the share of supplier i in the named whole.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns dimensionless, in [1/n, 1] for n suppliers whose shares sum to 1 (× 10 000 for the scale of competition law); higher is riskier; never null
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Rhoades (1993) Federal Reserve Bulletin 79:188 (not verified against the primary text)
 * @example
 * hhi([0.3, 0.3, 0.2, 0.2]) // => 0.26
 */
export function hhi(shares: ArrayLike<number>): number {
  checkShares("hhi", shares);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += (shares[i] as number) ** 2;
  return sum;
}

import { checkShares } from "../checkShares.ts";

/**
 * Berger–Parker index of dominance: the share of the largest supplier.
 *
 * Formula: d = max pᵢ, where pᵢ is the share of supplier i; the concentration ratio of one supplier, and what is lost when the largest supplier fails.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns dimensionless, in [1/n, 1] for n suppliers whose shares sum to 1; higher is riskier; never null
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Berger & Parker (1970) Science 168:1345, doi:10.1126/science.168.3937.1345 (not verified against the primary text)
 * @example
 * bergerParker([0.6, 0.3, 0.1]) // => 0.6
 */
export function bergerParker(shares: ArrayLike<number>): number {
  checkShares("bergerParker", shares);
  let largest = 0;
  for (let i = 0; i < shares.length; i++) largest = Math.max(largest, shares[i] as number);
  return Math.min(largest, 1);
}

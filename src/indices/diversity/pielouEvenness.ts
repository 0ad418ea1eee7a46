import { shannonDiversity } from "../concentration/shannonDiversity.ts";

/**
 * Pielou's evenness: Shannon diversity against the most it could be with the same number of active suppliers.
 *
 * Formula: J = H′ / log S, where H′ is the Shannon diversity and S counts the suppliers with a share above 0.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @returns dimensionless, in [0, 1]; no direction of risk by itself: two equal suppliers give 1 like twenty; null for one active supplier (0/0)
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Pielou (1966) Journal of Theoretical Biology 13:131, doi:10.1016/0022-5193(66)90013-0 (not verified against the primary text)
 * @example
 * pielouEvenness([0.25, 0.25, 0.25, 0.25]) // => 1
 * pielouEvenness([1, 0]) // => null
 */
export function pielouEvenness(shares: ArrayLike<number>): number | null {
  const entropy = shannonDiversity(shares);
  const active = Array.from(shares).filter((share) => share > 0).length;
  return active < 2 ? null : Math.min(entropy / Math.log(active), 1);
}

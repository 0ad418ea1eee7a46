/** How far from 1 a sum of shares may lie before it counts as different from 1. */
export const SUM_TOLERANCE = 1e-9;

/** What to do with numbers that are no shares. */
export const REMEDY = "use toShares(quantities)";

/** Sum of the shares, after checking that each is finite and not negative and that together they make at most 1. */
export function checkShares(name: string, shares: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    if (!(share >= 0 && share < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `${name}: each share must be finite and not negative (got ${share} at position ${i}); ${REMEDY}`,
      );
    }
    sum += share;
  }
  if (sum > 1 + SUM_TOLERANCE) {
    throw new RangeError(`${name}: shares must sum to at most 1 (got ${sum}); ${REMEDY}`);
  }
  return sum;
}

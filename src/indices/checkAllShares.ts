import { checkShares, REMEDY, SUM_TOLERANCE } from "./checkShares.ts";

/** Checks shares for an index that needs the whole market: together they must make 1. */
export function checkAllShares(name: string, shares: ArrayLike<number>): void {
  const sum = checkShares(name, shares);
  if (sum < 1 - SUM_TOLERANCE) {
    throw new RangeError(`${name}: shares must sum to 1 (got ${sum}); ${REMEDY}`);
  }
}

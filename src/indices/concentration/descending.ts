/** The shares from the largest to the smallest. */
export function descending(shares: ArrayLike<number>): Float64Array {
  return Float64Array.from(shares).sort().reverse();
}

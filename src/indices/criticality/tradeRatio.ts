/** One side of a trade over another, in one unit; null where the other is nothing. CDI3 is imports over exports; its inverse has a value where nothing is exported. */
export function tradeRatio(side: number, other: number): number | null {
  return other > 0 ? side / other : null;
}

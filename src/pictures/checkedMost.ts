/** How many rows are drawn at most, as asked for. */
export function checkedMost(most: number): number {
  if (!(Number.isInteger(most) && most > 0))
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  return most;
}

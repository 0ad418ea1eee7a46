/** Checks that a number is a part of a whole: in [0, 1]. */
export function checkPart(name: string, what: string, part: number): void {
  if (!(part >= 0 && part <= 1)) {
    throw new RangeError(`${name}: ${what} must be in [0, 1] (got ${part})`);
  }
}

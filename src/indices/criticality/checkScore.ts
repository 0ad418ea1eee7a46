/** Checks that a number is finite and within a scale. */
export function checkScore(
  name: string,
  what: string,
  [lo, hi, score]: readonly [lo: number, hi: number, score: number],
): void {
  if (!(score >= lo && score <= hi && Number.isFinite(score))) {
    throw new RangeError(`${name}: ${what} must be in [${lo}, ${hi}] (got ${score})`);
  }
}

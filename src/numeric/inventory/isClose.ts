/** Whether numpy's allclose takes a for b, with its usual tolerances (which are not free of units). */
export function isClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}

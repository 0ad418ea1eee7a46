/**
 * Whether a square table of direct needs (row i: what one unit of i needs of each j, all ≥ 0) can be met with
 * something left over: I − needs is a nonsingular M-matrix, which holds if and only if elimination without
 * exchanging rows meets positive pivots alone.
 */
export function isProductive(needs: readonly (readonly number[])[]): boolean {
  const n = needs.length;
  const a = needs.map((row, i) => row.map((need, j) => (i === j ? 1 : 0) - need));
  for (let k = 0; k < n; k++) {
    const pivotRow = a[k] as number[];
    const pivot = pivotRow[k] as number;
    if (!(pivot > 1e-12)) return false;
    for (let i = k + 1; i < n; i++) {
      const row = a[i] as number[];
      const factor = (row[k] as number) / pivot;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) row[j] = (row[j] as number) - factor * (pivotRow[j] as number);
    }
  }
  return true;
}

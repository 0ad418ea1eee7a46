import type { IoNetwork } from "../../../src/trace/io/ioNetwork.ts";

/** Coefficients A by rows. */
export function rowsOf({ coefficients, labels }: IoNetwork): number[][] {
  const rows = labels.map(() => labels.map(() => 0));
  const { start, row, value } = coefficients;
  for (let j = 0; j < labels.length; j++)
    for (let p = start[j] as number; p < (start[j + 1] as number); p++)
      (rows[row[p] as number] as number[])[j] = value[p] as number;
  return rows;
}

/** x with (I − a)·x = b, by elimination with pivoting. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const m = a.map((row, i) => [...row.map((x, j) => (i === j ? 1 : 0) - x), b[i] as number]);
  const n = m.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++)
      if (Math.abs(m[i]?.[k] ?? 0) > Math.abs(m[best]?.[k] ?? 0)) best = i;
    [m[k], m[best]] = [m[best] as number[], m[k] as number[]];
    const pivot = m[k] as number[];
    for (const row of m) {
      if (row === pivot) continue;
      const factor = (row[k] as number) / (pivot[k] as number);
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  return m.map((row, i) => (row[n] as number) / (row[i] as number));
}

/** The matrix with its rows and columns exchanged. */
export function turned(a: readonly (readonly number[])[]): number[][] {
  return a.map((_, i) => a.map((row) => row[i] as number));
}

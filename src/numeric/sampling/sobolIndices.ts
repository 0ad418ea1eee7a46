/** Values of a function at rows of two samples A and B of its inputs, and at A with one column after another from B. */
export interface SobolDesign {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/** By input; errors are those of means of rows, the variance taken as known. */
export interface SobolIndices {
  readonly variance: number;
  readonly first: Float64Array;
  readonly firstError: Float64Array;
  readonly total: Float64Array;
  readonly totalError: Float64Array;
}

/**
 * Parts of the variance of a function of independent inputs: of each input alone, mean of f(B)(f(AB) − f(A)) over the variance
 * (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018), and with all that it does together with others, half the mean of
 * (f(A) − f(AB))² over the variance (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4). The variance is that of all values at A
 * and B. Null where it is 0.
 */
export function sobolIndices({ a, b, mixed }: SobolDesign): SobolIndices | null {
  const variance = varianceOf(a, b);
  if (!(variance > 0)) return null;
  const count = mixed.length;
  const indices = {
    variance,
    first: new Float64Array(count),
    firstError: new Float64Array(count),
    total: new Float64Array(count),
    totalError: new Float64Array(count),
  };
  for (const [i, ab] of mixed.entries()) {
    const first = meanOf(ab, (x, row) => (b[row] as number) * (x - (a[row] as number)));
    const total = meanOf(ab, (x, row) => ((a[row] as number) - x) ** 2 / 2);
    indices.first[i] = first.mean / variance;
    indices.firstError[i] = first.error / variance;
    indices.total[i] = total.mean / variance;
    indices.totalError[i] = total.error / variance;
  }
  return indices;
}

function varianceOf(a: Float64Array, b: Float64Array): number {
  const n = a.length + b.length;
  const sum = (values: Float64Array, of: (x: number) => number) =>
    values.reduce((total, x) => total + of(x), 0);
  const mean = (sum(a, (x) => x) + sum(b, (x) => x)) / n;
  return (sum(a, (x) => (x - mean) ** 2) + sum(b, (x) => (x - mean) ** 2)) / n;
}

function meanOf(values: Float64Array, of: (x: number, row: number) => number) {
  const n = values.length;
  let mean = 0;
  let spread = 0;
  for (let row = 0; row < n; row++) {
    const term = of(values[row] as number, row);
    const off = term - mean;
    mean += off / (row + 1);
    spread += off * (term - mean);
  }
  return { mean, error: Math.sqrt(spread / Math.max(1, n - 1) / n) };
}

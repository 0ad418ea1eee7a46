/** Mean and variance. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Mean and variance of the HHI of Dirichlet shares: with rising factorials a⁽ᵏ⁾ = a(a + 1)…(a + k − 1) and A = Σ a, the mean
 * is Σ aᵢ⁽²⁾/A⁽²⁾ and the mean square (Σ aᵢ⁽⁴⁾ + Σ over i ≠ j of aᵢ⁽²⁾aⱼ⁽²⁾)/A⁽⁴⁾.
 */
export function hhiMoments(concentration: ArrayLike<number>): Moments {
  const a = Array.from(concentration);
  const sum = a.reduce((total, x) => total + x, 0);
  if (!(sum > 0) || a.some((x) => !(x >= 0)))
    throw new RangeError("concentration: must be numbers of at least 0, one of them above 0");
  const squares = a.map((x) => x * (x + 1));
  const all = squares.reduce((total, x) => total + x, 0);
  const fourths = a.reduce((total, x) => total + rising(x), 0);
  const pairs = squares.reduce((total, x) => total + x * (all - x), 0);
  const mean = all / (sum * (sum + 1));
  return { mean, variance: Math.max(0, (fourths + pairs) / rising(sum) - mean * mean) };
}

function rising(x: number): number {
  return x * (x + 1) * (x + 2) * (x + 3);
}

import type { LuFactor } from "./luFactor.ts";

/** Diagonal of M⁻¹ = U⁻¹·L⁻¹ from the factors of M, without the rest of the product. */
export function inverseDiagonal({ size: n, lu }: LuFactor): Float64Array {
  const lower = inverseLower(lu, n);
  const upper = inverseUpper(lu, n);
  const diagonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = i; k < n; k++) sum += (upper[i * n + k] as number) * (lower[k * n + i] as number);
    diagonal[i] = sum;
  }
  return diagonal;
}

/** L⁻¹ by rows, where L has ones on its diagonal. */
function inverseLower(lu: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    inverse[row + i] = 1;
    for (let k = 0; k < i; k++)
      subtractRow(inverse, { row, other: k * n, to: k + 1, from: 0 }, lu[row + k] as number);
  }
  return inverse;
}

/** U⁻¹ by rows. */
function inverseUpper(lu: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    inverse[row + i] = 1;
    for (let k = i + 1; k < n; k++)
      subtractRow(inverse, { row, other: k * n, from: k, to: n }, lu[row + k] as number);
    const pivot = lu[row + i] as number;
    for (let j = i; j < n; j++) inverse[row + j] = (inverse[row + j] as number) / pivot;
  }
  return inverse;
}

interface Rows {
  readonly row: number;
  readonly other: number;
  readonly from: number;
  readonly to: number;
}

/** Takes `factor` times another row, in columns `from` … `to − 1`, from a row. */
function subtractRow(matrix: Float64Array, { row, other, from, to }: Rows, factor: number): void {
  if (factor === 0) return;
  for (let j = from; j < to; j++)
    matrix[row + j] = (matrix[row + j] as number) - factor * (matrix[other + j] as number);
}

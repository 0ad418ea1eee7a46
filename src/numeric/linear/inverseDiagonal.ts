import type { LuFactor } from "./luFactor.ts";

/** Diagonal of M⁻¹ = U⁻¹·L⁻¹ from the factors of M, without the rest of the product. */
export function inverseDiagonal({ size: n, lu }: LuFactor): Float64Array {
  const lower = inverseLower(lu, n);
  const upper = inverseUpper(lu, n);
  const diagonal = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i <= k; i++)
      diagonal[i] =
        (diagonal[i] as number) + (upper[i * n + k] as number) * (lower[k * n + i] as number);
  }
  return diagonal;
}

/** L⁻¹ by rows, where L has ones on its diagonal. */
function inverseLower(lu: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    inverse[i * n + i] = 1;
    subtractRows({ inverse, lu, n, i }, 0, i);
  }
  return inverse;
}

/** U⁻¹ by rows. */
function inverseUpper(lu: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    inverse[row + i] = 1;
    subtractRows({ inverse, lu, n, i }, i + 1, n);
    const pivot = lu[row + i] as number;
    for (let j = i; j < n; j++) inverse[row + j] = (inverse[row + j] as number) / pivot;
  }
  return inverse;
}

interface Row {
  readonly inverse: Float64Array;
  readonly lu: Float64Array;
  readonly n: number;
  readonly i: number;
}

/** Takes from row i of the inverse its rows `first` … `last − 1`, each times the factor's entry of row i. */
function subtractRows({ inverse, lu, n, i }: Row, first: number, last: number): void {
  const row = i * n;
  const isLower = last <= i;
  let k = first;
  // Four rows at a time, since each number of row i that is read then serves four times.
  for (; k + 4 <= last; k += 4) {
    const [a, b, c, d] = [k * n, k * n + n, k * n + 2 * n, k * n + 3 * n];
    const f0 = lu[row + k] as number;
    const f1 = lu[row + k + 1] as number;
    const f2 = lu[row + k + 2] as number;
    const f3 = lu[row + k + 3] as number;
    const end = isLower ? k + 4 : n;
    for (let j = isLower ? 0 : k; j < end; j++)
      inverse[row + j] =
        (inverse[row + j] as number) -
        (f0 * (inverse[a + j] as number) +
          f1 * (inverse[b + j] as number) +
          f2 * (inverse[c + j] as number) +
          f3 * (inverse[d + j] as number));
  }
  for (; k < last; k++) {
    const f = lu[row + k] as number;
    const end = isLower ? k + 1 : n;
    for (let j = isLower ? 0 : k; j < end; j++)
      inverse[row + j] = (inverse[row + j] as number) - f * (inverse[k * n + j] as number);
  }
}

import type { LuFactor } from "./luFactor.ts";

/** Solves M·x = b from the factors of M. */
export function luSolve({ size: n, lu }: LuFactor, b: Float64Array): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number;
    for (let j = 0; j < i; j++) sum -= (lu[i * n + j] as number) * (x[j] as number);
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let j = i + 1; j < n; j++) sum -= (lu[i * n + j] as number) * (x[j] as number);
    x[i] = sum / (lu[i * n + i] as number);
  }
  return x;
}

/** Solves Mᵀ·x = b from the factors of M. */
export function luSolveTransposed({ size: n, lu }: LuFactor, b: Float64Array): Float64Array {
  const rest = b.slice();
  for (let i = 0; i < n; i++) {
    const found = (rest[i] as number) / (lu[i * n + i] as number);
    rest[i] = found;
    for (let j = i + 1; j < n; j++)
      rest[j] = (rest[j] as number) - (lu[i * n + j] as number) * found;
  }
  for (let i = n - 1; i >= 0; i--) {
    const found = rest[i] as number;
    for (let j = 0; j < i; j++) rest[j] = (rest[j] as number) - (lu[i * n + j] as number) * found;
  }
  return rest;
}

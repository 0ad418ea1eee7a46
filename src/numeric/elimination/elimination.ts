import type { Pattern } from "./eliminationOrder.ts";

/** A matrix eliminated by `factorise`: below the diagonal multipliers, above it shares of the row, and the pivots. */
export interface Factors {
  readonly pattern: Pattern;
  readonly values: Float64Array;
  readonly pivot: Float64Array;
}

/**
 * Eliminates xᵢ (Σⱼ≠ᵢ aᵢⱼ + exitᵢ) = Σⱼ≠ᵢ aᵢⱼ xⱼ + rightᵢ in place: `values` (a, by entry of the pattern) and `exit` are
 * overwritten. The diagonal is never given but summed from the rest of the row, so that nothing is subtracted where no
 * exit is negative (Grassmann, Taksar and Heyman 1985) and a row that nearly leads back to itself loses no digit.
 * A row that leads nowhere gets the pivot 0, and x = 0 there.
 */
export function factorise(pattern: Pattern, values: Float64Array, exit: Float64Array): Factors {
  const { size, rowStart, column, upperStart } = pattern;
  const pivot = new Float64Array(size);
  const work = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const first = rowStart[i] as number;
    const upper = upperStart[i] as number;
    const end = rowStart[i + 1] as number;
    for (let p = first; p < end; p++) work[column[p] as number] = values[p] as number;
    let out = exit[i] as number;
    for (let p = first; p < upper; p++) {
      const k = column[p] as number;
      const factor = work[k] as number;
      work[k] = 0;
      values[p] = factor;
      if (factor === 0) continue;
      if (pivot[k] === 0) out += factor;
      else out += factor * (exit[k] as number);
      const last = rowStart[k + 1] as number;
      for (let q = upperStart[k] as number; q < last; q++) {
        const j = column[q] as number;
        work[j] = (work[j] as number) + factor * (values[q] as number);
      }
    }
    work[i] = 0;
    let sum = out;
    for (let p = upper; p < end; p++) sum += work[column[p] as number] as number;
    pivot[i] = sum;
    exit[i] = sum === 0 ? 0 : out / sum;
    for (let p = upper; p < end; p++) {
      const j = column[p] as number;
      values[p] = sum === 0 ? 0 : (work[j] as number) / sum;
      work[j] = 0;
    }
  }
  return { pattern, values, pivot };
}

/** Solves for x with the given right side, in place. */
export function solve({ pattern, values, pivot }: Factors, right: Float64Array): void {
  const { size, rowStart, column, upperStart } = pattern;
  for (let i = 0; i < size; i++) {
    let x = right[i] as number;
    const upper = upperStart[i] as number;
    for (let p = rowStart[i] as number; p < upper; p++)
      x += (values[p] as number) * (right[column[p] as number] as number);
    right[i] = pivot[i] === 0 ? 0 : x / (pivot[i] as number);
  }
  for (let i = size - 2; i >= 0; i--) {
    let x = right[i] as number;
    const end = rowStart[i + 1] as number;
    for (let p = upperStart[i] as number; p < end; p++)
      x += (values[p] as number) * (right[column[p] as number] as number);
    right[i] = x;
  }
}

/** Solves for two right sides at once, in place. */
export function solveBoth(
  { pattern, values, pivot }: Factors,
  one: Float64Array,
  two: Float64Array,
): void {
  const { size, rowStart, column, upperStart } = pattern;
  for (let i = 0; i < size; i++) {
    let x = one[i] as number;
    let y = two[i] as number;
    const upper = upperStart[i] as number;
    for (let p = rowStart[i] as number; p < upper; p++) {
      const k = column[p] as number;
      const factor = values[p] as number;
      x += factor * (one[k] as number);
      y += factor * (two[k] as number);
    }
    const all = pivot[i] as number;
    one[i] = all === 0 ? 0 : x / all;
    two[i] = all === 0 ? 0 : y / all;
  }
  for (let i = size - 2; i >= 0; i--) {
    let x = one[i] as number;
    let y = two[i] as number;
    const end = rowStart[i + 1] as number;
    for (let p = upperStart[i] as number; p < end; p++) {
      const j = column[p] as number;
      const factor = values[p] as number;
      x += factor * (one[j] as number);
      y += factor * (two[j] as number);
    }
    one[i] = x;
    two[i] = y;
  }
}

/** Solves the transposed system with the given right side, in place. */
export function solveTransposed({ pattern, values, pivot }: Factors, right: Float64Array): void {
  const { size, rowStart, column, upperStart } = pattern;
  for (let i = 0; i < size; i++) {
    const x = right[i] as number;
    if (x === 0) continue;
    const end = rowStart[i + 1] as number;
    for (let p = upperStart[i] as number; p < end; p++) {
      const j = column[p] as number;
      right[j] = (right[j] as number) + (values[p] as number) * x;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    const x = pivot[i] === 0 ? 0 : (right[i] as number) / (pivot[i] as number);
    right[i] = x;
    if (x === 0) continue;
    const upper = upperStart[i] as number;
    for (let p = rowStart[i] as number; p < upper; p++) {
      const k = column[p] as number;
      right[k] = (right[k] as number) + (values[p] as number) * x;
    }
  }
}

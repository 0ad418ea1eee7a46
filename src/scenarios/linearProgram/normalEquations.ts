import type { LinearProgram } from "./linearProgram.ts";

/** How much a bound counts, by its column (or columns + its row) and by the exponent that it asks for. */
export type Weights = (i: number, exponent: number) => number;

/** Equations of the exponents of columns, then of rows: each entry asks that they and its logarithm come to 0, each bound that its own be met. */
export interface Equations {
  readonly program: LinearProgram;
  /** Weight of all that each column or row takes part in; 1 where that is nothing. */
  readonly diagonal: Float64Array;
  readonly wanted: Float64Array;
}

export function normalEquations(program: LinearProgram, weights: Weights): Equations {
  const { cost, lower, upper, rowLower, rowUpper, start, row, factor } = program;
  const columns = cost.length;
  const diagonal = new Float64Array(columns + rowLower.length);
  const wanted = new Float64Array(diagonal.length);
  const add = (i: number, exponent: number, weight: number) => {
    diagonal[i] = (diagonal[i] as number) + weight;
    wanted[i] = (wanted[i] as number) + weight * exponent;
  };
  const bounds = (i: number, [low, high]: readonly [number, number], sign: number) => {
    for (const bound of low === high ? [low] : [low, high]) {
      const exponent = sign * Math.log2(Math.abs(bound));
      if (Number.isFinite(exponent)) add(i, exponent, weights(i, exponent));
    }
  };
  for (let c = 0; c < columns; c++) {
    bounds(c, [lower[c] as number, upper[c] as number], 1);
    for (let p = start[c] as number; p < (start[c + 1] as number); p++) {
      if (factor[p] === 0) continue;
      const exponent = -Math.log2(Math.abs(factor[p] as number));
      add(c, exponent, 1);
      add(columns + (row[p] as number), exponent, 1);
    }
  }
  for (let r = 0; r < rowLower.length; r++)
    bounds(columns + r, [rowLower[r] as number, rowUpper[r] as number], -1);
  return { program, diagonal: diagonal.map((weight) => weight || 1), wanted };
}

/** The equations' matrix times a vector. */
export function product({ program, diagonal }: Equations, vector: Float64Array): Float64Array {
  const { cost, start, row, factor } = program;
  const columns = cost.length;
  const image = vector.map((value, i) => value * (diagonal[i] as number));
  for (let c = 0; c < columns; c++)
    for (let p = start[c] as number; p < (start[c + 1] as number); p++) {
      if (factor[p] === 0) continue;
      const r = columns + (row[p] as number);
      image[c] = (image[c] as number) + (vector[r] as number);
      image[r] = (image[r] as number) + (vector[c] as number);
    }
  return image;
}

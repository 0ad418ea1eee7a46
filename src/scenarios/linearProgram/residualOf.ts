import type { LinearProgram } from "./linearProgram.ts";

/** Columns and prices that are said to solve a program. */
export interface FoundSolution {
  readonly program: LinearProgram;
  readonly columns: Float64Array;
  readonly prices: Float64Array;
  /** Size of each column by which its rounding is measured. */
  readonly usual: Float64Array;
}

/**
 * The rows' values at the columns, and their largest violation of a bound, in parts of the bound or of the row's largest term, whichever is larger.
 * In `residual` no term is less than what a column of usual size makes, in `strictResidual` only no less than the given part of that, below which an amount is rounding of 0.
 */
export function residualOf(
  { program, columns, usual }: FoundSolution,
  rounding: number,
): {
  readonly activity: Float64Array;
  readonly residual: number;
  readonly strictResidual: number;
} {
  const { start, row, factor, rowLower, rowUpper } = program;
  const activity = new Float64Array(rowLower.length);
  const size = new Float64Array(rowLower.length);
  const strictSize = new Float64Array(rowLower.length);
  for (let c = 0; c < columns.length; c++) {
    const value = columns[c] as number;
    const most = usual[c] as number;
    const strict = Math.max(Math.abs(value), rounding * most);
    for (let p = start[c] as number; p < (start[c + 1] as number); p++) {
      const r = row[p] as number;
      const times = Math.abs(factor[p] as number);
      activity[r] = (activity[r] as number) + (factor[p] as number) * value;
      size[r] = Math.max(size[r] as number, times * most);
      strictSize[r] = Math.max(strictSize[r] as number, times * strict);
    }
  }
  let residual = 0;
  let strictResidual = 0;
  for (let r = 0; r < rowLower.length; r++) {
    const below = (rowLower[r] as number) - (activity[r] as number);
    const above = (activity[r] as number) - (rowUpper[r] as number);
    const violation = Math.max(below, above);
    if (!(violation > 0)) continue;
    const bound = Math.abs((below > above ? rowLower[r] : rowUpper[r]) as number);
    residual = Math.max(residual, violation / Math.max(bound, size[r] as number));
    strictResidual = Math.max(strictResidual, violation / Math.max(bound, strictSize[r] as number));
  }
  return { activity, residual, strictResidual };
}

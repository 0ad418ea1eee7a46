import { type SolveMethod, solveNeeds } from "../../numeric/linear/solveNeeds.ts";
import { columnSums, type SparseColumns, times } from "../../numeric/linear/sparseColumns.ts";

/**
 * Whether the spectral radius of coefficients ≥ 0 is shown to be below 1. That holds if and only if some outputs x > 0 leave
 * more than 0 of each sector, x > A·x (or prices do the like by columns); the outputs that leave 1 of each serve if any do.
 */
export function ioProductive(coefficients: SparseColumns, method: SolveMethod): boolean {
  if (columnSums(coefficients).every((inputs) => inputs < 1)) return true;
  const one = new Float64Array(coefficients.start.length - 1).fill(1);
  const outputs = solveNeeds(coefficients, one, { method, transposed: false });
  if (!outputs?.every((x) => x > 0 && x < Number.POSITIVE_INFINITY)) return false;
  const used = times(coefficients, outputs);
  return outputs.every((x, i) => x - (used[i] as number) > 0);
}

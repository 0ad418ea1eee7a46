import type { LinearProgram } from "./linearProgram.ts";
import type { HighsModel, HighsSolver } from "./loadedHighs.ts";
import type { ProgramScale } from "./programScale.ts";

/** Tighter than the solver's own 1e-7, as the units are those of the program's amounts. */
const OPTIONS = {
  output_flag: false,
  solver: "simplex",
  simplex_strategy: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  small_matrix_value: 1e-12,
};

/** The program in the solver, in scaled units. Whoever asks must dispose of it. */
export function scaledModel(
  highs: HighsSolver,
  program: LinearProgram,
  scale: ProgramScale,
): HighsModel {
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { start, row, factor } = program;
  const numCols = program.cost.length;
  const numRows = program.rowLower.length;
  const values = new Float64Array(factor.length);
  for (let c = 0; c < numCols; c++)
    for (let p = start[c] as number; p < (start[c + 1] as number); p++)
      values[p] =
        (factor[p] as number) *
        (scale.column[c] as number) *
        (scale.row[row[p] as number] as number);
  const model = highs.createModel();
  try {
    model.options.set(OPTIONS);
    model.passModel({
      numCols,
      numRows,
      sense: program.sense === "least" ? minimize : maximize,
      colCost: program.cost.map((cost, c) => (cost * (scale.column[c] as number)) / scale.cost),
      colLower: program.lower.map((bound, c) => bound / (scale.column[c] as number)),
      colUpper: program.upper.map((bound, c) => bound / (scale.column[c] as number)),
      rowLower: program.rowLower.map((bound, r) => bound * (scale.row[r] as number)),
      rowUpper: program.rowUpper.map((bound, r) => bound * (scale.row[r] as number)),
      matrix: { format: "csc", numRows, numCols, starts: start, indices: row, values },
    });
    return model;
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** A linear program by columns: the entries of column c are `start[c] … start[c + 1] − 1` of `row` and `factor`. */
export interface LinearProgram {
  readonly sense: "least" | "most";
  readonly cost: Float64Array;
  /** Bounds of the columns; ±Infinity where there is none. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Bounds of the rows. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly factor: Float64Array;
}

/** What a solver says. Without a status of "optimal" there is no value. */
export interface LinearAnswer {
  readonly status: "optimal" | "infeasible" | "unbounded" | "stopped";
  readonly value: number | null;
  readonly columns: Float64Array;
  /** Change of the value per unit of each row's bound. */
  readonly prices: Float64Array;
  /** Largest violation of a bound, relative to the row's size; for "stopped" the worse of it and the gap of duality; NaN for "infeasible" and "unbounded". */
  readonly residual: number;
}

/** A program kept in the solver, so that changed bounds are solved from the first basis. */
export interface OpenProgram {
  /** Solves again from the first solution's basis, whatever was asked in between, so that answers do not depend on the order of questions. */
  readonly solve: (changes?: {
    readonly columns?: Int32Array;
    readonly lower?: Float64Array;
    readonly upper?: Float64Array;
    readonly cost?: Float64Array;
  }) => LinearAnswer;
  readonly close: () => void;
}

export interface LinearSolver {
  readonly solve: (program: LinearProgram) => LinearAnswer;
  readonly open: (program: LinearProgram) => OpenProgram;
}

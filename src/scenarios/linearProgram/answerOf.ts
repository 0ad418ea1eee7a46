import { gapOf } from "./gapOf.ts";
import type { LinearAnswer, LinearProgram } from "./linearProgram.ts";
import type { HighsModel } from "./loadedHighs.ts";
import type { ProgramScale } from "./programScale.ts";
import { residualOf } from "./residualOf.ts";

const OPTIMAL = 7;
const INFEASIBLE = 8;
const UNBOUNDED = 10;

/** Above this ratio, a residual or a gap makes an answer none. */
const ENOUGH = 1e-6;

/** Part of its usual size below which an amount is rounding of 0: before units are known to be right, and afterwards. */
export const ROUNDING = { first: 1e-9, later: 1e-6 };

export interface CheckedAnswer {
  readonly answer: LinearAnswer;
  /** Whether rows and prices prove the answer to a ratio of 1e-6, however small the amounts. Otherwise it may be rounding in the units in which the program was solved; that nothing meets the rows is never proven by one solution. */
  readonly proven: boolean;
}

export interface Checking {
  readonly scale: ProgramScale;
  readonly rounding: number;
}

/** What the model says after a run, in the program's own units. Its rows are recomputed from the columns, and that nothing is better from the prices. */
export function answerOf(
  model: HighsModel,
  program: LinearProgram,
  { scale, rounding }: Checking,
): CheckedAnswer {
  const state = model.getModelStatus();
  if (state === INFEASIBLE) return { answer: unanswered("infeasible"), proven: false };
  if (state === UNBOUNDED) return { answer: unanswered("unbounded"), proven: true };
  if (state !== OPTIMAL) return { answer: unanswered("stopped"), proven: false };
  const solution = model.getSolution();
  const columns = solution.colValue.map((value, c) => {
    const own = value * (scale.column[c] as number);
    // The solver's zeros have a sign that depends on what it did before.
    return 0 + Math.min(program.upper[c] as number, Math.max(program.lower[c] as number, own));
  });
  const prices = solution.rowDual.map(
    (price, r) => 0 + price * scale.cost * (scale.row[r] as number),
  );
  const usual = columns.map((value, c) => Math.max(Math.abs(value), scale.column[c] as number));
  const found = { program, columns, prices, usual };
  const { residual, strictResidual, activity } = residualOf(found, rounding);
  const { gap, gapInUnits } = gapOf({ ...found, activity, money: scale.cost });
  const worst = Math.max(residual, gapInUnits);
  if (!(worst <= ENOUGH)) {
    const answer = { ...unanswered("stopped"), columns, prices, residual: worst };
    return { answer, proven: false };
  }
  let value = 0;
  for (let c = 0; c < columns.length; c++)
    value += (program.cost[c] as number) * (columns[c] as number);
  return {
    answer: { status: "optimal", value, columns, prices, residual },
    proven: Math.max(strictResidual, gap) <= ENOUGH,
  };
}

/** No value, no columns; the residual is not a number. */
export function unanswered(status: LinearAnswer["status"]): LinearAnswer {
  const nothing = new Float64Array(0);
  return { status, value: null, columns: nothing, prices: nothing, residual: Number.NaN };
}

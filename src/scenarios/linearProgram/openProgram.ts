import { answerOf, ROUNDING } from "./answerOf.ts";
import { type ChangedProgram, type Changes, changedProgram } from "./changedProgram.ts";
import { coldAnswer } from "./coldAnswer.ts";
import type { Units } from "./leastLogarithms.ts";
import type { LinearAnswer, LinearProgram, OpenProgram } from "./linearProgram.ts";
import type { HighsBasis, HighsModel, HighsSolver } from "./loadedHighs.ts";
import { refuse } from "./programChecks.ts";
import { costScale, type ProgramScale, programScale } from "./programScale.ts";
import { scaledModel } from "./scaledModel.ts";

interface Opened {
  readonly highs: HighsSolver;
  readonly program: LinearProgram;
  readonly scale: ProgramScale;
  readonly model: HighsModel;
  /** Of the program as it was opened; null where that has no answer. */
  readonly basis: HighsBasis | null;
  /** Whether the first answer was proven. If not, some bounds are too small for the units, and changed programs are not better. */
  readonly proven: boolean;
}

/** The program solved once and kept with its basis, from which changed programs are solved. */
export function openProgram(highs: HighsSolver, given: LinearProgram): OpenProgram {
  const program = detached(given);
  const opened = openedIn(highs, program, "usual");
  return {
    solve: (changes = {}) => warmAnswer(opened, changes),
    close: () => opened.model.dispose(),
  };
}

/** The program opened in the first units in which its answer is proven, or else in the usual ones. */
function openedIn(highs: HighsSolver, program: LinearProgram, units: Units): Opened {
  const scale = programScale(program, units);
  const model = scaledModel(highs, program, scale);
  try {
    model.run();
    const { answer, proven } = answerOf(model, program, { scale, rounding: ROUNDING.first });
    const basis = answer.status === "optimal" ? model.getBasis() : null;
    model.options.set("presolve", "off");
    const opened = { highs, program, scale, model, basis, proven };
    if (proven || units !== "usual") return opened;
    for (const other of ["large", "small"] as const) {
      const next = openedIn(highs, program, other);
      const better = next.proven && next.basis !== null;
      (better ? model : next.model).dispose();
      if (better) return next;
    }
    return opened;
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** A copy of the arrays: what the caller does with his own later must not reach the program as it was opened. */
function detached(program: LinearProgram): LinearProgram {
  const { sense, start, row, ...numbers } = program;
  const { cost, lower, upper, rowLower, rowUpper, factor } = numbers;
  const [c, l, u, rl, ru, f] = [cost, lower, upper, rowLower, rowUpper, factor].map((a) =>
    a.slice(),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  return {
    ...{ sense, cost: c, lower: l, upper: u, rowLower: rl, rowUpper: ru, factor: f },
    start: start.slice(),
    row: row.slice(),
  };
}

/** The opened program with the changes, from the first basis; from nothing where that proves none. */
function warmAnswer(opened: Opened, changes: Changes): LinearAnswer {
  const { highs, model, basis } = opened;
  if (model.disposed) refuse("a program must not be solved after it was closed", "closed");
  const changed = changedProgram(opened.program, changes);
  const { program } = changed;
  if (program.cost.length === 0) return coldAnswer(highs, program);
  const { column } = opened.scale;
  const scale = { ...opened.scale, cost: costScale(program.cost, column) };
  const priced = changes.cost !== undefined;
  try {
    hand(model, changed, { scale, priced });
    // Without this the solver keeps what earlier questions left behind, and answers would depend on their order.
    model.clearSolver();
    if (basis !== null) model.setBasis(basis);
    model.run();
    const checking = { scale, rounding: ROUNDING.later };
    const { answer, proven } = answerOf(model, program, checking);
    const holds = proven || (!opened.proven && answer.status === "optimal");
    return holds ? answer : coldAnswer(highs, program);
  } finally {
    hand(model, { ...changed, program: opened.program }, { scale: opened.scale, priced });
  }
}

/** Gives the solver the bounds of the changed columns, and all costs where any changed. */
function hand(
  model: HighsModel,
  { program, columns }: ChangedProgram,
  { scale, priced }: { scale: ProgramScale; priced: boolean },
): void {
  const unit = (c: number) => scale.column[c] as number;
  if (columns.length > 0) {
    const bounds = (of: Float64Array) =>
      Float64Array.from(columns, (c) => (of[c] as number) / unit(c));
    const set = { kind: "set", indices: columns } as const;
    model.changeColsBounds(set, bounds(program.lower), bounds(program.upper));
  }
  if (!priced) return;
  const all = { kind: "range", from: 0, to: program.cost.length - 1 } as const;
  model.changeColsCost(
    all,
    program.cost.map((cost, c) => (cost * unit(c)) / scale.cost),
  );
}

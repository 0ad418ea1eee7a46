import { coldAnswer } from "./coldAnswer.ts";
import type { LinearSolver, OpenProgram } from "./linearProgram.ts";
import type { HighsSolver } from "./loadedHighs.ts";
import { failure, loadedHighs } from "./loadedHighs.ts";
import { openProgram } from "./openProgram.ts";
import { checkProgram } from "./programChecks.ts";

let loading: Promise<LinearSolver> | undefined;

/** The solver of linear programs (HiGHS, dual simplex), loaded when it is first asked for and kept. The package highs must be installed; otherwise an Error says so. */
export async function linearSolver(): Promise<LinearSolver> {
  loading ??= loadedHighs().then(solverOf);
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function solverOf(highs: HighsSolver): LinearSolver {
  return {
    solve: (program) =>
      guarded(() => {
        checkProgram(program);
        return coldAnswer(highs, program);
      }),
    open: (program) =>
      guarded(() => {
        checkProgram(program);
        const { solve, close }: OpenProgram = openProgram(highs, program);
        return {
          solve: (changes) => guarded(() => solve(changes)),
          close: () => guarded(close),
        };
      }),
  };
}

/** Passes our own errors on and shortens the solver's. */
function guarded<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith("linearSolver: ")) throw error;
    // After an abort, as when memory runs out, the instance is not to be trusted: the next to ask gets a fresh one.
    if (error instanceof WebAssembly.RuntimeError) loading = undefined;
    throw failure(error);
  }
}

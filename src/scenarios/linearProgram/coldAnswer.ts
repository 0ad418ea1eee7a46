import { answerOf, type CheckedAnswer, ROUNDING, unanswered } from "./answerOf.ts";
import type { Units } from "./leastLogarithms.ts";
import type { LinearAnswer, LinearProgram } from "./linearProgram.ts";
import type { HighsSolver } from "./loadedHighs.ts";
import { programScale } from "./programScale.ts";
import { scaledModel } from "./scaledModel.ts";

const UNBOUNDED_OR_INFEASIBLE = 9;

/**
 * Solves a program from nothing: dual simplex with presolve. Where rounding in the units may have made the answer, or made it seem that there is none,
 * again in the units of the large and of the small bounds: what is proven in any units holds. Else what was said first holds, unless in other units something else was said: then it is open.
 */
export function coldAnswer(highs: HighsSolver, program: LinearProgram): LinearAnswer {
  if (program.cost.length === 0) return withoutColumns(program);
  const found: LinearAnswer[] = [];
  for (const units of ["usual", "large", "small"] as const) {
    const { answer, proven } = answerIn(highs, program, units);
    if (proven) return answer;
    found.push(answer);
  }
  const [first = unanswered("stopped"), ...others] = found.filter(
    ({ status }) => status !== "stopped",
  );
  const agreed = others.every(({ status }) => status === first.status);
  return agreed ? first : { ...first, ...unanswered("stopped") };
}

function answerIn(highs: HighsSolver, program: LinearProgram, units: Units): CheckedAnswer {
  const scale = programScale(program, units);
  const model = scaledModel(highs, program, scale);
  try {
    if (units !== "usual") model.options.set({ presolve: "off" });
    const { modelStatus } = model.run();
    if (modelStatus === UNBOUNDED_OR_INFEASIBLE) {
      model.clearSolver();
      model.options.set({ presolve: "off" });
      model.run();
    }
    return answerOf(model, program, { scale, rounding: ROUNDING.first });
  } finally {
    model.dispose();
  }
}

function withoutColumns({ rowLower, rowUpper }: LinearProgram): LinearAnswer {
  const met = rowLower.every((low, r) => low <= 0 && (rowUpper[r] as number) >= 0);
  if (!met) return unanswered("infeasible");
  const prices = new Float64Array(rowLower.length);
  return { status: "optimal", value: 0, columns: new Float64Array(0), prices, residual: 0 };
}

import { type LuFactor, luFactor } from "./luFactor.ts";
import { luSolve, luSolveTransposed } from "./luSolve.ts";
import { identityMinus, type SparseColumns, times, transposed } from "./sparseColumns.ts";
import { sweepSolve } from "./sweepSolve.ts";

/** "direct": dense factors; "sweeps": Gauss–Seidel; "auto": direct when small, otherwise sweeps, and direct where these are too slow. */
export type SolveMethod = "auto" | "direct" | "sweeps";

export interface HowToSolve {
  readonly method: SolveMethod;
  /** Solve (I − needsᵀ)·x = demand instead. */
  readonly transposed: boolean;
}

/** Largest residual of an equation beside its largest term that counts as solved. */
const SOLVED = 1e-10;
// Numbers below it keep fewer digits than others.
const VANISHING = 1e-290;
const REFINED = 1e-14;
const ALWAYS_DIRECT = 300;
const EVER_DIRECT = 3000;

/**
 * Solves (I − needs)·x = demand for needs ≥ 0; null when an equation is missed by more than 1e-10 of its largest term.
 * Demand below 0 is met apart, so that each part is a sum of numbers ≥ 0 and its error can be judged by its size.
 */
export function solveNeeds(
  needs: SparseColumns,
  demand: Float64Array,
  how: HowToSolve,
): Float64Array | null {
  const question = { needs, system: how.transposed ? transposed(needs) : needs, how };
  const more = meet(
    question,
    demand.map((amount) => Math.max(amount, 0)),
  );
  if (more === null || demand.every((amount) => amount >= 0)) return more;
  const less = meet(
    question,
    demand.map((amount) => Math.max(-amount, 0)),
  );
  return less && more.map((amount, i) => amount - (less[i] as number));
}

interface Question {
  readonly needs: SparseColumns;
  /** The needs, or their transpose. */
  readonly system: SparseColumns;
  readonly how: HowToSolve;
}

function meet(question: Question, demand: Float64Array): Float64Array | null {
  const { system, how } = question;
  const direct = () => directSolve(question, demand);
  const sweeps = () => sweepSolve(system, demand);
  const isSmall = demand.length <= ALWAYS_DIRECT;
  const inReserve = () => (demand.length <= EVER_DIRECT ? direct() : null);
  const auto = () => (isSmall ? direct() : (sweeps() ?? inReserve()));
  const x = { direct, sweeps, auto }[how.method]();
  return x !== null && residual(system, demand, x).worst <= SOLVED ? x : null;
}

function directSolve({ needs, system, how }: Question, demand: Float64Array): Float64Array | null {
  const factor = factorOf(needs);
  if (factor === null) return null;
  const solve = how.transposed ? luSolveTransposed : luSolve;
  const x = solve(factor, demand);
  for (let round = 0; round < 3; round++) {
    const { rest, worst } = residual(system, demand, x);
    if (!(worst > REFINED)) break;
    const more = solve(factor, rest);
    for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) + (more[i] as number);
  }
  return x;
}

// A table is asked many questions; its factors are the dear part, and are forgotten with the table.
const FACTORS = new WeakMap<SparseColumns, LuFactor | null>();

function factorOf(needs: SparseColumns): LuFactor | null {
  const known = FACTORS.get(needs);
  if (known !== undefined) return known;
  const factor = luFactor(identityMinus(needs), needs.start.length - 1);
  FACTORS.set(needs, factor);
  return factor;
}

/** demand − x + needs·x, and its largest entry beside the largest term of the same equation. */
function residual(
  needs: SparseColumns,
  demand: Float64Array,
  x: Float64Array,
): { rest: Float64Array; worst: number } {
  const used = times(needs, x);
  const rest = new Float64Array(x.length);
  let worst = 0;
  for (let i = 0; i < x.length; i++) {
    const [wanted, made] = [demand[i] as number, x[i] as number];
    rest[i] = wanted - made + (used[i] as number);
    const largest = Math.max(wanted, Math.abs(made), used[i] as number, VANISHING);
    if (rest[i] !== 0) worst = Math.max(worst, Math.abs(rest[i] as number) / largest);
  }
  return { rest, worst };
}

import type { LinearSolver, OpenProgram } from "../linearProgram/linearProgram.ts";
import type { ExposureChain } from "./exposureChain.ts";
import { type ExposureProgram, type ExposureQuestion, exposureProgram } from "./exposureProgram.ts";
import type { FullShock } from "./exposureShocks.ts";
import type { TouchingLine } from "./lostMarginCurve.ts";
import { type DailyLoss, timeToSurvive } from "./timeToSurvive.ts";

type Shock = Pick<FullShock, "numbers" | "left">;

/** Questions that a chain answers about shocks; whoever opens them must close them. */
export interface ExposureQuestions {
  /** Days, Infinity where demand is met for ever; null where they could not be found. */
  readonly timeToSurvive: (shock: Shock) => number | null;
  /** Least margin lost in so many days (above 0); null where it could not be found. */
  readonly lostMargin: (shock: Shock, days: number) => TouchingLine | null;
  readonly close: () => void;
}

/** The programs of a chain, each opened when it is first needed, at a usual number of days. */
export function openQuestions(
  solver: LinearSolver,
  chain: ExposureChain,
  usualDays: number,
): ExposureQuestions {
  const kept = new Map<ExposureQuestion, Opened>();
  const dailyLoss = (question: ExposureQuestion, shock: Shock, partADay: number) => {
    // Most shocks are survived for ever, which is asked first, so that the first basis is best of that.
    const part = question === "missing" ? 0 : 1 / usualDays;
    const made = kept.get(question) ?? opened(solver, exposureProgram(chain, question, part));
    kept.set(question, made);
    return dailyLossIn(made, shock, partADay);
  };
  return {
    timeToSurvive: (shock) => timeToSurvive((part) => dailyLoss("missing", shock, part)),
    lostMargin: (shock, days) => {
      const loss = dailyLoss("lostMargin", shock, 1 / days);
      if (loss === null) return null;
      const { value, perPart } = loss;
      return { days, value: value * days, perDay: value - perPart / days };
    },
    close: () => {
      for (const { open } of kept.values()) open.close();
    },
  };
}

interface Opened extends ExposureProgram {
  readonly open: OpenProgram;
}

function opened(solver: LinearSolver, made: ExposureProgram): Opened {
  return { ...made, open: solver.open(made.program) };
}

function dailyLossIn(
  { open, made, partADay, program }: Opened,
  { numbers, left }: Shock,
  part: number,
): DailyLoss | null {
  const shocked = numbers.map((i) => made[i] as number);
  // No part of an unlimited capacity is a limit, but nothing of it is nothing.
  const limits = shocked.map((c) => (left === 0 ? 0 : left * (program.upper[c] as number)));
  const { value, prices } = open.solve({
    columns: Int32Array.of(partADay, ...shocked),
    lower: Float64Array.of(part, ...limits.map(() => 0)),
    upper: Float64Array.of(part, ...limits),
  });
  return value === null ? null : { value, perPart: -worthOf(program, partADay, prices) };
}

/** What a unit of the column is worth at the rows' prices. */
function worthOf(
  { start, row, factor }: ExposureProgram["program"],
  column: number,
  prices: Float64Array,
): number {
  let worth = 0;
  for (let p = start[column] as number; p < (start[column + 1] as number); p++)
    worth += (factor[p] as number) * (prices[row[p] as number] as number);
  return worth;
}

import type { LinearProgram, OpenProgram } from "./linearProgram.ts";
import { checkBounds, refuse } from "./programChecks.ts";

export type Changes = NonNullable<Parameters<OpenProgram["solve"]>[0]>;

export interface ChangedProgram {
  readonly program: LinearProgram;
  /** The columns whose bounds changed, ascending, each once. */
  readonly columns: Int32Array;
}

/** A copy of the program with new bounds and costs of the listed columns, or of all columns where none are listed. */
export function changedProgram(program: LinearProgram, changes: Changes): ChangedProgram {
  const count = program.cost.length;
  const listed = changes.columns ?? Int32Array.from({ length: count }, (_, c) => c);
  for (const c of listed)
    if (!(c >= 0 && c < count)) refuse("changes.columns must hold numbers of columns", c);
  const replaced = (old: Float64Array, now: Float64Array | undefined, name: string) => {
    if (now === undefined) return old;
    if (now.length !== listed.length)
      refuse(`changes.${name} must have ${listed.length} numbers`, now.length);
    const all = old.slice();
    for (const [k, c] of listed.entries()) all[c] = now[k] as number;
    return all;
  };
  const lower = replaced(program.lower, changes.lower, "lower");
  const upper = replaced(program.upper, changes.upper, "upper");
  const cost = replaced(program.cost, changes.cost, "cost");
  checkBounds(lower, upper, count);
  for (const value of cost) if (!Number.isFinite(value)) refuse("cost must be finite", value);
  const bounded = changes.lower !== undefined || changes.upper !== undefined;
  const columns = bounded ? Int32Array.from(new Set(listed)).sort() : new Int32Array(0);
  return { program: { ...program, lower, upper, cost }, columns };
}

import { leastLogarithms, type Units } from "./leastLogarithms.ts";
import type { LinearProgram } from "./linearProgram.ts";

/** Powers of two: column c is solved in units of `column[c]`, row r is multiplied by `row[r]`, the costs are divided by `cost`. */
export interface ProgramScale {
  readonly column: Float64Array;
  readonly row: Float64Array;
  readonly cost: number;
}

/**
 * Units in which entries and bounds are as near to 1 as can be, because the solver's tolerances are absolute:
 * in a program whose amounts are all below 1e-9 it would take anything for an answer.
 */
export function programScale(program: LinearProgram, units: Units = "usual"): ProgramScale {
  const columns = program.cost.length;
  const exponents = leastLogarithms(program, units);
  const column = exponents.subarray(0, columns).map(power);
  const row = lowered(program, column, exponents.subarray(columns).map(power));
  return { column, row, cost: costScale(program.cost, column) };
}

/** Entries above this, in scaled units, are brought down to it: the solver refuses those above 1e15. */
const MOST = 2 ** 20;

function lowered(program: LinearProgram, column: Float64Array, scale: Float64Array): Float64Array {
  const { start, row, factor } = program;
  const most = new Float64Array(scale.length);
  for (let c = 0; c < column.length; c++)
    for (let p = start[c] as number; p < (start[c + 1] as number); p++) {
      const r = row[p] as number;
      const entry = Math.abs((factor[p] as number) * (column[c] as number)) * (scale[r] as number);
      most[r] = Math.max(most[r] as number, entry);
    }
  return scale.map((factor, r) => {
    const entry = most[r] as number;
    return entry > MOST ? factor / 2 ** Math.ceil(Math.log2(entry / MOST)) : factor;
  });
}

const power = (exponent: number) => 2 ** Math.round(Math.max(-500, Math.min(500, exponent)));

/** The costs' geometric mean, but so that none is above 2 ** 13: the largest must not lose its digits to the tolerance. */
export function costScale(cost: Float64Array, column: Float64Array): number {
  let sum = 0;
  let count = 0;
  let most = -Infinity;
  for (let c = 0; c < cost.length; c++) {
    if (cost[c] === 0) continue;
    const log = Math.log2(Math.abs(cost[c] as number)) + Math.log2(column[c] as number);
    sum += log;
    count++;
    most = Math.max(most, log);
  }
  return count === 0 ? 1 : power(Math.max(sum / count, most - 13));
}

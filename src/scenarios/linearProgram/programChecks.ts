import type { LinearProgram } from "./linearProgram.ts";

/** Where HiGHS in its 32-bit memory ends: about 1.3 kB are taken by a column. */
export const MOST_COLUMNS = 1_000_000;

/** Refuses a program that is too large, or whose arrays do not fit together. */
export function checkProgram(program: LinearProgram): void {
  const { cost, lower, upper, rowLower, rowUpper, start, row, factor } = program;
  const columns = cost.length;
  if (columns > MOST_COLUMNS)
    refuse(`a program must have at most ${MOST_COLUMNS} columns, as each takes 1.3 kB`, columns);
  if (start.length !== columns + 1) refuse("start must be one longer than cost", start.length);
  if (rowLower.length !== rowUpper.length)
    refuse("rowUpper must be as long as rowLower", rowUpper.length);
  if (start[0] !== 0 || start[columns] !== row.length || row.length !== factor.length)
    refuse("row and factor must be as long as start says", `${row.length} and ${factor.length}`);
  for (let c = 0; c < columns; c++)
    if ((start[c] as number) > (start[c + 1] as number)) refuse("start must not fall", start[c]);
  for (const i of row)
    if (!(i >= 0 && i < rowLower.length)) refuse("row must hold numbers of rows", i);
  for (const values of [cost, factor])
    for (const value of values)
      if (!Number.isFinite(value)) refuse("cost and factor must be finite", value);
  checkBounds(lower, upper, columns);
  checkBounds(rowLower, rowUpper, rowLower.length);
}

/** A lower bound may be −Infinity and an upper one Infinity, not the other way round; they may cross. */
export function checkBounds(lower: Float64Array, upper: Float64Array, count: number): void {
  if (lower.length !== count) refuse(`there must be ${count} lower bounds`, lower.length);
  if (upper.length !== count) refuse(`there must be ${count} upper bounds`, upper.length);
  for (const value of lower)
    if (!(value < Infinity)) refuse("a lower bound must be a number below Infinity", value);
  for (const value of upper)
    if (!(value > -Infinity)) refuse("an upper bound must be a number above -Infinity", value);
}

export function refuse(what: string, got: unknown): never {
  throw new RangeError(`linearSolver: ${what} (got ${got})`);
}

import type { SparseColumns } from "./sparseColumns.ts";

const CLOSE_ENOUGH = 1e-17;
const FULL_SWEEPS = 1000;

/**
 * Solves (I − needs)·x = demand for needs and demand ≥ 0 by Gauss–Seidel sweeps, forwards and backwards in turn: what is
 * still to be met of each row is met, and its own needs are added to what is to be met. Numbers ≥ 0 are only added, so
 * nothing cancels and each component, however small, comes out to about working precision. Null when the sweeps do
 * not close in on a solution within the work of 1000 full ones.
 */
export function sweepSolve(needs: SparseColumns, demand: Float64Array): Float64Array | null {
  const size = demand.length;
  const keeps = shareLeftByOwnNeeds(needs);
  if (keeps === null) return null;
  const state = { needs, keeps, x: new Float64Array(size), rest: demand.slice() };
  let work = FULL_SWEEPS * (needs.row.length + size);
  let before = Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < FULL_SWEEPS + size && work > 0; sweep++) {
    for (let s = 0; s < size; s++) work -= meet(state, sweep % 2 === 0 ? s : size - 1 - s);
    const left = largestRest(state);
    // A slow rate means that many small rests are still to come.
    const rate = before === Number.POSITIVE_INFINITY ? 1 : left / before;
    if (left === 0 || left <= CLOSE_ENOUGH * (1 - rate)) return state.x;
    before = left;
  }
  return null;
}

interface State {
  readonly needs: SparseColumns;
  readonly keeps: Float64Array;
  readonly x: Float64Array;
  readonly rest: Float64Array;
}

/** Meets what is left of row j; returns the work done. */
function meet({ needs: { start, row, value }, keeps, x, rest }: State, j: number): number {
  const left = rest[j] as number;
  if (left === 0) return 0;
  const made = left / (keeps[j] as number);
  x[j] = (x[j] as number) + made;
  const end = start[j + 1] as number;
  for (let p = start[j] as number; p < end; p++) {
    const i = row[p] as number;
    rest[i] = (rest[i] as number) + (value[p] as number) * made;
  }
  // Its own need of itself is met by the division above.
  rest[j] = 0;
  return end - (start[j] as number) + 1;
}

/** The largest rest beside what is met already; infinite where nothing is met yet. */
function largestRest({ x, rest }: State): number {
  let largest = 0;
  for (let i = 0; i < x.length; i++)
    if (rest[i] !== 0) largest = Math.max(largest, (rest[i] as number) / (x[i] as number));
  return largest;
}

/** 1 − own need of each; null when one needs all of itself or more. */
function shareLeftByOwnNeeds({ start, row, value }: SparseColumns): Float64Array | null {
  const keeps = new Float64Array(start.length - 1).fill(1);
  for (let j = 0; j < keeps.length; j++) {
    for (let p = start[j] as number; p < (start[j + 1] as number); p++)
      if (row[p] === j) keeps[j] = (keeps[j] as number) - (value[p] as number);
  }
  return keeps.every((kept) => kept > 0) ? keeps : null;
}

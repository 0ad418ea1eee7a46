import type { FoundSolution } from "./residualOf.ts";

/** A column's worth below this part of its own terms is rounding. */
const ROUNDING = 1e-9;
/** Money below this part of its unit is rounding of 0. */
const NOTHING = 1e-6;

interface Sums {
  gap: number;
  size: number;
}

/**
 * How much better another solution might be, by the prices: each row's and column's price times its distance from the bound of which the price speaks.
 * 0 proves the solution best; the solver alone proves it only in absolute terms.
 * `gap` is in parts of the largest amount of money in the solution, or of a millionth of the unit of money where that is more; `gapInUnits` in parts of at least what a column of usual size costs.
 */
export function gapOf(
  found: FoundSolution & { readonly activity: Float64Array; readonly money: number },
): {
  readonly gap: number;
  readonly gapInUnits: number;
} {
  const { program, columns, prices, usual, activity, money } = found;
  const { cost, lower, upper, rowLower, rowUpper } = program;
  const sign = program.sense === "most" ? -1 : 1;
  const sums: Sums = { gap: 0, size: 0 };
  for (let r = 0; r < prices.length; r++) {
    const price = prices[r] as number;
    const bound = (sign * price > 0 ? rowLower[r] : rowUpper[r]) as number;
    add(sums, price, { value: activity[r] as number, bound, usual: 0 });
  }
  let least = 0;
  for (let c = 0; c < columns.length; c++) {
    const value = columns[c] as number;
    const price = Math.abs(cost[c] as number);
    least = Math.max(least, price * (usual[c] as number));
    sums.size = Math.max(sums.size, Math.abs(price * value));
    const worth = worthOf(found, c);
    const bound = (sign * worth > 0 ? lower[c] : upper[c]) as number;
    add(sums, worth, { value, bound, usual: usual[c] as number });
  }
  const part = (size: number) => (sums.gap === 0 ? 0 : sums.gap / size);
  return {
    gap: part(Math.max(sums.size, NOTHING * money)),
    gapInUnits: part(Math.max(sums.size, least)),
  };
}

/** A column's cost less what its entries are worth; 0 where that is only rounding. */
function worthOf({ program, prices }: FoundSolution, c: number): number {
  const { cost, start, row, factor } = program;
  let worth = cost[c] as number;
  let terms = Math.abs(worth);
  for (let p = start[c] as number; p < (start[c + 1] as number); p++) {
    const part = (factor[p] as number) * (prices[row[p] as number] as number);
    worth -= part;
    terms = Math.max(terms, Math.abs(part));
  }
  return Math.abs(worth) <= ROUNDING * terms ? 0 : worth;
}

interface Held {
  readonly value: number;
  readonly bound: number;
  readonly usual: number;
}

/** A price of something without a bound on that side should be 0; it is measured by the usual size instead. */
function add(sums: Sums, price: number, { value, bound, usual }: Held): void {
  if (price === 0) return;
  const held = Number.isFinite(bound);
  const distance = held ? Math.abs(value - bound) : Math.max(Math.abs(value), usual);
  sums.gap += Math.abs(price) * distance;
  if (held) sums.size = Math.max(sums.size, Math.abs(price * bound));
}

import type { Interval } from "./interval.ts";

/** A number that counts with a weight of at least 0. */
export interface Weighted {
  readonly weight: Interval;
  readonly of: Interval;
}

/** Weighted mean of numbers with bounds, with sharp bounds over all of them at once; null where all weights may be 0. */
export function weightedMean(terms: readonly Weighted[]): Interval | null {
  if (!(terms.reduce((sum, { weight }) => sum + weight.lo, 0) > 0)) return null;
  const lo = extreme(terms.map(({ weight, of }) => ({ weight, of: of.lo })));
  const most = 0 - extreme(terms.map(({ weight, of }) => ({ weight, of: -of.hi })));
  // Summed in another order, the same numbers differ in the last place.
  const hi = Math.max(lo, most);
  const isExact = terms.every(({ weight, of }) => weight.value !== null && of.value !== null);
  const whole = terms.reduce((sum, { weight }) => sum + (weight.value ?? 0), 0);
  const part = terms.reduce(
    (sum, { weight, of }) => sum + (weight.value ?? 0) * (of.value ?? 0),
    0,
  );
  const value = isExact && whole > 0 ? Math.min(Math.max(part / whole, lo), hi) : null;
  return { value, lo, hi };
}

/** The least mean: the smaller numbers weigh most, from some point in their order the others least. */
function extreme(terms: readonly { readonly weight: Interval; readonly of: number }[]): number {
  const sorted = [...terms].sort((a, b) => a.of - b.of);
  let whole = sorted.reduce((sum, { weight }) => sum + weight.lo, 0);
  let part = sorted.reduce((sum, { weight, of }) => sum + weight.lo * of, 0);
  let least = part / whole;
  for (const { weight, of } of sorted) {
    whole += weight.hi - weight.lo;
    part += (weight.hi - weight.lo) * of;
    least = Math.min(least, part / whole);
  }
  return Math.max(least, sorted[0]?.of ?? 0);
}

import type { Interval } from "../../numeric/interval.ts";
import { NOISE, WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";

/**
 * Figures are put on multiples of 2⁻⁴⁴ (5.7e-14), of which sums below 512 are exact: parts then add up to totals to the last
 * digit, in whatever order.
 */
const STEPS = 2 ** 44;

export function onGrid(x: number): number {
  return Math.round(x * STEPS) / STEPS;
}

export function intervalOnGrid({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : onGrid(value), lo: onGrid(lo), hi: onGrid(hi) };
}

/** Bounds with a value only where they are narrow enough; a value that rounding left outside moves them. */
export function bounded(value: number | null, lo: number, hi: number): Interval {
  const least = value === null ? lo : Math.min(lo, value);
  const most = value === null ? hi : Math.max(hi, value);
  if (least === most) return { value: least, lo: least, hi: most };
  return { value: most - least <= WIDEST_WITH_VALUE ? value : null, lo: least, hi: most };
}

/** What `after` is more than `before`, if nothing is known of how the two hang together. */
export function difference(after: Interval, before: Interval): Interval {
  const value = after.value === null || before.value === null ? null : after.value - before.value;
  return bounded(value, after.lo - before.hi, after.hi - before.lo);
}

/** The second figure, with each of its ends that differs from the first by no more than noise put on it. */
export function withoutNoise(before: Interval, after: Interval): Interval {
  const near = (a: number, b: number) => (Math.abs(a - b) <= NOISE ? b : a);
  const isKnown = after.value !== null && before.value !== null;
  return {
    value: isKnown ? near(after.value as number, before.value as number) : after.value,
    lo: near(after.lo, before.lo),
    hi: near(after.hi, before.hi),
  };
}

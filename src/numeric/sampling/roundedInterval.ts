import type { Interval } from "../interval.ts";

/**
 * The interval with no more digits than it supports: the last is worth at most a quarter of its width. The value goes to the
 * nearest, the ends outwards; an interval that holds one number stays.
 */
export function roundedInterval({ value, lo, hi }: Interval): Interval {
  if (!(hi > lo) || !Number.isFinite(hi - lo)) return { value, lo, hi };
  const digits = -Math.floor(Math.log10((hi - lo) / 4));
  const at = (x: number, round: (x: number) => number) =>
    clean(round(clean(x * 10 ** digits)) / 10 ** digits);
  return {
    value: value === null ? null : at(value, Math.round),
    lo: at(lo, Math.floor),
    hi: at(hi, Math.ceil),
  };
}

/** Without the noise of floating-point arithmetic. */
function clean(x: number): number {
  return Number(x.toPrecision(12));
}

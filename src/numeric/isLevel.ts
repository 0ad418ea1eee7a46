/**
 * How near a value counts as its threshold, in parts of the threshold, or of 1 where that is more.
 *
 * Values beside thresholds are sums, quotients and solutions of linear systems in floating point: they miss what they
 * exactly reach by 1e-16 (0.1 + 0.2 and 0.3) to some 1e-11 (a long look-through). Thresholds and data have at most six
 * digits, so no case that anybody could state lies as near as 1e-9. It is not relative to a threshold below 1, because
 * there 0 is a threshold too, and what 1 − Σ leaves of a whole is not above it.
 */
const ROUNDING = 1e-9;

/** Whether a value is at a threshold, but for rounding; both in shares, ratios, scores or days, not in amounts of any unit. */
export function isLevel(value: number, threshold: number): boolean {
  return Math.abs(value - threshold) <= ROUNDING * Math.max(1, Math.abs(threshold));
}

/** How far above a threshold a value must lie, relative to the threshold, to be above it and not a rounding error of a sum. */
const ROUNDING = 1e-12;

/** Whether a value is strictly above a threshold; 0.6² + 4·0.1² is not above 0.4, though its sum in floating point is. */
export function exceeds(value: number, threshold: number): boolean {
  return value - threshold > ROUNDING * Math.abs(threshold);
}

import { isLevel } from "../../numeric/isLevel.ts";

/** Whether a value is strictly above a threshold; 0.6² + 4·0.1² is not above 0.4, though its sum in floating point is. */
export function exceeds(value: number, threshold: number): boolean {
  return value > threshold && !isLevel(value, threshold);
}

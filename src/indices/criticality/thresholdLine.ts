import { exceeds } from "./exceeds.ts";

/** One indicator beside its threshold; `above` is null where it cannot be told. */
export interface ThresholdLine {
  /** Null where not known or not defined. */
  readonly value: number | null;
  readonly threshold: number;
  /** Whether the value is strictly above the threshold. */
  readonly above: boolean | null;
}

/** The line of a value that may be null. */
export function thresholdLine(value: number | null, threshold: number): ThresholdLine {
  return { value, threshold, above: value === null ? null : exceeds(value, threshold) };
}

import { exceeds } from "./exceeds.ts";
import { type ThresholdLine, thresholdLine } from "./thresholdLine.ts";

/** Imports over exports beside the threshold 1; without exports there is no number, yet any import is above it. */
export function importsToExports(imports: number, exports: number): ThresholdLine {
  if (exports > 0) return thresholdLine(imports / exports, 1);
  return { value: null, threshold: 1, above: imports > 0 ? exceeds(imports, 0) : null };
}

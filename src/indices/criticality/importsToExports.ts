import { type ThresholdLine, thresholdLine } from "./thresholdLine.ts";
import { tradeRatio } from "./tradeRatio.ts";

/** Imports over exports beside the threshold 1 (CDI3); without exports there is no number, yet any import is above it. */
export function importsToExports(imports: number, exports: number): ThresholdLine {
  const line = thresholdLine(tradeRatio(imports, exports), 1);
  return line.value === null ? { ...line, above: imports > 0 ? true : null } : line;
}

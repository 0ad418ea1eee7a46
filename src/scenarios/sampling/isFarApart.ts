import { meanLoss } from "../../numeric/sampling/meanLoss.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import type { SampledLosses } from "./sampledLosses.ts";

/** Whether the bounds of the loss are too far apart for a value, on average over the states in which anybody fails. */
export function isFarApart({ least, most, anyFailure }: SampledLosses): boolean {
  return meanLoss(most).value - meanLoss(least).value > WIDEST_WITH_VALUE * anyFailure;
}

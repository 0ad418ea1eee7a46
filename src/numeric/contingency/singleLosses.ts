import { report } from "./report.ts";
import type { SetLoss, Watch } from "./setLoss.ts";

/** What all members lose together, and each alone, by its number. */
export interface SingleLosses {
  readonly whole: number;
  readonly single: Float64Array;
}

export function singleLosses(loss: SetLoss, watch: Watch = {}): SingleLosses {
  const members = [...Array(loss.count).keys()];
  const whole = loss.of(members);
  const single = Float64Array.from(members, (i) => {
    report(watch, { walk: 0, walks: 1, size: 1, members: loss.count }, i);
    return loss.of([i]);
  });
  watch.onProgress?.(1);
  return { whole, single };
}

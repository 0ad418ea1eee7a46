import type { Interval } from "../../numeric/interval.ts";
import type { LostOn } from "./lostOn.ts";

/** Days since a scenario's first: the first, and the first that is no longer meant. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

/** Change of some deliveries against the baseline, as the mean of some days. */
export function changeOver({ start, end }: Days, lostOn: LostOn): Interval {
  let [spared, hit, middle] = [0, 0, 0];
  for (let day = start; day < end; day++) {
    const lost = lostOn(day);
    spared += lost.spared;
    hit += lost.hit;
    middle += lost.middle;
  }
  const mean = (sum: number) => 0 - sum / (end - start);
  const hi = mean(spared);
  const lo = Math.min(hi, mean(hit));
  return { value: Math.min(Math.max(mean(middle), lo), hi), lo, hi };
}

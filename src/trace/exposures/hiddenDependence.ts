import type { Interval } from "../../numeric/interval.ts";
import { NOISE } from "../reading/reading.ts";

/** What is seen at first hand, which is never more than what looking through shows, and what is hidden between the two. */
export function hiddenDependence(
  direct: Interval,
  lookThrough: Interval,
): { readonly faceValue: Interval; readonly hidden: Interval } {
  const hi = Math.min(direct.hi, lookThrough.hi);
  const most = Math.min(lookThrough.value ?? hi, hi);
  const faceValue = {
    value: direct.value === null ? null : Math.min(direct.value, most),
    lo: Math.min(direct.lo, lookThrough.lo),
    hi,
  };
  const more = (a: number, b: number) => (a - b > NOISE ? a - b : 0);
  const isKnown = lookThrough.value !== null && faceValue.value !== null;
  const hidden = {
    value: isKnown ? more(lookThrough.value as number, faceValue.value as number) : null,
    lo: more(lookThrough.lo, faceValue.hi),
    hi: more(lookThrough.hi, faceValue.lo),
  };
  return { faceValue, hidden };
}

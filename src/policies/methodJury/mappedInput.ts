import { type Gap, isGap } from "../../assess/composition.ts";
import type { Interval } from "../../numeric/interval.ts";

/** An input of a method as the data give it: at its middle, null where that is not known, and with every number at either bound. */
export interface Ends<T> {
  readonly low: T;
  readonly middle: T | null;
  readonly high: T;
}

export type Mapped<T> = Ends<T> | Gap;

export function same<T>(value: T): Ends<T> {
  return { low: value, middle: value, high: value };
}

/** The same entry for each interval, at both bounds and in the middle. */
export function atEnds<T>(
  intervals: readonly Interval[],
  entry: (at: readonly number[]) => T,
): Ends<T> {
  const middle = intervals.map(({ value }) => value);
  return {
    low: entry(intervals.map(({ lo }) => lo)),
    middle: middle.includes(null) ? null : entry(middle as number[]),
    high: entry(intervals.map(({ hi }) => hi)),
  };
}

export function isMapped<T>(mapped: Mapped<T>): mapped is Ends<T> {
  return !isGap(mapped);
}

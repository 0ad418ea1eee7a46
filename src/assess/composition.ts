import type { Label } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import type { AssumptionKey } from "./measure.ts";

/** Who makes up a whole, by key: known amounts, and what is known to be nobody listed or could be anybody. */
export interface Composition {
  readonly parts: ReadonlyMap<string, Interval>;
  readonly other: Interval;
  readonly unknown: Interval;
  /** What this whole rests on. */
  readonly notes: readonly AssumptionKey[];
}

/** Why a whole, or a measure of it, has no answer. */
export interface Gap {
  readonly reason: Label;
}

export const NONE: Interval = { value: 0, lo: 0, hi: 0 };

export function isGap(answer: object): answer is Gap {
  return "reason" in answer;
}

/** Adds an amount to a key of a growing composition; the reserved keys go to their own places. */
export class Tally {
  readonly parts = new Map<string, Interval>();
  other: Interval = NONE;
  unknown: Interval = NONE;

  add(key: string, amount: Interval): void {
    if (key === "other") this.other = plus(this.other, amount);
    else if (key === "unknown") this.unknown = plus(this.unknown, amount);
    else this.parts.set(key, plus(this.parts.get(key) ?? NONE, amount));
  }

  with(notes: readonly AssumptionKey[]): Composition {
    return { parts: this.parts, other: this.other, unknown: this.unknown, notes };
  }
}

export function plus(a: Interval, b: Interval): Interval {
  const value = a.value === null || b.value === null ? null : a.value + b.value;
  return { value, lo: a.lo + b.lo, hi: a.hi + b.hi };
}

export function total(composition: Composition): Interval {
  let sum = plus(composition.other, composition.unknown);
  for (const part of composition.parts.values()) sum = plus(sum, part);
  return sum;
}

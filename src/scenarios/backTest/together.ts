import type { Interval } from "../../numeric/interval.ts";
import { weightedMean } from "../../numeric/weightedMean.ts";

/** A part of some deliveries: how much of them it is, where that is known, and how it changes. */
export interface Part {
  readonly weight: Interval | null;
  readonly change: Interval;
}

/** Change of all parts together; of those whose weights are not known any may be all. Null for none. */
export function together(parts: readonly Part[]): Interval | null {
  const [only] = parts;
  if (parts.length <= 1) return only?.change ?? null;
  const weighted = parts.flatMap(({ weight, change }) =>
    weight === null ? [] : [{ weight, of: change }],
  );
  const mean = weighted.length === parts.length ? weightedMean(weighted) : null;
  return mean ?? anyOf(parts.map(({ change }) => change));
}

/** From the least to the most of some; a value where all have the same. */
export function anyOf(changes: readonly Interval[]): Interval | null {
  const [first] = changes;
  if (first === undefined) return null;
  return {
    value: changes.every(({ value }) => value === first.value) ? first.value : null,
    lo: Math.min(...changes.map(({ lo }) => lo)),
    hi: Math.max(...changes.map(({ hi }) => hi)),
  };
}

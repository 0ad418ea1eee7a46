import type { Interval } from "../../numeric/interval.ts";

/** Rank of a thing among those that a method can score, 1 for the riskiest; ties share the mean of their ranks. */
export interface Rank {
  /** Null where the data do not settle it. */
  readonly value: number | null;
  /** The first rank that any score within the bounds could give. */
  readonly lo: number;
  /** The last one. */
  readonly hi: number;
}

/**
 * Ranks of scores, and the best and worst that any scores within the bounds could give; null where there is no score.
 *
 * Each score is taken to move within its bounds by itself: where scores move together, the bounds are wider than need be.
 */
export function rankBounds(
  scores: readonly (Interval | null)[],
  risk: "high" | "low",
): (Rank | null)[] {
  const up = scores.map((score) => score && (risk === "high" ? score : turned(score)));
  const known = up.filter((score) => score !== null);
  return up.map((own) => own && rankOf(own, known));
}

function turned({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : -value, lo: -hi, hi: -lo };
}

function rankOf(own: Interval, all: readonly Interval[]): Rank {
  let [lo, hi] = [1, 1];
  let value: number | null = 1;
  for (const other of all) {
    if (other === own) continue;
    lo += ahead(other.lo, own.hi);
    hi += ahead(other.hi, own.lo);
    if (value !== null) value = added(value, own, other);
  }
  return { value: lo === hi ? lo : value, lo, hi };
}

function added(value: number, own: Interval, other: Interval): number | null {
  if (own.value !== null && other.value !== null) return value + ahead(other.value, own.value);
  if (other.lo > own.hi) return value + 1;
  return other.hi < own.lo ? value : null;
}

/** How many ranks one score puts before another: a tie half of one. */
function ahead(score: number, own: number): number {
  if (score === own) return 0.5;
  return score > own ? 1 : 0;
}

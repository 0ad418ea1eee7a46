import { exact, type Interval } from "../../numeric/interval.ts";
import { SUM_TOLERANCE } from "../checkShares.ts";
import type { ShareIndex } from "../shareIndex.ts";
import type { Completions, Market } from "./completions.ts";

/**
 * The largest part of the whole that may be `other` or `unknown` while a single number is still given beside the bounds.
 * A choice of this library: with p the largest listed share, the Herfindahl–Hirschman index can then still be off by
 * 0.1 p + 0.0025.
 */
export const LARGEST_UNATTRIBUTED_PART = 0.05;

/** What must be known of an index to bound it. */
export type BoundableIndex = Pick<ShareIndex, "of" | "schur" | "ignoresDust" | "countsZeros">;

/** Bounds of an index at the completions of a market, which several indices can share. */
export function boundsAt(
  index: BoundableIndex,
  market: Market,
  { even, point, uneven }: Completions,
): Interval | null {
  const { listed, other, unknown, places = Number.POSITIVE_INFINITY } = market;
  if (other + unknown === 0) {
    const value = index.of(listed);
    return value === null ? null : exact(value);
  }
  if (index.schur === null) return null;
  if (places === Number.POSITIVE_INFINITY && !index.ignoresDust) return null;
  if (index.countsZeros && places !== listed.length) return null;
  const ends = [index.of(even), index.of(uneven)].filter((end) => end !== null);
  if (ends.length < 2) return null;
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  if (other + unknown > LARGEST_UNATTRIBUTED_PART + SUM_TOLERANCE) return { value: null, lo, hi };
  const value = index.of(point);
  return { value: value === null ? null : Math.min(Math.max(value, lo), hi), lo, hi };
}

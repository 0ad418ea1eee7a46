import { exact, type Interval } from "../../numeric/interval.ts";
import { SUM_TOLERANCE } from "../checkShares.ts";
import type { ShareIndex } from "../shareIndex.ts";
import { completions, type Market } from "./completions.ts";

/**
 * The largest part of the whole that may be `other` or `unknown` while a single number is still given beside the bounds.
 * A choice of this library: with p the largest listed share, the Herfindahl–Hirschman index can then still be off by
 * 0.2 p + 0.01.
 */
export const LARGEST_UNATTRIBUTED_PART = 0.1;

/** What must be known of an index to bound it. */
export type BoundableIndex = Pick<ShareIndex, "of" | "schur" | "ignoresDust" | "countsZeros">;

/**
 * Guaranteed bounds of an index of a market of which a part is not known.
 *
 * Formula: [I(even), I(uneven)] or the reverse, at the most even and the most uneven completion (see completions); the value is I(point).
 *
 * @param index - a row of the catalogue of concentration or diversity
 * @param market - listed shares, `other` (none of the listed), `unknown` (anybody), together 1 (dimensionless), and `places`
 * @returns `{ value, lo, hi }` in the unit of the index; value is null when other and unknown make more than 0.1 of the whole; null when the index is undefined at an end, or a part is not known and the index has no such bounds: it is not monotone in evenness, or counts small suppliers while places is infinite, or counts suppliers with share 0 while there are unlisted ones
 * @throws RangeError when a part is negative or not finite, the parts do not sum to 1, or `places` leaves no room for the parts
 * @see Marshall & Olkin (1979) Inequalities: Theory of Majorization and Its Applications (not verified against the primary text)
 * @example
 * hhiBounds({ listed: [0.5, 0.3], other: 0, unknown: 0.2 }) // => { value: null, lo: 0.34, hi: 0.58 }
 */
export function shareIndexBounds(index: BoundableIndex, market: Market): Interval | null {
  const { even, point, uneven } = completions(market);
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

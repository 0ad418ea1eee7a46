import type { Interval } from "../../numeric/interval.ts";
import { type BoundableIndex, boundsAt } from "./boundsAt.ts";
import { completions, type Market } from "./completions.ts";

/**
 * Guaranteed bounds of an index of a market of which a part is not known.
 *
 * Formula: [I(even), I(uneven)] or the reverse, at the most even and the most uneven completion (see completions); the value is I(point).
 *
 * @param index - a row of the catalogue of concentration or diversity
 * @param market - listed shares, `other` (none of the listed), `unknown` (anybody), together 1 (dimensionless), and `places`
 * @returns `{ value, lo, hi }` in the unit of the index; value is null when other and unknown make more than 0.05 of the whole; null when the index is undefined at an end, or a part is not known and the index has no such bounds: it is not monotone in evenness, or counts small suppliers while places is infinite, or counts suppliers with share 0 while there are unlisted ones
 * @throws RangeError when a part is negative or not finite, the parts do not sum to 1, or `places` leaves no room for the parts
 * @see Marshall & Olkin (1979) Inequalities: Theory of Majorization and Its Applications (not verified against the primary text)
 * @example
 * hhiBounds({ listed: [0.5, 0.3], other: 0, unknown: 0.2 }) // => { value: null, lo: 0.34, hi: 0.58 }
 */
export function shareIndexBounds(index: BoundableIndex, market: Market): Interval | null {
  return boundsAt(index, market, completions(market));
}

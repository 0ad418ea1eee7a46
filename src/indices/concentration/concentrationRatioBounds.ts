import type { Interval } from "../../numeric/interval.ts";
import type { Market } from "./completions.ts";
import { concentrationRatio } from "./concentrationRatio.ts";
import { shareIndexBounds } from "./shareIndexBounds.ts";

/**
 * Guaranteed bounds of the joint share of the k largest suppliers in a market of which a part is not known.
 *
 * Formula: lo = CR_k at the most even completion, hi = CR_k at the most uneven one (see completions).
 *
 * @param market - listed shares, `other` (none of the listed), `unknown` (anybody), together 1 (dimensionless), and `places`
 * @param k - how many of the largest suppliers are added up, a whole number ≥ 1
 * @returns `{ value, lo, hi }`, dimensionless, in [0, 1]; higher is riskier; value is null when other and unknown make more than 0.05 of the whole; never null as a whole
 * @throws RangeError when a part is negative or not finite, the parts do not sum to 1, `places` leaves no room for the parts, or k is not a positive whole number
 * @see Rhoades (1993) Federal Reserve Bulletin 79:188 (not verified against the primary text); bounds by majorization, proved at completions
 * @example
 * concentrationRatioBounds({ listed: [0.5, 0.2], other: 0.2, unknown: 0.1 }, 1) // => { value: null, lo: 0.5, hi: 0.6 }
 */
export function concentrationRatioBounds(market: Market, k: number): Interval {
  const of = (shares: ArrayLike<number>) => concentrationRatio(shares, k);
  const index = { of, schur: "convex", ignoresDust: true, countsZeros: false } as const;
  return shareIndexBounds(index, market) as Interval;
}

import type { Interval } from "../../numeric/interval.ts";
import type { Market } from "./completions.ts";
import { hhi } from "./hhi.ts";
import { shareIndexBounds } from "./shareIndexBounds.ts";

/**
 * Guaranteed bounds of the Herfindahl–Hirschman index of a market of which a part is not known.
 *
 * Formula: lo = Σ pᵢ² at the most even completion, hi = Σ pᵢ² at the most uneven one (see completions); with infinitely many places lo = Σ listed².
 *
 * @param market - listed shares, `other` (none of the listed), `unknown` (anybody), together 1 (dimensionless), and `places`
 * @returns `{ value, lo, hi }`, dimensionless, in [0, 1]; higher is riskier; value is null when other and unknown make more than 0.05 of the whole; never null as a whole
 * @throws RangeError when a part is negative or not finite, the parts do not sum to 1, or `places` leaves no room for the parts
 * @see Rhoades (1993) Federal Reserve Bulletin 79:188 (not verified against the primary text); bounds by majorization, proved at completions
 * @example
 * hhiBounds({ listed: [0.5, 0.4], other: 0.1, unknown: 0 }) // => { value: null, lo: 0.41, hi: 0.42 }
 * hhiBounds({ listed: [0.5, 0.45], other: 0.05, unknown: 0 }) // => { value: 0.4525, lo: 0.4525, hi: 0.455 }
 */
export function hhiBounds(market: Market): Interval {
  const index = { of: hhi, schur: "convex", ignoresDust: true, countsZeros: false } as const;
  return shareIndexBounds(index, market) as Interval;
}

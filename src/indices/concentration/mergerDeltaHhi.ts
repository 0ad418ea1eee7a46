import { checkShares } from "../checkShares.ts";

/**
 * Rise of the Herfindahl–Hirschman index when two suppliers become one.
 *
 * Formula: ΔH = 2ab, where a and b are the shares of the two suppliers in the same whole.
 *
 * @param shareA - share of the first supplier, in [0, 1] (dimensionless)
 * @param shareB - share of the second supplier in the same whole, in [0, 1] (dimensionless)
 * @returns dimensionless, in [0, 0.5] (× 10 000 for the scale of competition law); higher is riskier; never null
 * @throws RangeError when a share is negative or not finite, or both sum to more than 1
 * @see US Department of Justice & Federal Trade Commission (2023) Merger Guidelines, Guideline 1 (not verified against the primary text)
 * @example
 * mergerDeltaHhi(0.3, 0.2) // => 0.12
 */
export function mergerDeltaHhi(shareA: number, shareB: number): number {
  checkShares("mergerDeltaHhi", [shareA, shareB]);
  return 2 * shareA * shareB;
}

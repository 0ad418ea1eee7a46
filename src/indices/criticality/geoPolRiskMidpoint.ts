import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";

/**
 * Midpoint of the GeoPolRisk method: the score in money per kilogram.
 *
 * Formula: m = S · p̄, where S is the GeoPolRisk score and p̄ the mean import price.
 *
 * @param score - GeoPolRisk score, in [0, 1], or null where not known
 * @param price - mean import price in dollars per kilogram, ≥ 0, or null where not known
 * @returns dollars per kilogram, ≥ 0; higher is riskier; null when the score or the price is not known
 * @throws RangeError when the score is outside [0, 1] or the price is negative or not finite
 * @see Santillán-Saldivar et al. (2022) International Journal of Life Cycle Assessment, doi:10.1007/s11367-022-02027-y (read in the authors' program)
 * @example
 * geoPolRiskMidpoint(0.15, 2) // => 0.3
 */
export function geoPolRiskMidpoint(score: number | null, price: number | null): number | null {
  if (score !== null) checkPart("geoPolRiskMidpoint", "score", score);
  if (price !== null) checkAmount("geoPolRiskMidpoint", "price", price);
  return score === null || price === null ? null : score * price;
}

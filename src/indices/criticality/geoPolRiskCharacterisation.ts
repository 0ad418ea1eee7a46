import { checkAmount } from "../dependency/checkAmount.ts";

/** Mean midpoint of copper over the countries of the OECD, 2017–2021, in dollars per kilogram. */
const COPPER_MIDPOINT = 0.409412948;

/**
 * Characterisation factor of the GeoPolRisk method: the midpoint in units of copper's.
 *
 * Formula: CF = m / 0.409412948, where m is the midpoint in dollars per kilogram and the number is copper's mean midpoint over the countries of the OECD in 2017–2021.
 *
 * @param midpoint - in dollars per kilogram, ≥ 0, or null where not known
 * @returns kilograms of copper equivalent per kilogram, ≥ 0; higher is riskier; null when the midpoint is not known
 * @throws RangeError when the midpoint is negative or not finite
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRiskCharacterisation(0.409412948) // => 1
 */
export function geoPolRiskCharacterisation(midpoint: number | null): number | null {
  if (midpoint === null) return null;
  checkAmount("geoPolRiskCharacterisation", "midpoint", midpoint);
  return midpoint / COPPER_MIDPOINT;
}

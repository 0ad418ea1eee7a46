/**
 * Governance weight of the GeoPolRisk method: political stability turned round, 1 for worst.
 *
 * Formula: g = (2.5 − PV) / 5, cut off at 0 and 1, where PV is the indicator "political stability and absence of violence" of a country.
 *
 * @param politicalStability - PV of the Worldwide Governance Indicators of the World Bank, about −2.5 (worst) to 2.5 (best)
 * @returns dimensionless, in [0, 1]; higher is riskier; never null
 * @throws RangeError when the indicator is not finite
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (scaling read in the authors' program)
 * @example
 * geoPolRiskGovernanceScale(0) // => 0.5
 * geoPolRiskGovernanceScale(-2.7) // => 1
 */
export function geoPolRiskGovernanceScale(politicalStability: number): number {
  if (!Number.isFinite(politicalStability)) {
    throw new RangeError(
      `geoPolRiskGovernanceScale: politicalStability must be finite (got ${politicalStability})`,
    );
  }
  return Math.min(Math.max((2.5 - politicalStability) / 5, 0), 1);
}

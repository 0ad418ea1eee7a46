/**
 * Governance weight of the EU's critical raw materials method: Worldwide Governance Indicators turned round, 10 for worst.
 *
 * Formula: g = 2 (2.5 − x), where x is the mean of the six indicators of a country.
 *
 * @param wgiMean - mean of the six Worldwide Governance Indicators of the World Bank, about −2.5 (worst) to 2.5 (best)
 * @returns dimensionless, about 0 to 10, not cut off; higher is riskier; never null
 * @throws RangeError when the mean is not finite
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526 (scaling read in a peer program)
 * @example
 * euGovernanceScale(1.5) // => 2
 */
export function euGovernanceScale(wgiMean: number): number {
  if (!Number.isFinite(wgiMean)) {
    throw new RangeError(`euGovernanceScale: wgiMean must be finite (got ${wgiMean})`);
  }
  return (2.5 - wgiMean) * 2;
}

import { checkPart } from "./checkPart.ts";

/** The three indicators of the screening; null where not known. */
export interface NstcIndicators {
  /** Supply risk R: `nstcSupplyRisk`. */
  readonly supplyRisk: number | null;
  /** Production growth G. */
  readonly productionGrowth: number | null;
  /** Market dynamics M. */
  readonly marketDynamics: number | null;
}

/**
 * Criticality potential of the screening of the US National Science and Technology Council: the geometric mean of three indicators.
 *
 * Formula: C = (R · G · M)^(1/3), where R is supply risk, G production growth and M market dynamics.
 *
 * @param indicators - supplyRisk, productionGrowth and marketDynamics, each in [0, 1] or null where not known
 * @returns dimensionless, in [0, 1]; higher is riskier; null when an indicator is not known
 * @throws RangeError when an indicator is outside [0, 1]
 * @see McCullough & Nassar (2017) Mineral Economics 30:257, doi:10.1007/s13563-017-0119-6 (not verified against the primary text)
 * @example
 * nstcScreening({ supplyRisk: 0.5, productionGrowth: 0.5, marketDynamics: 0.5 }) // => 0.5
 */
export function nstcScreening(indicators: NstcIndicators): number | null {
  let product = 1;
  for (const [what, indicator] of Object.entries(indicators)) {
    if (indicator === null) return null;
    checkPart("nstcScreening", what, indicator);
    product *= indicator;
  }
  return Math.cbrt(product);
}

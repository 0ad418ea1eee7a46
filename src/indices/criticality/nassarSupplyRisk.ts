import { checkAmount } from "../dependency/checkAmount.ts";

/** The three components of the supply risk of Nassar et al.; null where not known. */
export interface NassarComponents {
  readonly disruptionPotential: number | null;
  readonly tradeExposure: number | null;
  readonly economicVulnerability: number | null;
}

/**
 * Supply risk of Nassar et al.: the geometric mean of disruption potential, trade exposure and economic vulnerability.
 *
 * Formula: SR = (DP · TE · EV)^(1/3), where DP is disruption potential, TE trade exposure and EV economic vulnerability.
 *
 * @param components - disruptionPotential, tradeExposure and economicVulnerability, each ≥ 0 (dimensionless) or null where not known
 * @returns dimensionless, ≥ 0; higher is riskier; 0 as soon as one component is 0; null when one is not known; not comparable with the authors' scores, which rescale the components first
 * @throws RangeError when a component is negative or not finite
 * @see Nassar et al. (2020) Science Advances 6(8) eaay8647, doi:10.1126/sciadv.aay8647 (not verified against the primary text: read in a peer program)
 * @example
 * nassarSupplyRisk({ disruptionPotential: 0.5, tradeExposure: 0.5, economicVulnerability: 0.5 }) // => 0.5
 */
export function nassarSupplyRisk(components: NassarComponents): number | null {
  let product = 1;
  for (const [what, component] of Object.entries(components)) {
    if (component === null) return null;
    checkAmount("nassarSupplyRisk", what, component);
    product *= component;
  }
  return Math.cbrt(product);
}

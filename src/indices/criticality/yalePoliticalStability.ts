import { checkScore } from "./checkScore.ts";

/**
 * Stability score of the Yale method: how unstable the countries are where the metal is won.
 *
 * Formula: s = 20 (2.5 − PV), cut off at 0 and 100, where PV is the Worldwide Governance Indicator of political stability, weighted by production.
 *
 * @param politicalStability - PV of the World Bank, about −2.5 (worst) to 2.5 (best)
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the indicator is outside [−5, 5]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yalePoliticalStability(0) // => 50
 */
export function yalePoliticalStability(politicalStability: number): number {
  checkScore("yalePoliticalStability", "politicalStability", [-5, 5, politicalStability]);
  return Math.min(Math.max(20 * (2.5 - politicalStability), 0), 100);
}

import { checkScore } from "./checkScore.ts";

/**
 * Policy score of the Yale method: how badly policy treats mining where the metal is won.
 *
 * Formula: s = 100 − PPI, where PPI is the Policy Potential Index of the Fraser Institute, weighted by production.
 *
 * @param policyPotential - Policy Potential Index, in [0, 100], 100 for best
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the index is outside [0, 100]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yalePolicyPotential(55) // => 45
 */
export function yalePolicyPotential(policyPotential: number): number {
  checkScore("yalePolicyPotential", "policyPotential", [0, 100, policyPotential]);
  return 100 - policyPotential;
}

import { governanceWeightedHhi } from "../concentration/governanceWeightedHhi.ts";
import { checkPart } from "./checkPart.ts";

/**
 * Supply risk indicator of the screening of the US National Science and Technology Council.
 *
 * Formula: R = Σ pᵢ² gᵢ, where pᵢ is the share of country i in world production and gᵢ its governance risk.
 *
 * @param shares - share of each country in world production, each in [0, 1], together at most 1 (dimensionless)
 * @param governanceRisk - governance risk of each country in the same order, in [0, 1], 1 for worst, null where not known
 * @returns dimensionless, in [0, 1]; higher is riskier; null when a country with a share above 0 has no governance risk, or nothing is produced
 * @throws RangeError when a share is negative or not finite, the shares sum to more than 1, the lists differ in length, or a governance risk is outside [0, 1]
 * @see McCullough & Nassar (2017) Mineral Economics 30:257, doi:10.1007/s13563-017-0119-6 (not verified against the primary text)
 * @example
 * nstcSupplyRisk([0.5, 0.5], [0.4, 0.8]) // => 0.3
 */
export function nstcSupplyRisk(
  shares: readonly number[],
  governanceRisk: readonly (number | null)[],
): number | null {
  for (const risk of governanceRisk) {
    if (risk !== null) checkPart("nstcSupplyRisk", "governanceRisk", risk);
  }
  const weighted = governanceWeightedHhi(shares, governanceRisk);
  return shares.some((share) => share > 0) ? weighted : null;
}

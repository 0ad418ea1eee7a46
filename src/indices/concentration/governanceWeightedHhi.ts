import { checkShares } from "../checkShares.ts";

/**
 * Governance-weighted Herfindahl–Hirschman index: squared shares weighted by how badly each supplier's country is governed.
 *
 * Formula: H_g = Σ pᵢ² gᵢ, where pᵢ is the share of supplier i and gᵢ its governance weight, higher for worse (see euGovernanceScale and geoPolRiskGovernanceScale).
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless)
 * @param governance - weight of each supplier in the same order, finite and ≥ 0 (dimensionless), null where not known
 * @returns dimensionless, in [0, max gᵢ]; higher is riskier, but more even shares may rise, because they may move to a worse-governed supplier; null when a supplier with a share above 0 has no weight
 * @throws RangeError when a share is negative or not finite, the shares sum to more than 1, the two lists differ in length, or a weight is negative or not finite
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526
 * @example
 * governanceWeightedHhi([0.6, 0.4], [0.1, 0.9]) // => 0.18
 * governanceWeightedHhi([0.6, 0.4], [0.1, null]) // => null
 */
export function governanceWeightedHhi(
  shares: ArrayLike<number>,
  governance: ArrayLike<number | null>,
): number | null {
  checkShares("governanceWeightedHhi", shares);
  if (governance.length !== shares.length) {
    throw new RangeError(
      `governanceWeightedHhi: each share must have a weight or null (got ${shares.length} shares, ${governance.length} weights)`,
    );
  }
  let known = true;
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    const weight = governance[i] as number | null;
    if (weight !== null && !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `governanceWeightedHhi: each weight must be finite and not negative, or null (got ${weight} at position ${i})`,
      );
    }
    if (weight !== null) sum += share ** 2 * weight;
    else if (share > 0) known = false;
  }
  return known ? sum : null;
}

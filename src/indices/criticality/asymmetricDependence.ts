import { checkPart } from "./checkPart.ts";

/** Who of two depends more on the other. */
export interface AsymmetricDependence {
  /** Dependence of A on B less that of B on A; null when one is not known. */
  readonly difference: number | null;
  /** The difference in the sum of both; null when one is not known or both are 0. */
  readonly relative: number | null;
  /** The smaller of the two: what both would lose alike; null when one is not known. */
  readonly mutual: number | null;
}

/**
 * Asymmetric dependence of A on B, after Hirschman: what A would lose without B against what B would lose without A.
 *
 * Formula: a = d_AB − d_BA, r = (d_AB − d_BA) / (d_AB + d_BA), m = min(d_AB, d_BA), where d_AB is the share of A's supply or market that rests on B and d_BA the reverse. The combination into numbers is kyusho's own definition.
 *
 * @param dependenceOfA - share of A's supply (or sales) that rests on B, in [0, 1], or null where not known
 * @param dependenceOfB - share of B's supply (or sales) that rests on A, in the same measure, in [0, 1], or null where not known
 * @returns difference and relative in [−1, 1], above 0 where A depends more, so that higher is riskier for A, and mutual in [0, 1], without a direction of risk (all dimensionless); each null where it cannot be told
 * @throws RangeError when a dependence is outside [0, 1]
 * @see Hirschman (1945) National Power and the Structure of Foreign Trade (not verified against the primary text)
 * @example
 * asymmetricDependence(0.75, 0.25) // => { difference: 0.5, relative: 0.5, mutual: 0.25 }
 */
export function asymmetricDependence(
  dependenceOfA: number | null,
  dependenceOfB: number | null,
): AsymmetricDependence {
  if (dependenceOfA !== null) checkPart("asymmetricDependence", "dependenceOfA", dependenceOfA);
  if (dependenceOfB !== null) checkPart("asymmetricDependence", "dependenceOfB", dependenceOfB);
  if (dependenceOfA === null || dependenceOfB === null) {
    return { difference: null, relative: null, mutual: null };
  }
  const difference = dependenceOfA - dependenceOfB;
  const both = dependenceOfA + dependenceOfB;
  return {
    difference,
    relative: both > 0 ? difference / both : null,
    mutual: Math.min(dependenceOfA, dependenceOfB),
  };
}

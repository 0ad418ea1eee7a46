import { bySupplierGroup } from "../bySupplierGroup.ts";
import { checkShares } from "../checkShares.ts";
import { hhi } from "./hhi.ts";

/** A Herfindahl–Hirschman index split by groups of suppliers. */
export interface HhiDecomposition {
  /** Index of the single suppliers: between × within. */
  readonly total: number;
  /** Index of the groups, each taken as one supplier. */
  readonly between: number;
  /** Mean index inside the groups, weighted by their squared shares; null when no group has a share. */
  readonly within: number | null;
  /** One entry for each group, in order of first appearance; the contributions sum to the total. */
  readonly byGroup: readonly {
    readonly group: string;
    /** Share of the group in the whole. */
    readonly share: number;
    /** Index inside the group, shares of the group's own total; null when the group has no share. */
    readonly hhi: number | null;
    readonly contribution: number;
  }[];
}

/**
 * Herfindahl–Hirschman index split into concentration between groups and inside them, for example blocs and their countries.
 *
 * Formula: H = Σ_g P_g² H_g = B · W, where P_g is the share of group g, H_g the index inside it, B = Σ_g P_g² (between) and W = Σ_g P_g² H_g / B (within); so 1/H = 1/B · 1/W, effective groups times effective suppliers in a group.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless)
 * @param groups - name of each supplier's group, in the same order
 * @returns total, between and within (dimensionless, each in [0, 1], higher is riskier) and a row for each group; within is null when no group has a share
 * @throws RangeError when a share is negative or not finite, the shares sum to more than 1, or the two lists differ in length
 * @see Exact by expanding the squares; no primary text needed
 * @example
 * hhiDecomposition([0.5, 0.25, 0.25], ["A", "B", "B"]).between // => 0.5
 * hhiDecomposition([0.5, 0.25, 0.25], ["A", "B", "B"]).within // => 0.75
 */
export function hhiDecomposition(
  shares: ArrayLike<number>,
  groups: ArrayLike<string>,
): HhiDecomposition {
  checkShares("hhiDecomposition", shares);
  const byGroup = bySupplierGroup("hhiDecomposition", shares, groups).map((members) => {
    const { group, share, inside } = members;
    const contribution = members.shares.reduce((sum, part) => sum + part ** 2, 0);
    return { group, share, hhi: inside && hhi(inside), contribution };
  });
  const total = byGroup.reduce((sum, { contribution }) => sum + contribution, 0);
  const between = byGroup.reduce((sum, { share }) => sum + share ** 2, 0);
  return { total, between, within: between === 0 ? null : total / between, byGroup };
}

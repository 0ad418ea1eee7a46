import { bySupplierGroup } from "../bySupplierGroup.ts";
import { theilT } from "./theilT.ts";

/** Theil's T index split by groups of suppliers. */
export interface TheilDecomposition {
  /** Index of the single suppliers: between + within, in nats. */
  readonly total: number;
  /** Index of the groups, every member taken at its group's mean. */
  readonly between: number;
  /** Mean of the indices inside the groups, weighted by their shares. */
  readonly within: number;
  /** One entry for each group, in order of first appearance. */
  readonly byGroup: readonly {
    readonly group: string;
    /** Share of the group in the whole. */
    readonly share: number;
    /** Index inside the group, its own n in the formula; null when the group has no share. */
    readonly theilT: number | null;
  }[];
}

/**
 * Theil's T index split into inequality between groups of suppliers and inside them.
 *
 * Formula: T = Σ_g P_g log(P_g n / n_g) + Σ_g P_g T_g, where P_g is the share of group g, n_g its number of listed suppliers, n the number of all, and T_g the index inside it; the first sum is "between", the second "within".
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); a listed supplier with share 0 counts
 * @param groups - name of each supplier's group, in the same order
 * @returns total, between and within (nats, each ≥ 0, no direction of risk by themselves) and a row for each group; never null
 * @throws RangeError when a share is negative or not finite, the shares do not sum to 1, or the two lists differ in length
 * @see Theil (1967) Economics and Information Theory (not verified against the primary text)
 * @example
 * theilDecomposition([0.5, 0.25, 0.25, 0], ["A", "A", "B", "B"]).between // => 0.1308120359411370
 */
export function theilDecomposition(
  shares: ArrayLike<number>,
  groups: ArrayLike<string>,
): TheilDecomposition {
  const total = theilT(shares);
  let between = 0;
  let within = 0;
  const byGroup = bySupplierGroup("theilDecomposition", shares, groups).map((members) => {
    const { group, share, inside } = members;
    if (inside === null) return { group, share, theilT: null };
    const unequal = theilT(inside);
    between += share * Math.log((share * shares.length) / inside.length);
    within += share * unequal;
    return { group, share, theilT: unequal };
  });
  return { total, between: Math.max(between, 0), within, byGroup };
}

import { checkShares } from "../checkShares.ts";
import { hhi } from "./hhi.ts";

/**
 * Effective number of suppliers: how many equal suppliers would give the same Herfindahl–Hirschman index.
 *
 * Formula: D₂ = 1 / Σ pᵢ², where pᵢ is the share of supplier i; the Hill number of order 2.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together at most 1 (dimensionless); what is missing from 1 counts as suppliers too small to matter
 * @returns suppliers, in [1, n] for n suppliers whose shares sum to 1; lower is riskier; null when no share is large enough to be squared
 * @throws RangeError when a share is negative or not finite, or the shares sum to more than 1
 * @see Hill (1973) Ecology 54:427, doi:10.2307/1934352 (not verified against the primary text)
 * @example
 * effectiveSuppliers([0.5, 0.25, 0.25]) // => 2.6666666666666665
 */
export function effectiveSuppliers(shares: ArrayLike<number>): number | null {
  checkShares("effectiveSuppliers", shares);
  const concentration = hhi(shares);
  return concentration === 0 ? null : 1 / concentration;
}

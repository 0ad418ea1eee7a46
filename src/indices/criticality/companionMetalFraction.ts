import { checkAmount } from "../dependency/checkAmount.ts";

/**
 * Companion metal fraction: the part of a metal's world production that is a by-product of other metals, so that its supply does not follow its own price.
 *
 * Formula: CF = c / q, where c is what is won as a companion and q all that is won of the metal.
 *
 * @param asCompanion - production as a companion of other metals, ≥ 0 and at most the total
 * @param total - all production of the metal, ≥ 0, in the same unit
 * @returns share of all production (dimensionless), in [0, 1]; higher is riskier; null when nothing is produced
 * @throws RangeError when an amount is negative or not finite, or the companion production exceeds the total
 * @see Nassar, Graedel & Harper (2015) Science Advances 1(3) e1400180, doi:10.1126/sciadv.1400180 (not verified against the primary text)
 * @example
 * companionMetalFraction(85, 100) // => 0.85
 */
export function companionMetalFraction(asCompanion: number, total: number): number | null {
  checkAmount("companionMetalFraction", "asCompanion", asCompanion);
  checkAmount("companionMetalFraction", "total", total);
  if (asCompanion > total) {
    throw new RangeError(
      `companionMetalFraction: asCompanion must be at most total (got ${asCompanion} of ${total})`,
    );
  }
  return total === 0 ? null : asCompanion / total;
}

import { checkAmount } from "./checkAmount.ts";

/**
 * Reliance on a single country: the part of all imports that comes from the largest partner.
 *
 * Formula: r = max m_c / Σ m_c, where m_c are the imports from partner c.
 *
 * @param importsByPartner - imports from each partner, each ≥ 0, all in one unit
 * @returns share of all imports (dimensionless), in (0, 1]; higher is riskier; null when nothing is imported
 * @throws RangeError when imports are negative or not finite
 * @see Regulation (EU) 2024/1252, Article 5, which limits the share of a single third country, of consumption instead of imports (not verified against the primary text)
 * @example
 * singleCountryReliance({ CHN: 60, AUS: 30, CHL: 10 }) // => 0.6
 */
export function singleCountryReliance(
  importsByPartner: Readonly<Record<string, number>>,
): number | null {
  let largest = 0;
  for (const [partner, imports] of Object.entries(importsByPartner)) {
    checkAmount("singleCountryReliance", `imports from ${partner}`, imports);
    largest = Math.max(largest, imports);
  }
  if (largest === 0) return null;
  let total = 0;
  // Dividing by the largest first keeps the sum from overflowing.
  for (const imports of Object.values(importsByPartner)) total += imports / largest;
  return 1 / total;
}

import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";

/** Imports from one partner. */
export interface GeoPolRiskImport {
  readonly amount: number;
  /** Governance weight, 0 (best) to 1 (worst), of `geoPolRiskGovernanceScale`; null where not known. */
  readonly governance: number | null;
}

/** What a home makes and buys of one material in one year, in one unit. */
export interface GeoPolRiskSupply {
  readonly production: number;
  readonly imports: readonly GeoPolRiskImport[];
}

/** Habits of the authors' program, off unless named. */
export interface GeoPolRiskQuirks {
  /** "half" counts a partner without governance as 0.5. */
  readonly missingGovernance?: "unknown" | "half";
  /** "zero" gives 0 where there is neither production nor trade. */
  readonly noSupply?: "unknown" | "zero";
}

/**
 * Import risk of the GeoPolRisk method: the badly governed part of a home's supply.
 *
 * Formula: W = Σ g_i f_i / (p + Σ f_i), where f_i are the imports from partner i, g_i is its governance weight and p the home's own production.
 *
 * @param supply - production (≥ 0) and imports: amount (≥ 0) and governance (0–1 or null) of each partner, all amounts in one unit
 * @param quirks - habits of geopolrisk-py 2.0.0, off unless named: `missingGovernance: "half"`, `noSupply: "zero"`
 * @returns dimensionless, in [0, 1], share of the home's supply in the denominator; higher is riskier; null when a partner with imports above 0 has no governance, or nothing is produced or imported
 * @throws RangeError when an amount is negative or not finite, or a governance weight is outside [0, 1]
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRiskImportRisk({ production: 40, imports: [{ amount: 60, governance: 0.5 }] }) // => 0.3
 */
export function geoPolRiskImportRisk(
  supply: GeoPolRiskSupply,
  quirks: GeoPolRiskQuirks = {},
): number | null {
  checkAmount("geoPolRiskImportRisk", "production", supply.production);
  let risky = 0;
  let total = supply.production;
  for (const { amount, governance } of supply.imports) {
    checkAmount("geoPolRiskImportRisk", "imports", amount);
    if (governance !== null) checkPart("geoPolRiskImportRisk", "governance", governance);
    const weight = governance ?? (quirks.missingGovernance === "half" ? 0.5 : null);
    if (amount === 0) continue;
    if (weight === null) return null;
    risky += weight * amount;
    total += amount;
  }
  if (total === 0) return quirks.noSupply === "zero" ? 0 : null;
  return risky / total;
}

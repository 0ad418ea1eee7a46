import { checkAmount } from "../dependency/checkAmount.ts";

/** Imports with what was paid for them. */
export interface PricedImport {
  readonly amount: number;
  /** In money; null where not known. */
  readonly value: number | null;
}

/** A habit of the authors' program, off unless named. */
export interface GeoPolRiskPriceQuirk {
  readonly noTrade?: "unknown" | "zero";
}

/**
 * Mean import price of the GeoPolRisk method.
 *
 * Formula: p̄ = Σ v_i / Σ f_i, where v_i is the value of the imports from partner i and f_i their amount; thousand dollars per tonne are dollars per kilogram.
 *
 * @param imports - amount (≥ 0, one unit) and value (≥ 0, one money, or null) of the imports from each partner
 * @param quirk - `noTrade: "zero"` is the habit of geopolrisk-py 2.0.0, off unless named
 * @returns money per unit of amount, ≥ 0; no direction of risk; null when nothing is imported or the value of some imports is not known
 * @throws RangeError when an amount or a value is negative or not finite
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRiskPrice([{ amount: 10, value: 30 }, { amount: 30, value: 50 }]) // => 2
 */
export function geoPolRiskPrice(
  imports: readonly PricedImport[],
  quirk: GeoPolRiskPriceQuirk = {},
): number | null {
  let paid = 0;
  let bought = 0;
  for (const { amount, value } of imports) {
    checkAmount("geoPolRiskPrice", "amount", amount);
    if (value !== null) checkAmount("geoPolRiskPrice", "value", value);
    if (value === null && amount > 0) return null;
    paid += value ?? 0;
    bought += amount;
  }
  if (bought === 0) return quirk.noTrade === "zero" ? 0 : null;
  return paid / bought;
}

import { hhi } from "../concentration/hhi.ts";
import { checkAmount } from "../dependency/checkAmount.ts";
import { toShares } from "../toShares.ts";

/** How quantities are read. */
export interface GeoPolRiskHhiOptions {
  /** "truncated" cuts each quantity to a whole number first, as the authors' program does. */
  readonly quantities?: "exact" | "truncated";
}

/**
 * Concentration of world production in the GeoPolRisk method.
 *
 * Formula: H = Σ q_c² / (Σ q_c)², where q_c is the production of country c.
 *
 * @param production - production of each country, each ≥ 0, all in one unit
 * @param options - `quantities`: "exact" unless said; "truncated" is the habit of geopolrisk-py 2.0.0
 * @returns dimensionless, in (0, 1]; higher is riskier; null when nothing is produced
 * @throws RangeError when a quantity is negative or not finite, or `quantities` is not known
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRiskHhi([1, 1.8]).toFixed(4) // => "0.5408"
 * geoPolRiskHhi([1, 1.8], { quantities: "truncated" }) // => 0.5
 */
export function geoPolRiskHhi(
  production: readonly number[],
  options: GeoPolRiskHhiOptions = {},
): number | null {
  const { quantities = "exact" } = options;
  if (quantities !== "exact" && quantities !== "truncated") {
    throw new RangeError(
      `geoPolRiskHhi: quantities must be "exact" or "truncated" (got ${JSON.stringify(quantities)})`,
    );
  }
  for (const quantity of production) checkAmount("geoPolRiskHhi", "production", quantity);
  const read = quantities === "exact" ? production : production.map(Math.trunc);
  return read.some((quantity) => quantity > 0) ? hhi(toShares(read)) : null;
}

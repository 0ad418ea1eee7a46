import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";

/** One country's part in a supply, as the EU's method weighs it. */
export interface EuSupplier {
  /** Share in the supply, in [0, 1]. */
  readonly share: number;
  /** Governance weight, 0 (best) to 10 (worst), of `euGovernanceScale`; null where not known. */
  readonly governance: number | null;
  /** Trade parameter: 0.8 for EU members and partners of a trade agreement, 1 neutral, above 1 under export restrictions; null where not known. */
  readonly trade: number | null;
}

/** Whether shares that do not sum to 1 are divided by their sum. */
export interface EuConcentrationOptions {
  readonly renormalise?: boolean;
}

/** Published shares are rounded one by one, so that their sum may exceed 1 by this much. */
const ROUNDED_SUM = 0.05;

/**
 * Concentration of a supply in the EU's critical raw materials method: squared shares weighted by governance and trade restrictions.
 *
 * Formula: H = Σ S_c² g_c t_c, where S_c is the share of country c, g_c its governance weight (0–10, 10 for worst) and t_c its trade parameter; with `renormalise`, S_c / Σ S_c takes the place of S_c.
 *
 * @param suppliers - share (0–1), governance (0–10 or null) and trade (about 0.8–1.5 or null) of each country; rounded shares may sum to 1.05 at most
 * @param options - `renormalise` (off): the Commission's published values come out slightly better without it, although shares of EU sourcing below 1 % are not listed
 * @returns dimensionless, 0 to about 10 t; higher is riskier; null when a country with a share above 0 has no governance or no trade parameter, or when nothing is listed
 * @throws RangeError when a share is outside [0, 1], the shares sum to more than 1.05, or a weight is negative or not finite
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526 (formula read in the study of 2017, doi:10.2873/876644)
 * @example
 * euConcentration([{ share: 0.5, governance: 2, trade: 0.8 }, { share: 0.5, governance: 6, trade: 1 }]) // => 1.9
 */
export function euConcentration(
  suppliers: readonly EuSupplier[],
  options: EuConcentrationOptions = {},
): number | null {
  let listed = 0;
  let weighted = 0;
  let known = true;
  for (const { share, governance, trade } of suppliers) {
    checkPart("euConcentration", "share", share);
    if (governance !== null) checkAmount("euConcentration", "governance", governance);
    if (trade !== null) checkAmount("euConcentration", "trade", trade);
    listed += share;
    if (governance !== null && trade !== null) weighted += share ** 2 * governance * trade;
    else if (share > 0) known = false;
  }
  if (listed > 1 + ROUNDED_SUM) {
    throw new RangeError(`euConcentration: shares must sum to at most 1.05 (got ${listed})`);
  }
  if (!known || listed === 0) return null;
  return options.renormalise === true ? weighted / listed ** 2 : weighted;
}

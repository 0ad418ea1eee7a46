import { checkAmount } from "../dependency/checkAmount.ts";

/**
 * Depletion score of the Yale method: how soon the reserves would be used up.
 *
 * Formula: s = 100 − 0.2 T − 0.008 T², where T is the depletion time in years, and 0 from 100 years on.
 *
 * @param years - depletion time of the reserves, in years, ≥ 0
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the time is negative or not finite
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleDepletion(50) // => 70
 */
export function yaleDepletion(years: number): number {
  checkAmount("yaleDepletion", "years", years);
  return years >= 100 ? 0 : 100 - 0.2 * years - 0.008 * years ** 2;
}

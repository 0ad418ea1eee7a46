import { checkScore } from "./checkScore.ts";

/**
 * Companion score of the Yale method: how much of a metal is won as a by-product.
 *
 * Formula: s = 100 CF, where CF is the companion metal fraction.
 *
 * @param companionFraction - companion metal fraction, in [0, 1]
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the fraction is outside [0, 1]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleCompanion(0.35) // => 35
 */
export function yaleCompanion(companionFraction: number): number {
  checkScore("yaleCompanion", "companionFraction", [0, 1, companionFraction]);
  return 100 * companionFraction;
}

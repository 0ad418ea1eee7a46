import { checkScore } from "./checkScore.ts";

/**
 * Development score of the Yale method: a developed country is likelier to stop mining for the sake of people and nature.
 *
 * Formula: s = 100 HDI, where HDI is the Human Development Index, weighted by production.
 *
 * @param humanDevelopment - Human Development Index, in [0, 1], 1 for best
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the index is outside [0, 1]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleHumanDevelopment(0.75) // => 75
 */
export function yaleHumanDevelopment(humanDevelopment: number): number {
  checkScore("yaleHumanDevelopment", "humanDevelopment", [0, 1, humanDevelopment]);
  return 100 * humanDevelopment;
}

import { checkScore } from "./checkScore.ts";

/**
 * Concentration score of the Yale method: how concentrated world production is.
 *
 * Formula: s = 17.5 ln(10 000 H) − 61.18, cut off at 0 and 100, where H is the Herfindahl–Hirschman index of world production.
 *
 * @param worldHhi - Herfindahl–Hirschman index of world production by country, in [0, 1]
 * @returns score (dimensionless), in [0, 100]; higher is riskier; never null
 * @throws RangeError when the index is outside [0, 1]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleSupplyConcentration(0.25).toFixed(2) // => "75.74"
 */
export function yaleSupplyConcentration(worldHhi: number): number {
  checkScore("yaleSupplyConcentration", "worldHhi", [0, 1, worldHhi]);
  return Math.min(Math.max(17.5 * Math.log(10_000 * worldHhi) - 61.18, 0), 100);
}

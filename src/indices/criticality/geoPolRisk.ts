import { checkPart } from "./checkPart.ts";

/**
 * GeoPolRisk score: concentration of world production times the badly governed part of a home's supply.
 *
 * Formula: S = H · W, where H is the Herfindahl–Hirschman index of world production (`geoPolRiskHhi`) and W the import risk (`geoPolRiskImportRisk`).
 *
 * @param worldHhi - concentration of world production, in [0, 1], or null where not known
 * @param importRisk - import risk of the home, in [0, 1], or null where not known
 * @returns dimensionless, in [0, 1]; higher is riskier; null when one of the two is not known
 * @throws RangeError when one of the two is outside [0, 1]
 * @see Koyamparambath et al. (2024) Resources, Conservation and Recycling, doi:10.1016/j.resconrec.2024.107801 (read in the authors' program)
 * @example
 * geoPolRisk(0.5, 0.3) // => 0.15
 * geoPolRisk(0.5, null) // => null
 */
export function geoPolRisk(worldHhi: number | null, importRisk: number | null): number | null {
  if (worldHhi !== null) checkPart("geoPolRisk", "worldHhi", worldHhi);
  if (importRisk !== null) checkPart("geoPolRisk", "importRisk", importRisk);
  return worldHhi === null || importRisk === null ? null : worldHhi * importRisk;
}

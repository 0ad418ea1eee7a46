import { checkScore } from "./checkScore.ts";

/** The three axes of the Yale method, each 0–100; null where not known. */
export interface YaleAxes {
  readonly supplyRisk: number | null;
  readonly environmentalImplications: number | null;
  readonly vulnerability: number | null;
}

/**
 * Criticality of the Yale method: the length of the vector of supply risk, environmental implications and vulnerability to supply restriction.
 *
 * Formula: C = √(SR² + EI² + VSR²) / √3, where SR is supply risk, EI environmental implications and VSR vulnerability to supply restriction.
 *
 * @param axes - supplyRisk, environmentalImplications and vulnerability, each in [0, 100] or null where not known
 * @returns dimensionless, in [0, 100]; higher is riskier; null when an axis is not known
 * @throws RangeError when an axis is outside [0, 100]
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleCriticality({ supplyRisk: 60, environmentalImplications: 40, vulnerability: 50 })?.toFixed(4) // => "50.6623"
 */
export function yaleCriticality(axes: YaleAxes): number | null {
  let squares = 0;
  for (const [what, axis] of Object.entries(axes)) {
    if (axis === null) return null;
    checkScore("yaleCriticality", what, [0, 100, axis]);
    squares += axis ** 2;
  }
  return Math.sqrt(squares / 3);
}

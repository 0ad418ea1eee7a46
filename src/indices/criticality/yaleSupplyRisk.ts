import { checkScore } from "./checkScore.ts";

/** The six scores of the Yale method's supply risk, each 0–100; null where not known. */
export interface YaleScores {
  readonly depletion: number | null;
  readonly companion: number | null;
  readonly policyPotential: number | null;
  readonly humanDevelopment: number | null;
  readonly politicalStability: number | null;
  readonly supplyConcentration: number | null;
}

/** Which components count. */
export interface YaleSupplyRiskOptions {
  readonly term?: "medium" | "long";
}

const COMPONENTS = {
  medium: [
    ["depletion", "companion"],
    ["policyPotential", "humanDevelopment"],
    ["politicalStability", "supplyConcentration"],
  ],
  long: [["depletion", "companion"]],
} as const;

/**
 * Supply risk of the Yale method: the mean of three components, each the mean of two scores.
 *
 * Formula: SR = (G + S + P) / 3, G = (depletion + companion) / 2, S = (policyPotential + humanDevelopment) / 2, P = (politicalStability + supplyConcentration) / 2; in the long term SR = G.
 *
 * @param scores - depletion, companion, policyPotential, humanDevelopment, politicalStability and supplyConcentration, each in [0, 100] or null where not known
 * @param options - `term`: "medium" (5–10 years) unless said; "long" (some decades) takes the geological component alone
 * @returns dimensionless, in [0, 100]; higher is riskier; null when a score that counts is not known
 * @throws RangeError when a score is outside [0, 100] or the term is not known
 * @see Graedel et al. (2012) Environmental Science & Technology 46:1063, doi:10.1021/es203534z (not verified against the primary text)
 * @example
 * yaleSupplyRisk({ depletion: 90, companion: 30, policyPotential: null, humanDevelopment: null, politicalStability: null, supplyConcentration: null }, { term: "long" }) // => 60
 */
export function yaleSupplyRisk(
  scores: YaleScores,
  options: YaleSupplyRiskOptions = {},
): number | null {
  const { term = "medium" } = options;
  if (!Object.hasOwn(COMPONENTS, term)) {
    throw new RangeError(
      `yaleSupplyRisk: term must be "medium" or "long" (got ${JSON.stringify(term)})`,
    );
  }
  for (const [what, score] of Object.entries(scores)) {
    if (score !== null) checkScore("yaleSupplyRisk", what, [0, 100, score]);
  }
  const components = COMPONENTS[term].map(([a, b]) => mean(scores[a], scores[b]));
  let sum = 0;
  for (const component of components) {
    if (component === null) return null;
    sum += component;
  }
  return sum / components.length;
}

function mean(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : (a + b) / 2;
}

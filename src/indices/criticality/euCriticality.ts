import { checkAmount } from "../dependency/checkAmount.ts";
import { allOf } from "./allOf.ts";

/** The two scores of the EU's method; null where not known. */
export interface EuScores {
  readonly supplyRisk: number | null;
  readonly economicImportance: number | null;
}

/** Whether a material is above the EU's two thresholds; null where that cannot be told. */
export interface EuCriticality {
  readonly supplyRiskMet: boolean | null;
  readonly economicImportanceMet: boolean | null;
  readonly critical: boolean | null;
}

const SUPPLY_RISK = 1;
const ECONOMIC_IMPORTANCE = { "2017": 2.8, "2011": 5 } as const;

/**
 * Whether a material is critical for the EU: both scores at or above their thresholds.
 *
 * Formula: critical if round(SR, 1) ≥ 1.0 and round(EI, 1) ≥ 2.8, where SR is supply risk and EI economic importance, both rounded to one decimal, halves up; 5.0 takes the place of 2.8 in the lists of 2011 and 2014.
 *
 * @param scores - supplyRisk and economicImportance, each ≥ 0 (dimensionless) or null where not known
 * @param edition - "2017" (the lists of 2017, 2020 and 2023) unless said, "2011" (the lists of 2011 and 2014)
 * @returns three verdicts: one for each threshold and both together (true is riskier); null where a score is not known, except that one score below its threshold settles `critical`
 * @throws RangeError when a score is negative or not finite, or the edition is not known
 * @see European Commission (2023) Study on the critical raw materials for the EU, doi:10.2873/725585
 * @example
 * euCriticality({ supplyRisk: 0.96, economicImportance: 2.8 }).critical // => true
 * euCriticality({ supplyRisk: 0.9, economicImportance: null }).critical // => false
 */
export function euCriticality(
  scores: EuScores,
  edition: keyof typeof ECONOMIC_IMPORTANCE = "2017",
): EuCriticality {
  if (!Object.hasOwn(ECONOMIC_IMPORTANCE, edition)) {
    throw new RangeError(
      `euCriticality: edition must be "2017" or "2011" (got ${JSON.stringify(edition)})`,
    );
  }
  const supplyRiskMet = met("supplyRisk", scores.supplyRisk, SUPPLY_RISK);
  const economicImportanceMet = met(
    "economicImportance",
    scores.economicImportance,
    ECONOMIC_IMPORTANCE[edition],
  );
  const critical = allOf([supplyRiskMet, economicImportanceMet]);
  return { supplyRiskMet, economicImportanceMet, critical };
}

function met(what: string, score: number | null, threshold: number): boolean | null {
  if (score === null) return null;
  checkAmount("euCriticality", what, score);
  // A half that arithmetic left a hair short of it still rounds up.
  return Math.round(score * 10 + 1e-9) >= Math.round(threshold * 10);
}

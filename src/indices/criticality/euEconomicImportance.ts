import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";

/** One end use of a material. */
export interface EndUse {
  /** Share of the material's use, in [0, 1]. */
  readonly share: number;
  /** Value added of the industry that uses it (NACE 2-digit), in money; null where not known. */
  readonly valueAdded: number | null;
}

/** What scales economic importance. */
export interface EuEconomicImportanceFactors {
  /** Value added of the largest industry, in the same money; 204 200 million euro (C28, machinery) reproduces the table of 2023. */
  readonly largestValueAdded: number;
  /** Substitution index SI_EI, in [0, 1]; null where not known. */
  readonly substitution: number | null;
}

/** Shares of use are rounded one by one, so that their sum may exceed 1 by this much. */
const ROUNDED_SUM = 0.05;

/**
 * Economic importance of the EU's critical raw materials method: value added of the industries that use a material.
 *
 * Formula: EI = 10 · Σ A_s Q_s / max Q · SI, where A_s is the share of use in industry s, Q_s the value added of that industry, max Q the value added of the largest industry and SI the substitution index.
 *
 * @param uses - share (0–1) and valueAdded (≥ 0, or null where not known) of each end use; shares below 1 in sum leave the rest out
 * @param factors - largestValueAdded (> 0) and substitution (0–1, or null where not known)
 * @returns dimensionless, 0 to 10; higher means that more is at stake, 2.8 or more is the threshold since 2017; null when a use with a share above 0 has no value added, the substitution index is not known, or no use is listed
 * @throws RangeError when a share is outside [0, 1], the shares sum to more than 1.05, or a value added is negative, not finite or above the largest
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526 (the scaling was inferred from the tables of 2023, doi:10.2873/725585)
 * @example
 * euEconomicImportance([{ share: 1, valueAdded: 64990 }], { largestValueAdded: 204200, substitution: 1 })?.toFixed(1) // => "3.2"
 */
export function euEconomicImportance(
  uses: readonly EndUse[],
  factors: EuEconomicImportanceFactors,
): number | null {
  const { largestValueAdded: largest, substitution } = factors;
  checkAmount("euEconomicImportance", "largestValueAdded", largest);
  if (substitution !== null) checkPart("euEconomicImportance", "substitution", substitution);
  let listed = 0;
  let sum = 0;
  let known = true;
  for (const { share, valueAdded } of uses) {
    checkPart("euEconomicImportance", "share", share);
    listed += share;
    if (valueAdded === null) known = known && share === 0;
    else sum += share * relative(valueAdded, largest);
  }
  if (listed > 1 + ROUNDED_SUM) {
    throw new RangeError(`euEconomicImportance: shares must sum to at most 1.05 (got ${listed})`);
  }
  return known && listed > 0 && substitution !== null ? 10 * sum * substitution : null;
}

function relative(valueAdded: number, largest: number): number {
  if (!(valueAdded >= 0 && valueAdded <= largest && largest > 0)) {
    throw new RangeError(
      `euEconomicImportance: valueAdded must be in [0, largestValueAdded] (got ${valueAdded} of ${largest})`,
    );
  }
  return valueAdded / largest;
}

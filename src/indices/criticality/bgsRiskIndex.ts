import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";
import { exceeds } from "./exceeds.ts";

/** The four criteria of the risk list of 2011; null where not known. */
export interface BgsCriteria {
  /** Crustal abundance in parts per million. */
  readonly crustalAbundance: number | null;
  /** Share of the three largest producers in world production. */
  readonly productionTop3: number | null;
  /** Share of the three countries with the largest reserves in world reserves. */
  readonly reservesTop3: number | null;
  /** Governance rank of the producers, 0 (best) to 10 (worst). */
  readonly governanceRank: number | null;
}

/** A rule of the list, off unless named. */
export interface BgsOptions {
  /** "two" gives a criterion that is not known the score 2, as the list does. */
  readonly missing?: "unknown" | "two";
}

const SHARES_FROM = [0.3, 0.45, 0.6, 0.75];
const RANKS_ABOVE = [2, 4, 6, 8];
const ABUNDANCES_BELOW = [100, 10, 1, 0.1];

/**
 * Risk index of the risk list that the British Geological Survey published in 2011.
 *
 * Formula: R = (a + p + r + g) / 2, where each score is 1 (low) to 5 (high): a for crustal abundance (100 ppm or more, then below 100, 10, 1 and 0.1), p and r for the three largest shares in production and reserves (below 30 %, then from 30, 45, 60 and 75 %) and g for the governance rank (up to 2, 4, 6, 8 and more). The division by 2 was inferred from the published values, all multiples of 0.5.
 *
 * @param criteria - crustalAbundance (ppm, ≥ 0), productionTop3 and reservesTop3 (each 0–1), governanceRank (≥ 0), each null where not known
 * @param options - `missing: "two"` is the list's own rule, off unless named
 * @returns dimensionless, 2 to 10 in steps of 0.5; higher is riskier; null when a criterion is not known
 * @throws RangeError when a share is outside [0, 1], or an abundance or rank is negative or not finite
 * @see British Geological Survey (2011) Risk list 2011 (classes read in a copy)
 * @example
 * bgsRiskIndex({ crustalAbundance: 0.2, productionTop3: 0.95, reservesTop3: 0.8, governanceRank: 5 }) // => 8.5
 */
export function bgsRiskIndex(criteria: BgsCriteria, options: BgsOptions = {}): number | null {
  const { crustalAbundance, productionTop3, reservesTop3, governanceRank } = criteria;
  if (crustalAbundance !== null) checkAmount("bgsRiskIndex", "crustalAbundance", crustalAbundance);
  if (governanceRank !== null) checkAmount("bgsRiskIndex", "governanceRank", governanceRank);
  if (productionTop3 !== null) checkPart("bgsRiskIndex", "productionTop3", productionTop3);
  if (reservesTop3 !== null) checkPart("bgsRiskIndex", "reservesTop3", reservesTop3);
  const scores = [
    score(crustalAbundance, (ppm) => ABUNDANCES_BELOW.filter((step) => ppm < step)),
    score(productionTop3, (share) => SHARES_FROM.filter((step) => !exceeds(step, share))),
    score(reservesTop3, (share) => SHARES_FROM.filter((step) => !exceeds(step, share))),
    score(governanceRank, (rank) => RANKS_ABOVE.filter((step) => rank > step)),
  ];
  let sum = 0;
  for (const known of scores) {
    if (known === null && options.missing !== "two") return null;
    sum += known ?? 2;
  }
  return sum / 2;
}

function score(value: number | null, passed: (value: number) => readonly number[]): number | null {
  return value === null ? null : 1 + passed(value).length;
}

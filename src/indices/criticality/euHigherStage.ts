import { checkAmount } from "../dependency/checkAmount.ts";

/** Supply risk of one stage of a material; null where not known. */
export interface StageSupplyRisk {
  readonly stage: string;
  readonly supplyRisk: number | null;
}

/**
 * The stage whose supply risk the EU's method reports for a material: the higher of extraction and processing.
 *
 * Formula: SR = max SR_s, where SR_s is the supply risk of stage s; of equal ones the first.
 *
 * @param stages - id and supply risk (≥ 0, dimensionless, or null where not known) of each stage
 * @returns the stage and its supply risk (dimensionless), higher is riskier; null when no stage is given or one is not known, since that one might be the higher
 * @throws RangeError when a supply risk is negative or not finite
 * @see European Commission (2017) Study on the review of the list of critical raw materials, doi:10.2873/876644, section 2.1.1
 * @example
 * euHigherStage([{ stage: "extraction", supplyRisk: 0.6 }, { stage: "processing", supplyRisk: 1.4 }])?.stage // => "processing"
 */
export function euHigherStage(
  stages: readonly StageSupplyRisk[],
): { readonly stage: string; readonly supplyRisk: number } | null {
  let highest: { stage: string; supplyRisk: number } | null = null;
  for (const { stage, supplyRisk } of stages) {
    if (supplyRisk === null) return null;
    checkAmount("euHigherStage", `supplyRisk of ${stage}`, supplyRisk);
    if (highest === null || supplyRisk > highest.supplyRisk) highest = { stage, supplyRisk };
  }
  return highest;
}

import { checkAmount } from "../dependency/checkAmount.ts";
import { checkPart } from "./checkPart.ts";

/** Concentrations of the two supplies that the EU's method weighs; null where not known. */
export interface EuConcentrations {
  /** `euConcentration` of world production. */
  readonly global: number | null;
  /** `euConcentration` of what the EU uses: its own production and its imports. */
  readonly sourcing: number | null;
}

/** What lowers supply risk besides diversity, each in [0, 1]; null where not known. */
export interface EuSupplyRiskFactors {
  /** `euImportReliance`; not read when only one supply is used. */
  readonly importReliance: number | null;
  /** End-of-life recycling input rate. */
  readonly recyclingInputRate: number | null;
  /** Substitution index SI_SR: 1 where nothing replaces the material. */
  readonly substitution: number | null;
}

/** Which supplies are used. */
export interface EuSupplyRiskOptions {
  readonly supplies?: "both" | "global" | "sourcing";
}

/**
 * Supply risk of the EU's critical raw materials method of 2017, which the lists of 2017, 2020 and 2023 use.
 *
 * Formula: SR = [H_GS · IR/2 + H_EU · (1 − IR/2)] · (1 − RIR) · SI, where H_GS and H_EU are the concentrations of world production and of EU sourcing, IR is import reliance, RIR the end-of-life recycling input rate and SI the substitution index; with one supply alone the bracket is its H. A net exporter (IR = 0) is judged by its sourcing alone.
 *
 * @param concentrations - `global` and `sourcing`, each ≥ 0 or null where not known
 * @param factors - importReliance, recyclingInputRate and substitution, each in [0, 1] or null where not known
 * @param options - `supplies`: "both" unless said; "global" or "sourcing" where the other is too poorly known, as the study does; never chosen silently
 * @returns dimensionless, 0 to about 10; higher is riskier, 1.0 or more is the threshold; null when a number that the formula needs is not known
 * @throws RangeError when a concentration is negative or not finite, a factor is outside [0, 1], or `supplies` is not known
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526 (formula read in the study of 2017, doi:10.2873/876644)
 * @example
 * euSupplyRisk({ global: 4, sourcing: 2 }, { importReliance: 1, recyclingInputRate: 0.5, substitution: 1 }) // => 1.5
 * euSupplyRisk({ global: 4, sourcing: null }, { importReliance: 1, recyclingInputRate: 0.5, substitution: 1 }) // => null
 */
export function euSupplyRisk(
  concentrations: EuConcentrations,
  factors: EuSupplyRiskFactors,
  options: EuSupplyRiskOptions = {},
): number | null {
  for (const [what, h] of Object.entries(concentrations)) {
    if (h !== null) checkAmount("euSupplyRisk", what, h);
  }
  for (const [what, part] of Object.entries(factors)) {
    if (part !== null) checkPart("euSupplyRisk", what, part);
  }
  const concentration = combined(
    concentrations,
    factors.importReliance,
    options.supplies ?? "both",
  );
  const { recyclingInputRate, substitution } = factors;
  if (concentration === null || recyclingInputRate === null || substitution === null) return null;
  return concentration * (1 - recyclingInputRate) * substitution;
}

function combined(
  { global, sourcing }: EuConcentrations,
  reliance: number | null,
  supplies: string,
): number | null {
  if (supplies === "global") return global;
  if (supplies === "sourcing") return sourcing;
  if (supplies !== "both") {
    throw new RangeError(
      `euSupplyRisk: supplies must be "both", "global" or "sourcing" (got ${JSON.stringify(supplies)})`,
    );
  }
  if (reliance === 0) return sourcing;
  if (global === null || sourcing === null || reliance === null) return null;
  return (global * reliance) / 2 + sourcing * (1 - reliance / 2);
}

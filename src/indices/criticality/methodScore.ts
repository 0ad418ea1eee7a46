import type { Label } from "../shareIndex.ts";
import type { CriticalityMethod } from "./criticalityMethod.ts";
import { METHOD_INPUTS } from "./methodInputLabels.ts";
import type { MethodInputs } from "./methodInputs.ts";

/** What a method says of a material, or why it says nothing. */
export interface MethodScore {
  readonly value: number | null;
  /** Null where there is a value. */
  readonly reason: Label | null;
}

/**
 * Value of one method of the catalogue for one material at one stage, with the reason where there is none.
 *
 * Formula: the row's own, `method.formula`, of the inputs that it needs, `method.needs`.
 *
 * @param method - a row of `CRITICALITY`
 * @param inputs - what is known, by the names of `MethodInputs`; what is left out or null is not known
 * @returns value in `method.unit` within `method.scale`, riskier as `method.risk` says, 1 or 0 for a verdict; null with a reason when an input is missing or the row's `undefinedWhen` holds
 * @throws RangeError when an input is out of range, as the row's formula says
 * @see `method.citation`; the catalogue is kyusho's own definition of one form for all
 * @example
 * methodScore(CRITICALITY.find(({ id }) => id === "companionMetalFraction"), { companionProduction: 85, worldProduction: 100 }).value // => 0.85
 * methodScore(CRITICALITY.find(({ id }) => id === "companionMetalFraction"), { worldProduction: 100 }).reason.en // => "not known: production as a companion metal"
 */
export function methodScore(method: CriticalityMethod, inputs: MethodInputs): MethodScore {
  const missing = method.needs.filter((name) => (inputs[name] ?? null) === null);
  if (missing.length > 0) {
    const named = missing.map((name) => METHOD_INPUTS[name]);
    return {
      value: null,
      reason: {
        en: `not known: ${named.map(({ en }) => en).join("; ")}`,
        ja: `不明: ${named.map(({ ja }) => ja).join("、")}`,
      },
    };
  }
  const value = method.of(inputs);
  return { value, reason: value === null ? method.undefinedWhen : null };
}

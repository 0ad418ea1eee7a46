import type { Threshold } from "./policyShape.ts";

/** A threshold as a number; null on a day before the first of its steps. */
export interface InForce {
  readonly op: Threshold["op"];
  readonly threshold: number;
  readonly verified: boolean;
  /** First day of the step that is in force, where there are steps. */
  readonly since: string | null;
}

/** The threshold on a day; null before its first step. */
export function thresholdOn(
  { op, value, steps }: Threshold,
  { asOf, verified }: { readonly asOf: string | undefined; readonly verified: boolean },
): InForce | null {
  if (value !== undefined) return { op, threshold: value, verified, since: null };
  const step = (steps ?? []).filter(({ from }) => asOf !== undefined && from <= asOf).at(-1);
  if (step === undefined) return null;
  return { op, threshold: step.value, verified: step.verified ?? verified, since: step.from };
}

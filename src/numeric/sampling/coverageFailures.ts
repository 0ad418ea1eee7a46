import type { TouchedSets } from "../shapley/touchedSets.ts";
import type { FailureLaw } from "./failureLaw.ts";

/**
 * Expected Shapley value of each party where a unit is lost if one of the parties that it meets fails: what is lost goes in
 * equal parts to those of them that fail, so that party c gets E[X_c / Σ X] over the parties of each set. The parts sum to
 * the expected loss.
 */
export function coverageFailures(sets: TouchedSets, law: FailureLaw): Float64Array {
  const value = new Float64Array(law.parties);
  for (const [set, weight] of sets) {
    const members: number[] = [];
    for (let c = 0, rest = set; rest > 0n; c++, rest >>= 1n) if (rest & 1n) members.push(c);
    for (const [i, c] of members.entries())
      value[c] = (value[c] as number) + weight * partOf(law, members, i);
  }
  return value;
}

/** Expected part of one member where it fails, over states of the shocks and numbers of others that fail. */
function partOf(
  { parties, weight, probability }: FailureLaw,
  members: readonly number[],
  own: number,
): number {
  let sum = 0;
  for (let state = 0; state < weight.length; state++) {
    const fails = (c: number) => probability[state * parties + c] as number;
    let others = [1];
    for (const [i, c] of members.entries()) if (i !== own) others = oneMore(others, fails(c));
    const part = others.reduce((total, chance, k) => total + chance / (k + 1), 0);
    sum += (weight[state] as number) * fails(members[own] as number) * part;
  }
  return sum;
}

/** Chances of 0, 1, 2 … failures, with one party more. */
function oneMore(chances: readonly number[], fails: number): number[] {
  return Array.from(
    { length: chances.length + 1 },
    (_, k) => (chances[k] ?? 0) * (1 - fails) + (chances[k - 1] ?? 0) * fails,
  );
}

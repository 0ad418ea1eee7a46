import type { FailureLaw } from "./failureLaw.ts";

/** All states in which few parties fail, each with its probability over all states of the common shocks. */
export interface FewFailures {
  /** Failing parties of each state, ascending. */
  readonly sets: readonly (readonly number[])[];
  readonly mass: Float64Array;
}

/** Every set of at most `most` failing parties, exactly. */
export function fewFailures(law: FailureLaw, most: number): FewFailures {
  const sets = setsUpTo(law.parties, most);
  const mass = Float64Array.from(sets, (set) => probabilityOf(law, set));
  return { sets, mass };
}

function setsUpTo(parties: number, most: number): number[][] {
  let last: number[][] = [[]];
  const sets = [...last];
  for (let size = 1; size <= most; size++) {
    last = last.flatMap((set) => {
      const first = (set.at(-1) ?? -1) + 1;
      return Array.from({ length: Math.max(0, parties - first) }, (_, i) => [...set, first + i]);
    });
    sets.push(...last);
  }
  return sets;
}

/** Probability that exactly the parties of a set fail. */
function probabilityOf(
  { parties, weight, probability }: FailureLaw,
  set: readonly number[],
): number {
  let sum = 0;
  for (let state = 0; state < weight.length; state++) {
    let part = weight[state] as number;
    let next = 0;
    for (let c = 0; c < parties && part > 0; c++) {
      const fails = probability[state * parties + c] as number;
      if (set[next] === c) {
        part *= fails;
        next += 1;
      } else part *= 1 - fails;
    }
    sum += part;
  }
  return sum;
}

import type { FailureLaw } from "./failureLaw.ts";

/** The same law of groups of parties, each failing where one of its own does; parties of group −1 are left out. */
export function groupedLaw(law: FailureLaw, group: Int32Array): FailureLaw {
  const groups = group.reduce((most, g) => Math.max(most, g + 1), 0);
  const states = law.weight.length;
  const stays = new Float64Array(states * groups).fill(1);
  for (let state = 0; state < states; state++)
    for (let c = 0; c < law.parties; c++) {
      const g = group[c] as number;
      if (g < 0) continue;
      const at = state * groups + g;
      stays[at] =
        (stays[at] as number) * (1 - (law.probability[state * law.parties + c] as number));
    }
  return { parties: groups, weight: law.weight, probability: stays.map((stay) => 1 - stay) };
}

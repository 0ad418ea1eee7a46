import fc from "fast-check";
import {
  type CommonShock,
  type FailureLaw,
  failureLaw,
} from "../../../src/numeric/sampling/failureLaw.ts";

export interface GivenLaw {
  readonly own: readonly number[];
  readonly shocks: readonly CommonShock[];
  readonly law: FailureLaw;
}

const chance = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Laws of at most so many parties with at most two common shocks. */
export function anyLaw(most: number): fc.Arbitrary<GivenLaw> {
  return fc.array(chance, { minLength: 1, maxLength: most }).chain((own) =>
    fc
      .array(
        fc.record({
          probability: chance,
          passThrough: chance,
          members: fc.subarray([...own.keys()]),
        }),
        { maxLength: 2 },
      )
      .map((shocks) => ({ own, shocks, law: failureLaw(Float64Array.from(own), shocks) })),
  );
}

/** Probability of every set of failing parties, over every outcome of every shock, its passing on, and every party's own. */
export function allStates({ own, shocks }: Pick<GivenLaw, "own" | "shocks">): Map<string, number> {
  const coins = [
    ...own.map((probability, c) => ({ probability, hits: [c] as readonly number[], shock: -1 })),
    ...shocks.flatMap(({ passThrough, members }, shock) =>
      members.map((c) => ({ probability: passThrough, hits: [c] as readonly number[], shock })),
    ),
  ];
  const found = new Map<string, number>();
  for (let came = 0; came < 2 ** shocks.length; came++) {
    const weight = shocks.reduce(
      (part, { probability }, b) => part * ((came >> b) & 1 ? probability : 1 - probability),
      1,
    );
    // Outcomes of the coins, those of parties that already fail put together.
    let states = new Map([[0, weight]]);
    for (const { probability, hits, shock } of coins) {
      if (shock >= 0 && ((came >> shock) & 1) === 0) continue;
      const next = new Map<number, number>();
      const add = (set: number, part: number) => next.set(set, (next.get(set) ?? 0) + part);
      for (const [set, part] of states) {
        add(set, part * (1 - probability));
        add(set | (1 << (hits[0] as number)), part * probability);
      }
      states = next;
    }
    for (const [set, part] of states) {
      const key = own.flatMap((_, c) => ((set >> c) & 1 ? [c] : [])).join();
      found.set(key, (found.get(key) ?? 0) + part);
    }
  }
  return found;
}

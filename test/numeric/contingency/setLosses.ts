import fc from "fast-check";
import type { SetLoss } from "../../../src/numeric/contingency/setLoss.ts";

/** A part of the loss: as much as `weight`, once `atLeast` of some members fail. */
interface Term {
  readonly members: readonly number[];
  readonly atLeast: number;
  readonly weight: number;
}

/** Losses that never fall with one member more, of sets of up to so many members: neither sub- nor superadditive. */
export function anyLoss(most: number): fc.Arbitrary<SetLoss> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc
        .array(anyTerm(count), { minLength: 1, maxLength: 8 })
        .map((terms) => ({ count, of: sumOf(terms), isSubadditive: false })),
    );
}

/** Those in which one member of a term is enough for all of it, of which no more than a cap can be lost. */
export function anySubadditiveLoss(most: number): fc.Arbitrary<SetLoss> {
  const cap = fc.integer({ min: 1, max: 30 });
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .tuple(fc.array(anyTerm(count), { minLength: 1, maxLength: 8 }), cap)
      .map(([terms, whole]) => {
        const sum = sumOf(terms.map((term) => ({ ...term, atLeast: 1 })));
        return { count, of: (set) => Math.min(whole, sum(set)), isSubadditive: true };
      }),
  );
}

function anyTerm(count: number): fc.Arbitrary<Term> {
  const members = fc.uniqueArray(fc.nat(Math.max(0, count - 1)), { minLength: 1, maxLength: 5 });
  return members.chain((some) =>
    fc.record({
      members: fc.constant(some),
      atLeast: fc.integer({ min: 1, max: Math.min(3, some.length) }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
  );
}

function sumOf(terms: readonly Term[]): SetLoss["of"] {
  return (set) =>
    terms.reduce((sum, { members, atLeast, weight }) => {
      const failed = members.filter((member) => set.includes(member)).length;
      return failed >= atLeast ? sum + weight : sum;
    }, 0);
}

/** All sets of members, each in rising order, fewest members first, then by number. */
export function subsets(count: number, most = count): number[][] {
  let level: number[][] = [[]];
  const all: number[][] = [[]];
  for (let size = 1; size <= Math.min(most, count); size++) {
    level = level.flatMap((set) => {
      const next = set.length === 0 ? 0 : (set[set.length - 1] as number) + 1;
      return Array.from({ length: count - next }, (_, i) => [...set, next + i]);
    });
    all.push(...level);
  }
  return all;
}

/** The sets that lose more than a limit while none does that has one member less, by looking at every one. */
export function minimalByExhaustion({ of, count }: SetLoss, limit: number, most = count) {
  return subsets(count, most).filter(
    (set) =>
      set.length > 0 &&
      of(set) > limit &&
      set.every((member) => !(of(set.filter((other) => other !== member)) > limit)),
  );
}

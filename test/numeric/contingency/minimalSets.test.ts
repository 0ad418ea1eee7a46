import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimalSets } from "../../../src/numeric/contingency/minimalSets.ts";
import type { SetLoss } from "../../../src/numeric/contingency/setLoss.ts";
import { LOSSES } from "../shapleyGames.ts";
import { anyLoss, anySubadditiveLoss, minimalByExhaustion } from "./setLosses.ts";

const limit = fc.integer({ min: 0, max: 20 });
const size = fc.constantFrom(1 as const, 2 as const, 3 as const);

/** Losses without C1, C2 and C3 of two mines and two refineries. */
const interdiction: SetLoss = {
  count: 3,
  of: (set) => LOSSES[set.reduce((bits, i) => bits | (1 << i), 0)] as number,
  isSubadditive: false,
};

describe("minimal sets", () => {
  it("of the interdiction example are C1 with C2 and C2 with C3 for all, and C3 alone for more than 5 of 10", () => {
    const all = minimalSets(interdiction, { limit: 10 - 1e-9, size: 3 });
    expect(all.sets).toEqual([
      [0, 1],
      [1, 2],
    ]);
    const half = minimalSets(interdiction, { limit: 5, size: 3 });
    expect(half.sets).toEqual([[2], [0, 1]]);
    expect(minimalSets(interdiction, { limit: 10, size: 3 })).toMatchObject({
      sets: [],
      canBreak: false,
      evaluations: 1,
    });
  });

  it("are those that exhaustion finds, of any losses of up to 14 members", () => {
    fc.assert(
      fc.property(anyLoss(14), limit, size, (loss, over, most) => {
        const { sets } = minimalSets(loss, { limit: over, size: most });
        expect(sets).toEqual(minimalByExhaustion(loss, over, most));
      }),
      { numRuns: 300 },
    );
  });

  it("are the same by bounds from sums where losses are subadditive, with fewer questions", () => {
    let [asked, possible] = [0, 0];
    fc.assert(
      fc.property(anySubadditiveLoss(14), limit, (loss, over) => {
        const found = minimalSets(loss, { limit: over, size: 3 });
        expect(found.sets).toEqual(minimalByExhaustion(loss, over, 3));
        const plain = minimalSets({ ...loss, isSubadditive: false }, { limit: over, size: 3 });
        expect(found.sets).toEqual(plain.sets);
        asked += found.evaluations;
        possible += plain.evaluations;
      }),
      { numRuns: 300 },
    );
    expect(asked).toBeLessThan(possible);
  });

  it("leave out members that stand within others", () => {
    // Members are sets of places; who holds another's places takes away what it does too.
    const places = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 4 }), { maxLength: 9 });
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 7 }), (members, over) => {
        const of = (set: readonly number[]) => new Set(set.flatMap((i) => members[i] ?? [])).size;
        const loss = { count: members.length, of, isSubadditive: true };
        const isWithin = (one: number, other: number) =>
          (members[one] ?? []).every((place) => members[other]?.includes(place));
        expect(minimalSets({ ...loss, isWithin }, { limit: over, size: 3 }).sets).toEqual(
          minimalByExhaustion(loss, over, 3),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("stop at the first size where only that is asked", () => {
    fc.assert(
      fc.property(anyLoss(10), limit, (loss, over) => {
        const { sets } = minimalSets(loss, { limit: over, size: 3, isFirstOnly: true });
        const all = minimalByExhaustion(loss, over, 3);
        expect(sets).toEqual(all.filter((set) => set.length === all[0]?.length));
      }),
      { numRuns: 200 },
    );
  });

  it("tell how far they are, up to all of it, and stop with the reason of the signal", () => {
    const wide: SetLoss = { count: 12, of: (set) => set.length, isSubadditive: false };
    const parts: number[] = [];
    minimalSets(wide, { limit: 2, size: 3 }, { onProgress: (part) => parts.push(part) });
    expect(parts.length).toBeGreaterThan(20);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect([parts.every((part) => part > 0), parts[parts.length - 1]]).toEqual([true, 1]);
    const control = new AbortController();
    const onProgress = (part: number) => part > 0.5 && control.abort(new Error("enough"));
    const run = () =>
      minimalSets(wide, { limit: 2, size: 3 }, { signal: control.signal, onProgress });
    expect(run).toThrow("enough");
  });

  it("refuse other sizes and limits", () => {
    expect(() => minimalSets(interdiction, { limit: -1, size: 3 })).toThrow(
      "limit must be at least 0 (got -1)",
    );
    expect(() => minimalSets(interdiction, { limit: 1, size: 4 as 3 })).toThrow(
      "size must be 1, 2 or 3 (got 4)",
    );
  });
});

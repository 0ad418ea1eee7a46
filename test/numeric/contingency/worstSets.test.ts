import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SetLoss } from "../../../src/numeric/contingency/setLoss.ts";
import { worstSets } from "../../../src/numeric/contingency/worstSets.ts";
import { anyLoss, anySubadditiveLoss, subsets } from "./setLosses.ts";

const size = fc.constantFrom(1 as const, 2 as const, 3 as const);
const anyOf = (most: number) => fc.oneof(anyLoss(most), anySubadditiveLoss(most));

/** All sets of a size in which each member adds to the rest, by the rule, from a list of all. */
function ranked({ of, count }: SetLoss, exactly: number) {
  const single = (set: readonly number[]) => set.reduce((sum, i) => sum + of([i]), 0);
  return subsets(count, exactly)
    .filter((set) => set.length === exactly)
    .filter((set) => set.every((i) => of(set) > of(set.filter((other) => other !== i))))
    .map((set) => ({ set, loss: of(set) }))
    .sort((a, b) => b.loss - a.loss || single(a.set) - single(b.set));
}

describe("worst sets", () => {
  it("are the first of the list of all, of any losses", () => {
    fc.assert(
      fc.property(anyOf(12), size, fc.integer({ min: 1, max: 6 }), (loss, exactly, top) => {
        expect(worstSets(loss, { size: exactly, top })).toEqual(
          ranked(loss, exactly).slice(0, top),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("of more members lose no less: the worst of all sets of a size is the worst of those listed up to it", () => {
    fc.assert(
      fc.property(anyOf(10), size, (loss, exactly) => {
        const sizes = [1, 2, 3].slice(0, exactly) as (1 | 2 | 3)[];
        const listed = sizes.flatMap((k) => worstSets(loss, { size: k, top: 1 }));
        const most = Math.max(0, ...listed.map((one) => one.loss));
        const all = subsets(loss.count, exactly).map((set) => loss.of(set));
        expect(most).toBe(Math.max(0, ...all));
      }),
      { numRuns: 200 },
    );
  });

  it("ask for few of the sets where one member loses most", () => {
    let asked = 0;
    const of = (set: readonly number[]) => {
      asked++;
      return set.reduce((sum, i) => sum + 0.5 ** (i + 1), 0);
    };
    const found = worstSets({ count: 200, of, isSubadditive: true }, { size: 3, top: 5 });
    expect(found.map(({ set }) => set)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 4],
      [0, 1, 5],
      [0, 1, 6],
    ]);
    expect(asked).toBeLessThan(500);
  });

  it("stop with the reason of the signal and tell how far they are", () => {
    const loss: SetLoss = { count: 9, of: (set) => set.length, isSubadditive: false };
    const parts: number[] = [];
    worstSets(loss, { size: 3, top: 2 }, { onProgress: (part) => parts.push(part) });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts[parts.length - 1]).toBe(1);
    const signal = AbortSignal.abort(new Error("stop"));
    expect(() => worstSets(loss, { size: 2, top: 2 }, { signal })).toThrow("stop");
  });

  it("refuse other sizes and numbers", () => {
    const loss: SetLoss = { count: 1, of: (set) => set.length, isSubadditive: true };
    expect(() => worstSets(loss, { size: 4 as 3, top: 1 })).toThrow("size must be 1, 2 or 3");
    expect(() => worstSets(loss, { size: 1, top: 0 })).toThrow("top must be a whole number");
  });
});

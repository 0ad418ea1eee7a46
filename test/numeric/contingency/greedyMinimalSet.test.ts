import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greedyMinimalSet } from "../../../src/numeric/contingency/greedyMinimalSet.ts";
import type { SetLoss } from "../../../src/numeric/contingency/setLoss.ts";
import { anyLoss, minimalByExhaustion } from "./setLosses.ts";

describe("a greedy minimal set", () => {
  it("breaks, no proper subset does, and there is one wherever all members together break", () => {
    fc.assert(
      fc.property(anyLoss(10), fc.integer({ min: 0, max: 25 }), (loss, limit) => {
        const found = greedyMinimalSet(loss, limit);
        const minimal = minimalByExhaustion(loss, limit);
        if (found === null) expect(minimal).toEqual([]);
        else expect(minimal).toContainEqual(found.set);
      }),
      { numRuns: 300 },
    );
  });

  it("is found where no member alone loses anything", () => {
    const of = (set: readonly number[]) => (set.filter((i) => i < 5).length === 5 ? 1 : 0);
    const loss: SetLoss = { count: 8, of, isSubadditive: false };
    expect(greedyMinimalSet(loss, 0.5)).toEqual({ set: [0, 1, 2, 3, 4], isExact: false });
  });

  it("need not have the fewest members: it takes 3 where 2 are enough", () => {
    // Places of four members; the last two hold all four places between them.
    const parts = [
      [0, 2],
      [1, 2],
      [2, 3],
      [0, 1],
    ];
    const of = (set: readonly number[]) => new Set(set.flatMap((i) => parts[i] ?? [])).size;
    const loss: SetLoss = { count: 4, of, isSubadditive: true };
    expect(greedyMinimalSet(loss, 3)).toEqual({ set: [0, 1, 2], isExact: false });
    expect(minimalByExhaustion(loss, 3)[0]).toEqual([2, 3]);
  });

  it("stops with the reason of the signal, and refuses a limit below 0", () => {
    const loss: SetLoss = { count: 3, of: (set) => set.length, isSubadditive: true };
    const signal = AbortSignal.abort(new Error("stop"));
    expect(() => greedyMinimalSet(loss, 2, { signal })).toThrow("stop");
    expect(() => greedyMinimalSet(loss, -1)).toThrow("limit must be at least 0 (got -1)");
  });
});

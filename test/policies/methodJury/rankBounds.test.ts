import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankBounds } from "../../../src/policies/methodJury/rankBounds.ts";

const at = (value: number) => ({ value, lo: value, hi: value });

/** Ranks of plain numbers by counting, the highest first. */
function counted(scores: readonly number[]): number[] {
  return scores.map((own) => {
    const above = scores.filter((other) => other > own).length;
    const same = scores.filter((other) => other === own).length;
    return above + (same + 1) / 2;
  });
}

describe("rankBounds(scores, risk)", () => {
  it("ranks exact scores from the riskiest, ties in the middle, and leaves out what has none", () => {
    const scores = [at(0.2), at(0.5), null, at(0.5)];
    expect(rankBounds(scores, "high").map((rank) => rank?.value)).toEqual([3, 1.5, undefined, 1.5]);
    expect(rankBounds(scores, "low").map((rank) => rank?.value)).toEqual([1, 2.5, undefined, 2.5]);
  });

  it("gives the first and last rank possible, and no single one where the data do not settle it", () => {
    const scores = [{ value: null, lo: 0.3, hi: 0.7 }, at(0.5), at(0.1)];
    expect(rankBounds(scores, "high")).toEqual([
      { value: null, lo: 1, hi: 2 },
      { value: null, lo: 1, hi: 2 },
      { value: 3, lo: 3, hi: 3 },
    ]);
  });

  it("holds exactly the ranks of every choice of scores within the bounds (brute force over a grid)", () => {
    const bounds = fc
      .tuple(fc.nat(4), fc.nat(4))
      .map(([a, b]) => ({ value: null, lo: Math.min(a, b), hi: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 4 }), (scores) => {
        const choices = scores.reduce<number[][]>(
          (all, { lo, hi }) =>
            all.flatMap((chosen) =>
              Array.from({ length: hi - lo + 1 }, (_, i) => [...chosen, lo + i]),
            ),
          [[]],
        );
        const ranks = choices.map(counted);
        for (const [i, rank] of rankBounds(scores, "high").entries()) {
          expect(rank?.lo).toBe(Math.min(...ranks.map((of) => of[i] as number)));
          expect(rank?.hi).toBe(Math.max(...ranks.map((of) => of[i] as number)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never widens when a bound is narrowed", () => {
    const bounds = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([a, b]) => ({ value: null, lo: Math.min(a, b), hi: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 2, maxLength: 6 }), (scores) => {
        const narrowed = scores.map((score, i) => (i === 0 ? { ...score, lo: score.hi } : score));
        const [before, after] = [rankBounds(scores, "high"), rankBounds(narrowed, "high")];
        for (const [i, rank] of after.entries()) {
          expect(rank?.lo).toBeGreaterThanOrEqual(before[i]?.lo as number);
          expect(rank?.hi).toBeLessThanOrEqual(before[i]?.hi as number);
        }
      }),
    );
  });
});

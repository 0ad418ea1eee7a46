import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallsW } from "../../../src/policies/methodJury/kendallsW.ts";

/** Ranks of values, ties with the mean of their ranks, by sorting: another way than the source's. */
function midranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** Correlation of two rankings. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (a.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, rank, i) => sum + (rank - mean) * ((y[i] as number) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe("kendallsW(rankings)", () => {
  it("is 1 for the same order and 0 for two opposite ones", () => {
    expect(
      kendallsW([
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ]),
    ).toBe(1);
    expect(
      kendallsW([
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ]),
    ).toBe(0);
  });

  it("is 1/16 for four judges of three competitors (ProofWiki, Kendall's Coefficient of Concordance, Arbitrary Example 1)", () => {
    const judges = [
      [1, 3, 2],
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ];
    expect(kendallsW(judges)).toBeCloseTo(1 / 16, 12);
  });

  it("is 0.16 for three executives and six applicants (Siegel 1956, Nonparametric Statistics, chapter 9)", () => {
    const executives = [
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ];
    expect(kendallsW(executives)).toBeCloseTo(25.5 / 157.5, 12);
  });

  it("is 0.828 with ties, where it would be 0.796 without the correction (Siegel 1956, chapter 9)", () => {
    const judges = [
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ];
    expect(kendallsW(judges)).toBeCloseTo(0.828, 3);
    expect(kendallsW(judges)).toBeCloseTo(591 / (742.5 - 3 * 9.5), 12);
  });

  it("comes out by hand for the wings, tails and bills of twelve birds (Zar 2010, Example 20.5)", () => {
    const birds = [
      [4, 8.5, 10, 1.5, 3, 1.5, 7, 5, 8.5, 11, 6, 12],
      [5, 7, 11, 2.5, 5, 1, 5, 2.5, 9.5, 8, 9.5, 12],
      [5.5, 5.5, 9.5, 2, 3, 1, 8, 4, 11, 9.5, 7, 12],
    ];
    const published = [14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36];
    expect(published.map((_, i) => birds.reduce((sum, of) => sum + (of[i] as number), 0))).toEqual(
      published,
    );
    const spread = published.reduce((sum, of) => sum + of * of, 0) - 234 ** 2 / 12;
    const ties = 2 * 6 + (24 + 6 + 6) + 2 * 6;
    expect(kendallsW(birds)).toBeCloseTo((12 * spread) / (9 * (12 ** 3 - 12) - 3 * ties), 12);
  });

  it("is the mean of all correlations of two rankings, brought to 0–1, where nothing is tied", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 5 }), (rankings) => {
        const pairs = rankings.flatMap((a, i) =>
          rankings.slice(i + 1).map((b) => correlation(a, b)),
        );
        const mean = pairs.reduce((sum, of) => sum + of, 0) / pairs.length;
        const count = rankings.length;
        expect(kendallsW(rankings)).toBeCloseTo((mean * (count - 1) + 1) / count, 10);
      }),
    );
  });

  it("stays within 0 and 1 with ties, and does not mind the order of things or of rankings", () => {
    const values = fc.array(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(values, (all) => {
        const w = kendallsW(all.map(midranks));
        const turned = kendallsW([...all].reverse().map((one) => midranks([...one].reverse())));
        if (w === null || turned === null) return expect(turned).toBe(w);
        expect(turned).toBeCloseTo(w, 12);
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is null for one ranking, one thing, or ties throughout, and refuses what is no ranking", () => {
    expect(kendallsW([[1, 2]])).toBeNull();
    expect(kendallsW([[1], [1]])).toBeNull();
    expect(kendallsW([])).toBeNull();
    expect(
      kendallsW([
        [1.5, 1.5],
        [1.5, 1.5],
      ]),
    ).toBeNull();
    expect(() =>
      kendallsW([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow("each ranking must hold the ranks 1 to 2");
    expect(() =>
      kendallsW([
        [1, 1],
        [1, 2],
      ]),
    ).toThrow(RangeError);
  });
});

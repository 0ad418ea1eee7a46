import { describe, expect, it } from "vitest";
import { gini } from "../../../src/indices/diversity/gini.ts";
import { giniSmallSample } from "../../../src/indices/diversity/giniSmallSample.ts";
import { pielouEvenness } from "../../../src/indices/diversity/pielouEvenness.ts";
import { theilDecomposition } from "../../../src/indices/diversity/theilDecomposition.ts";
import { theilL } from "../../../src/indices/diversity/theilL.ts";
import { theilT } from "../../../src/indices/diversity/theilT.ts";
import { toShares } from "../../../src/indices/toShares.ts";

describe("evenness of listed suppliers", () => {
  it("counts suppliers with share 0 in gini, giniSmallSample and theilT, not in pielouEvenness", () => {
    expect(gini([0.5, 0.5, 0, 0])).toBe(0.5);
    expect(giniSmallSample([0.5, 0.5, 0, 0])).toBeCloseTo(2 / 3, 12);
    expect(giniSmallSample([1, 0, 0])).toBe(1);
    expect(theilT([0.5, 0.5, 0, 0])).toBeCloseTo(Math.log(2), 12);
    expect(pielouEvenness([0.5, 0.5, 0, 0])).toBe(1);
  });

  it("is null where it would be 0/0 or infinite", () => {
    expect([giniSmallSample([1]), pielouEvenness([1, 0]), theilL([1, 0])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is 0 for equal suppliers, without a rounding error below it", () => {
    for (let n = 1; n < 60; n++) {
      const equal = toShares(new Array<number>(n).fill(1));
      for (const index of [gini, theilT, theilL]) {
        expect(index(equal)).toBeGreaterThanOrEqual(0);
        expect(index(equal)).toBeLessThan(1e-14);
      }
    }
  });

  it("stays finite for the smallest shares", () => {
    expect(theilL([1, 5e-324])).toBeCloseTo(-(2 * Math.log(2) + Math.log(5e-324)) / 2, 9);
  });

  it("does not say how many suppliers there are: one gives gini 0 like ten equal ones", () => {
    expect([gini([1]), theilT([1])]).toEqual([0, 0]);
  });
});

describe("theilDecomposition(shares, groups)", () => {
  it("splits by hand-worked amounts", () => {
    const { total, between, within, byGroup } = theilDecomposition(
      [0.5, 0.25, 0.25, 0],
      ["A", "A", "B", "B"],
    );
    expect(between).toBeCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), 12);
    const inA = (2 / 3) * Math.log(4 / 3) + (1 / 3) * Math.log(2 / 3);
    expect(within).toBeCloseTo(0.75 * inA + 0.25 * Math.log(2), 12);
    expect(total).toBeCloseTo(0.5 * Math.log(2), 12);
    expect(byGroup.map(({ group, share }) => [group, share])).toEqual([
      ["A", 0.75],
      ["B", 0.25],
    ]);
  });

  it("has null for a group without a share, and wants a group for each supplier", () => {
    expect(theilDecomposition([1, 0], ["A", "B"]).byGroup[1]).toEqual({
      group: "B",
      share: 0,
      theilT: null,
    });
    expect(() => theilDecomposition([1], [])).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { toShares } from "../../src/indices/toShares.ts";

describe("toShares(quantities)", () => {
  it("divides by the sum", () => {
    expect(toShares([1, 2, 1])).toEqual([0.25, 0.5, 0.25]);
    expect(toShares(Float64Array.of(3, 1))).toEqual([0.75, 0.25]);
    expect(toShares([7])).toEqual([1]);
  });

  it("works at both ends of the number range", () => {
    expect(toShares([5e-324, 5e-324])).toEqual([0.5, 0.5]);
    expect(toShares([1e308, 1e308, 1e308, 1e308])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(toShares([Number.MAX_VALUE, 5e-324])).toEqual([1, 0]);
  });

  it("keeps zeros, and turns -0 into 0", () => {
    expect(toShares([0, 4, -0])).toEqual([0, 1, 0]);
  });

  it("does not touch its argument", () => {
    const quantities = Object.freeze([3, 1]);
    toShares(quantities);
    expect(quantities).toEqual([3, 1]);
  });

  it.each([
    [[1, -1], "toShares: each quantity must be finite and not negative (got -1 at position 1)"],
    [
      [Number.NaN],
      "toShares: each quantity must be finite and not negative (got NaN at position 0)",
    ],
    [
      [1, Number.POSITIVE_INFINITY],
      "toShares: each quantity must be finite and not negative (got Infinity at position 1)",
    ],
    [[0, 0], "toShares: one quantity at least must be above 0 (got 2 quantities, none above 0)"],
    [[], "toShares: one quantity at least must be above 0 (got 0 quantities, none above 0)"],
  ])("throws a RangeError for %j", (wrong, message) => {
    expect(() => toShares(wrong)).toThrow(new RangeError(message));
  });
});

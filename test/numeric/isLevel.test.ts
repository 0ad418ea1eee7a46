import { describe, expect, it } from "vitest";
import { isLevel } from "../../src/numeric/isLevel.ts";

describe("isLevel(value, threshold)", () => {
  it("takes sums that miss what they exactly reach for it", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(isLevel(0.1 + 0.2, 0.3)).toBe(true);
    expect(isLevel(1 - 0.9 - 0.1, 0)).toBe(true);
    expect(
      isLevel(
        Array(1000)
          .fill(0.001)
          .reduce((a, b) => a + b, 0),
        1,
      ),
    ).toBe(true);
  });

  it.each([
    [0.4 + 0.9e-9, 0.4, true],
    [0.4 - 0.9e-9, 0.4, true],
    [0.4 + 1.1e-9, 0.4, false],
    [0.4 - 1.1e-9, 0.4, false],
    [0.9e-9, 0, true],
    [1.1e-9, 0, false],
    [90 + 80e-9, 90, true],
    [90 + 100e-9, 90, false],
    [-90 - 80e-9, -90, true],
  ])("%d beside %d is %s: within 1e-9, in parts of a threshold above 1", (value, threshold, is) => {
    expect(isLevel(value, threshold)).toBe(is);
  });

  it("has nothing level with what is no number or infinite", () => {
    expect(isLevel(Number.NaN, 0.4)).toBe(false);
    expect(isLevel(Number.POSITIVE_INFINITY, 0.4)).toBe(false);
  });
});

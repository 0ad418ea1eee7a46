import { describe, expect, it } from "vitest";
import { checkAllShares } from "../../src/indices/checkAllShares.ts";
import { checkShares } from "../../src/indices/checkShares.ts";

describe("checkShares(name, shares)", () => {
  it("gives the sum", () => {
    expect(checkShares("f", [0.5, 0.25])).toBe(0.75);
    expect(checkShares("f", [])).toBe(0);
  });

  it("lets a rounding error pass", () => {
    expect(() => checkShares("f", [0.5, 0.5 + 9e-10])).not.toThrow();
    expect(() => checkShares("f", [0.5, 0.5 + 2e-9])).toThrow(RangeError);
    expect(() => checkAllShares("f", [0.5, 0.5 - 9e-10])).not.toThrow();
    expect(() => checkAllShares("f", [0.5, 0.5 - 2e-9])).toThrow(RangeError);
  });

  it("says what it got and what to do", () => {
    expect(() => checkShares("hhi", [0.5, -0.1])).toThrow(
      "hhi: each share must be finite and not negative (got -0.1 at position 1); use toShares(quantities)",
    );
    expect(() => checkShares("hhi", [30, 70])).toThrow(
      "hhi: shares must sum to at most 1 (got 100); use toShares(quantities)",
    );
    expect(() => checkAllShares("gini", [0.5])).toThrow(
      "gini: shares must sum to 1 (got 0.5); use toShares(quantities)",
    );
  });
});

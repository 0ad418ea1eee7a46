import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieceSizes } from "../../../src/scenarios/sweep/pieceSizes.ts";

describe("pieceSizes(total, workers)", () => {
  it("leaves nothing out, never grows, and keeps to 16 to 512 but for the last", () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(64), (total, workers) => {
        const sizes = pieceSizes(total, workers);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
        expect(sizes.every((size, i) => size <= (sizes[i - 1] ?? 512))).toBe(true);
        expect(sizes.slice(0, -1).every((size) => size >= 16)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("gives each of two workers several pieces, by hand", () => {
    // An eighth of what is left, rounded up, and at least 16.
    expect(pieceSizes(200, 2)).toEqual([25, 22, 20, 17, 16, 16, 16, 16, 16, 16, 16, 4]);
    expect(pieceSizes(0, 2)).toEqual([]);
  });
});

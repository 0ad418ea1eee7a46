import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundedInterval } from "../../../src/numeric/sampling/roundedInterval.ts";

describe("roundedInterval(interval)", () => {
  it("roundedInterval keeps the digits that are worth at most a quarter of the width", () => {
    expect(roundedInterval({ value: 0.123456, lo: 0.1213, hi: 0.1256 })).toEqual({
      value: 0.123,
      lo: 0.121,
      hi: 0.126,
    });
    expect(roundedInterval({ value: 0.5, lo: 0.1, hi: 0.9 })).toEqual({
      value: 0.5,
      lo: 0.1,
      hi: 0.9,
    });
    expect(roundedInterval({ value: null, lo: 0.0123, hi: 0.98 })).toEqual({
      value: null,
      lo: 0,
      hi: 1,
    });
  });

  it("roundedInterval leaves an interval that holds one number, and one without end", () => {
    expect(roundedInterval({ value: 1 / 3, lo: 1 / 3, hi: 1 / 3 })).toEqual({
      value: 1 / 3,
      lo: 1 / 3,
      hi: 1 / 3,
    });
    const open = { value: 1, lo: 0, hi: Number.POSITIVE_INFINITY };
    expect(roundedInterval(open)).toEqual(open);
  });

  it("roundedInterval holds the interval and the value, and is at most half wider", () => {
    const side = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(side, side, side).map((x) => x.sort((a, b) => a - b)),
        ([lo, value, hi]) => {
          fc.pre((hi as number) - (lo as number) > 1e-9);
          const found = roundedInterval({
            value: value as number,
            lo: lo as number,
            hi: hi as number,
          });
          expect(found.lo).toBeLessThanOrEqual((lo as number) + 1e-12);
          expect(found.hi).toBeGreaterThanOrEqual((hi as number) - 1e-12);
          expect(found.hi - found.lo).toBeLessThanOrEqual(
            1.5 * ((hi as number) - (lo as number)) + 1e-12,
          );
          expect(found.value as number).toBeGreaterThanOrEqual(found.lo);
          expect(found.value as number).toBeLessThanOrEqual(found.hi);
        },
      ),
      { numRuns: 300 },
    );
  });
});

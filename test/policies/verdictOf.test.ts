import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceeds } from "../../src/indices/criticality/exceeds.ts";
import { anyVerdict, marginOf, verdictOf } from "../../src/policies/verdictOf.ts";

const between = (lo: number, hi: number) => ({ lo, hi });

describe("verdictOf(bounds, { op, threshold })", () => {
  it.each([
    [">=", 0.4, between(0.4, 0.5), "met"],
    [">", 0.4, between(0.4, 0.5), "unknown"],
    [">", 0.4, between(0.4, 0.4), "missed"],
    [">=", 0.4, between(0.1, 0.3), "missed"],
    [">=", 0.4, between(0.1, 0.4), "unknown"],
    ["<=", 0.65, between(0.2, 0.65), "met"],
    ["<", 0.65, between(0.2, 0.65), "unknown"],
    ["<=", 0.65, between(0.6, 0.7), "unknown"],
    ["<", 0.65, between(0.65, 0.7), "missed"],
    ["<=", 0, between(0, 0), "met"],
    ["<=", 0, between(0.2, 1), "missed"],
  ] as const)("%s %d within %j is %s", (op, threshold, bounds, answer) => {
    expect(verdictOf(bounds, { op, threshold })).toBe(answer);
  });

  it("takes a sum that misses its threshold by a rounding error for the threshold itself", () => {
    const hhi = 0.6 ** 2 + 4 * 0.1 ** 2;
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(verdictOf(between(0.1 + 0.2, 0.1 + 0.2), { op: "<=", threshold: 0.3 })).toBe("met");
    expect(verdictOf(between(hhi, hhi), { op: ">", threshold: 0.4 })).toBe("missed");
  });

  it.each([0.4, 1, 0, 90])("reads the edge of %d as a published method reads it", (threshold) => {
    const unit = 1e-9 * Math.max(1, threshold);
    for (const by of [-1.1, -0.9, 0, 0.9, 1.1]) {
      const value = threshold + by * unit;
      const strict = verdictOf(between(value, value), { op: ">", threshold });
      expect(strict === "met").toBe(exceeds(value, threshold));
      expect(strict).toBe(by > 1 ? "met" : "missed");
      expect(verdictOf(between(value, value), { op: "<=", threshold })).toBe(
        by > 1 ? "missed" : "met",
      );
      const { value: margin } = marginOf({ value, lo: value, hi: value }, { op: ">=", threshold });
      expect(Math.sign(margin as number)).toBe(Math.abs(by) < 1 ? 0 : Math.sign(by));
    }
  });

  it("never turns from met to missed or back when the bounds narrow", () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    const op = fc.constantFrom(">=", ">", "<=", "<" as const);
    fc.assert(
      fc.property(fc.tuple(number, number, number, number), number, op, (ends, threshold, op) => {
        const [lo, a, b, hi] = [...ends].sort((x, y) => x - y) as [number, number, number, number];
        const wide = verdictOf({ lo, hi }, { op: op as ">=", threshold });
        const narrow = verdictOf({ lo: a, hi: b }, { op: op as ">=", threshold });
        if (wide !== "unknown") expect(narrow).toBe(wide);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("marginOf(value, { op, threshold })", () => {
  it("is above 0 on the good side, its bounds in order", () => {
    const value = { value: 0.5, lo: 0.25, hi: 0.75 };
    expect(marginOf(value, { op: ">=", threshold: 0.25 })).toEqual({ value: 0.25, lo: 0, hi: 0.5 });
    expect(marginOf(value, { op: "<=", threshold: 0.25 })).toEqual({
      ...{ value: -0.25, lo: -0.5, hi: 0 },
    });
  });
});

describe("anyVerdict(parts)", () => {
  it("is met if one is, missed only if all are", () => {
    expect(anyVerdict(["missed", "met", "unknown"])).toBe("met");
    expect(anyVerdict(["missed", "unknown"])).toBe("unknown");
    expect(anyVerdict(["missed", "missed"])).toBe("missed");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, type Interval } from "../../src/numeric/interval.ts";
import { weightedMean } from "../../src/numeric/weightedMean.ts";

const wide = (lo: number, hi: number): Interval => ({ value: null, lo, hi });

const interval = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => ({ value: (a + b) / 2, lo: Math.min(a, b), hi: Math.max(a, b) }));
const terms = fc
  .array(fc.record({ weight: interval(9), of: interval(9) }), { minLength: 1, maxLength: 5 })
  .filter((some) => some.some(({ weight }) => weight.lo > 0));

describe("weightedMean", () => {
  it("of exact numbers is Σ w x / Σ w", () => {
    const mean = weightedMean([
      { weight: exact(3), of: exact(1) },
      { weight: exact(1), of: exact(0) },
    ]);
    expect(mean).toEqual(exact(0.75));
  });

  it("weights known within bounds move it towards either side", () => {
    const mean = weightedMean([
      { weight: wide(1, 3), of: exact(1) },
      { weight: exact(1), of: exact(0) },
    ]);
    expect(mean).toEqual(wide(0.5, 0.75));
  });

  it("is null where all weights may be 0", () => {
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ weight: wide(0, 2), of: exact(1) }])).toBeNull();
  });

  it("bounds are the extremes over all corners", () => {
    fc.assert(
      fc.property(terms, (some) => {
        const mean = weightedMean(some) as Interval;
        const corners = Array.from({ length: 1 << some.length }, (_, corner) =>
          some.map(({ weight }, i) => ((corner >> i) & 1 ? weight.hi : weight.lo)),
        );
        const means = (end: "lo" | "hi") =>
          corners.map((weights) => {
            const whole = weights.reduce((a, b) => a + b, 0);
            return weights.reduce(
              (sum, w, i) => sum + (w * (some[i]?.of[end] as number)) / whole,
              0,
            );
          });
        expect(mean.lo).toBeCloseTo(Math.min(...means("lo")), 12);
        expect(mean.hi).toBeCloseTo(Math.max(...means("hi")), 12);
        expect(mean.value).toBeGreaterThanOrEqual(mean.lo);
        expect(mean.value).toBeLessThanOrEqual(mean.hi);
      }),
      { numRuns: 500 },
    );
  });
});

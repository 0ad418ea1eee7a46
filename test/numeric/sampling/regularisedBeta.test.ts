import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialInterval } from "../../../src/numeric/sampling/binomialInterval.ts";
import { logGamma } from "../../../src/numeric/sampling/logGamma.ts";
import { normalQuantile } from "../../../src/numeric/sampling/normalQuantile.ts";
import { regularisedBeta } from "../../../src/numeric/sampling/regularisedBeta.ts";

/** Probability of at least k hits of n, summed term by term. */
function atLeast(k: number, n: number, p: number): number {
  let sum = 0;
  for (let j = k; j <= n; j++) {
    let term = 1;
    for (let i = 0; i < j; i++) term *= ((n - i) / (j - i)) * p;
    sum += term * (1 - p) ** (n - j);
  }
  return sum;
}

describe("logGamma(x)", () => {
  it("logGamma gives the logarithms of factorials, and of √π at one half", () => {
    let factorial = 1;
    for (let n = 1; n <= 25; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(() => logGamma(0)).toThrow(/^x: must lie above 0/);
  });
});

describe("regularisedBeta(x, shapes)", () => {
  it("regularisedBeta of whole shapes is the tail of a binomial", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, x) => {
          expect(regularisedBeta(x, [a, b])).toBeCloseTo(atLeast(a, a + b - 1, x), 11);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("regularisedBeta has the closed forms of one shape 1, and of both one half", () => {
    for (const x of [0.01, 0.3, 0.77]) {
      expect(regularisedBeta(x, [2.5, 1])).toBeCloseTo(x ** 2.5, 13);
      expect(regularisedBeta(x, [1, 0.3])).toBeCloseTo(1 - (1 - x) ** 0.3, 13);
      expect(regularisedBeta(x, [0.5, 0.5])).toBeCloseTo(
        (2 / Math.PI) * Math.asin(Math.sqrt(x)),
        12,
      );
    }
    expect(regularisedBeta(0.5, [20_000, 20_000])).toBeCloseTo(0.5, 9);
    expect(() => regularisedBeta(0.5, [0, 1])).toThrow(/^shapes: must lie/);
  });
});

describe("normalQuantile(probability)", () => {
  it("normalQuantile gives the tabled values", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 11);
    expect(() => normalQuantile(1)).toThrow(/^probability: must lie/);
  });
});

describe("binomialInterval(of, confidence)", () => {
  it("binomialInterval ends where the tail beyond it is half of what is left", () => {
    const { lo, hi } = binomialInterval({ hits: 3, tries: 20 }, 0.9);
    expect(atLeast(3, 20, lo)).toBeCloseTo(0.05, 10);
    expect(1 - atLeast(4, 20, hi)).toBeCloseTo(0.05, 10);
  });

  it("binomialInterval of no hit is closed at 0, of all at 1", () => {
    const none = binomialInterval({ hits: 0, tries: 50 }, 0.95);
    expect(none.lo).toBe(0);
    expect(none.hi).toBeCloseTo(1 - 0.025 ** (1 / 50), 10);
    expect(binomialInterval({ hits: 50, tries: 50 }, 0.95).hi).toBe(1);
  });
});

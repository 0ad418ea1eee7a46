import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchMeans } from "../../../src/numeric/sampling/batchMeans.ts";
import { conditionalValueAtRisk } from "../../../src/numeric/sampling/conditionalValueAtRisk.ts";
import { exceedance } from "../../../src/numeric/sampling/exceedance.ts";
import { lossSample } from "../../../src/numeric/sampling/lossSample.ts";
import { meanLoss } from "../../../src/numeric/sampling/meanLoss.ts";
import { normalQuantile } from "../../../src/numeric/sampling/normalQuantile.ts";
import { quantileInterval } from "../../../src/numeric/sampling/quantileInterval.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import { valueAtRisk } from "../../../src/numeric/sampling/valueAtRisk.ts";
import golden from "../../golden/riskSampling.json" with { type: "json" };

const drawn = (losses: ArrayLike<number>) => lossSample({ drawn: losses, drawnMass: 1 });
const sample = drawn(golden.losses);
const LEVELS = Object.keys(golden.VaR) as (keyof typeof golden.VaR)[];

describe("valueAtRisk(sample, level)", () => {
  it.each(LEVELS)("valueAtRisk at %s is the order statistic of the golden losses", (level) => {
    expect(valueAtRisk(sample, Number(level))).toBe(golden.VaR[level]);
  });

  it("valueAtRisk of counted states is the least loss that keeps the level", () => {
    const counted = lossSample({
      counted: [0.5, 0, 1],
      mass: [0.2, 0.7, 0.1],
      drawn: [],
      drawnMass: 0,
    });
    expect(valueAtRisk(counted, 0.7)).toBe(0);
    expect(valueAtRisk(counted, 0.71)).toBe(0.5);
    expect(valueAtRisk(counted, 0.95)).toBe(1);
    expect(() => valueAtRisk(drawn([]), 0.5)).toThrow(/^sample: must hold a loss/);
  });
});

describe("conditionalValueAtRisk(sample, level)", () => {
  it.each(LEVELS)(
    "conditionalValueAtRisk at %s is the mean of the worst golden losses",
    (level) => {
      expect(conditionalValueAtRisk(sample, Number(level)).value).toBeCloseTo(
        golden.CVaR[level],
        12,
      );
    },
  );

  it("conditionalValueAtRisk is the least of v + mean excess/(1 − level) over all v", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (losses, level) => {
          const at = (v: number) =>
            v +
            losses.reduce((sum, x) => sum + Math.max(0, x - v), 0) / losses.length / (1 - level);
          const least = Math.min(...losses.map(at));
          const { value } = conditionalValueAtRisk(drawn(losses), level);
          expect(value).toBeCloseTo(least, 9);
          expect(value).toBeGreaterThanOrEqual(valueAtRisk(drawn(losses), level) - 1e-12);
        },
      ),
      { numRuns: 200 },
    );
    expect(() => conditionalValueAtRisk(sample, 1)).toThrow(/^level: must be/);
  });
});

describe("a sample of counted and drawn states", () => {
  it("gives the figures of the same losses written out as draws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 19 }),
        (states, draws, twentieths) => {
          const level = twentieths / 20;
          const copies = states.reduce((sum, [, times]) => sum + times, 0);
          const all = copies + draws.length;
          const mixed = lossSample({
            counted: states.map(([loss]) => loss),
            mass: states.map(([, times]) => times / all),
            drawn: draws,
            drawnMass: draws.length / all,
          });
          const plain = drawn([
            ...states.flatMap(([loss, times]) => Array<number>(times).fill(loss)),
            ...draws,
          ]);
          expect(meanLoss(mixed).value).toBeCloseTo(meanLoss(plain).value, 10);
          expect(valueAtRisk(mixed, level)).toBe(valueAtRisk(plain, level));
          expect(conditionalValueAtRisk(mixed, level).value).toBeCloseTo(
            conditionalValueAtRisk(plain, level).value,
            9,
          );
          const above = { loss: 4, confidence: 0.9 };
          expect(exceedance(mixed, above).value).toBeCloseTo(exceedance(plain, above).value, 10);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("has intervals only for what was drawn", () => {
    const counted = lossSample({ counted: [0, 0.5], mass: [0.9, 0.1], drawn: [], drawnMass: 0 });
    expect(meanLoss(counted)).toEqual({ value: 0.05, standardError: 0 });
    expect(quantileInterval(counted, { level: 0.95, confidence: 0.9 })).toEqual({
      lo: 0.5,
      hi: 0.5,
    });
    expect(exceedance(counted, { loss: 0.1, confidence: 0.9 })).toEqual({
      value: expect.closeTo(0.1, 12),
      lo: expect.closeTo(0.1, 12),
      hi: expect.closeTo(0.1, 12),
    });
  });
});

describe("intervals of confidence", () => {
  const RUNS = 400;
  const COUNT = 400;
  const CONFIDENCE = 0.9;
  const half = normalQuantile((1 + CONFIDENCE) / 2);
  /** Exponential losses: the quantile at a is −ln(1 − a), the mean beyond it one more. */
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const uniform = uniforms(run);
    return drawn(Float64Array.from({ length: COUNT }, () => -Math.log(1 - uniform())));
  });
  const covered = (holds: (of: (typeof runs)[number]) => boolean) =>
    runs.filter(holds).length / RUNS;
  /** Four standard errors below what is promised. */
  const enough = CONFIDENCE - 4 * Math.sqrt((CONFIDENCE * (1 - CONFIDENCE)) / RUNS);

  it("hold the mean about as often as they say", () => {
    const share = covered((of) => {
      const { value, standardError } = meanLoss(of);
      return Math.abs(value - 1) <= half * standardError;
    });
    expect(share).toBeGreaterThan(enough);
    expect(share).toBeLessThan(0.96);
  });

  it("hold the value at risk about as often as they say, whatever the distribution", () => {
    const truth = -Math.log(0.1);
    const share = covered((of) => {
      const { lo, hi } = quantileInterval(of, { level: 0.9, confidence: CONFIDENCE });
      return lo <= truth && truth <= hi;
    });
    expect(share).toBeGreaterThan(enough);
    expect(share).toBeLessThan(0.96);
  });

  it("hold the conditional value at risk about as often as they say", () => {
    const truth = 1 - Math.log(0.1);
    const share = covered((of) => {
      const { value, standardError } = conditionalValueAtRisk(of, 0.9);
      return Math.abs(value - truth) <= half * standardError;
    });
    expect(share).toBeGreaterThan(enough - 0.06);
    expect(share).toBeLessThan(0.96);
  });

  it("hold the probability of exceedance at least as often as they say", () => {
    const truth = Math.exp(-2);
    const share = covered((of) => {
      const { lo, hi } = exceedance(of, { loss: 2, confidence: CONFIDENCE });
      return lo <= truth && truth <= hi;
    });
    expect(share).toBeGreaterThan(enough);
  });
});

describe("batchMeans(draws, batches, figure)", () => {
  it("batchMeans of a mean has about the standard error of the mean", () => {
    const uniform = uniforms(21);
    const draws = Float64Array.from({ length: 20_000 }, () => uniform());
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const found = batchMeans(draws, 100, mean);
    expect(found.value).toBe(mean(draws));
    const truth = Math.sqrt(1 / 12 / 20_000);
    expect(Math.abs(found.standardError / truth - 1)).toBeLessThan(0.3);
  });

  it("batchMeans of the conditional value at risk agrees with the influence function", () => {
    const uniform = uniforms(22);
    const draws = Float64Array.from({ length: 20_000 }, () => -Math.log(1 - uniform()));
    const tail = (values: Float64Array) => conditionalValueAtRisk(drawn(values), 0.9).value;
    const batches = batchMeans(draws, 40, tail);
    const { value, standardError } = conditionalValueAtRisk(drawn(draws), 0.9);
    expect(batches.value).toBe(value);
    expect(Math.abs(batches.standardError / standardError - 1)).toBeLessThan(0.5);
  });

  it("batchMeans refuses fewer than two batches and more than draws", () => {
    const mean = () => 0;
    expect(() => batchMeans(Float64Array.of(1, 2), 1, mean)).toThrow(/^batches: must be/);
    expect(() => batchMeans(Float64Array.of(1, 2), 3, mean)).toThrow(/^batches: must be/);
  });
});

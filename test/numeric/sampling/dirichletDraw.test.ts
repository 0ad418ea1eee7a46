import { describe, expect, it } from "vitest";
import { betaDraw } from "../../../src/numeric/sampling/betaDraw.ts";
import { dirichletDraw } from "../../../src/numeric/sampling/dirichletDraw.ts";
import { logGammaDraw } from "../../../src/numeric/sampling/logGammaDraw.ts";
import { regularisedBeta } from "../../../src/numeric/sampling/regularisedBeta.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import golden from "../../golden/riskSampling.json" with { type: "json" };
import { distance, drawsOf, FAR, momentsOf } from "./draws.ts";

describe("logGammaDraw(shape, uniform)", () => {
  it.each([1, 3])("logGammaDraw of the whole shape %d follows the sum of exponentials", (shape) => {
    const below = (x: number) =>
      shape === 1 ? 1 - Math.exp(-x) : 1 - Math.exp(-x) * (1 + x + (x * x) / 2);
    const draws = drawsOf((u) => Math.exp(logGammaDraw(shape, u)), { seed: 2, count: 20_000 });
    expect(distance(draws, below)).toBeLessThan(FAR);
  });

  it("logGammaDraw of shape 1/2 is half the square of a normal: its mean and variance are 1/2", () => {
    const found = momentsOf(
      drawsOf((u) => Math.exp(logGammaDraw(0.5, u)), { seed: 4, count: 40_000 }),
    );
    expect(Math.abs(found.mean - 0.5)).toBeLessThan(4 * Math.sqrt(0.5 / 40_000));
    expect(Math.abs(found.variance - 0.5)).toBeLessThan(4 * Math.sqrt(3.5 / 40_000));
  });

  it("logGammaDraw stays finite for shapes whose draws are too small for a number", () => {
    const draws = drawsOf((u) => logGammaDraw(1e-5, u), { seed: 6, count: 500 });
    expect(draws.every(Number.isFinite)).toBe(true);
    expect(draws.some((log) => log < -1000)).toBe(true);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "logGammaDraw refuses the shape %d",
    (shape) => {
      expect(() => logGammaDraw(shape, uniforms(1))).toThrow(/^shape: must be/);
    },
  );
});

describe("betaDraw(shapes, uniform)", () => {
  it.each([
    [2, 3],
    [0.4, 0.7],
    [30, 1],
  ])("betaDraw of %d and %d follows the beta distribution", (a, b) => {
    const draws = drawsOf((u) => betaDraw([a, b], u), { seed: 8, count: 20_000 });
    expect(distance(draws, (x) => regularisedBeta(x, [a, b]))).toBeLessThan(FAR);
  });
});

describe("dirichletDraw(concentration, uniform)", () => {
  const { alpha, mean, cov } = golden.dirichlet;
  const COUNT = 40_000;
  const uniform = uniforms(7);
  const draws = Array.from({ length: COUNT }, () => dirichletDraw(alpha, uniform));

  it("dirichletDraw sums to 1", () => {
    for (const draw of draws) expect(draw.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
  });

  it("dirichletDraw has the means and covariances of the closed form, within five standard errors", () => {
    const average = (of: (draw: Float64Array) => number) => momentsOf(Float64Array.from(draws, of));
    for (const [i, expected] of mean.entries()) {
      const own = average((draw) => draw[i] as number);
      expect(Math.abs(own.mean - expected)).toBeLessThan(5 * Math.sqrt(own.variance / COUNT));
      for (const [j, covariance] of (cov[i] as number[]).entries()) {
        const off = average(
          (draw) => ((draw[i] as number) - expected) * ((draw[j] as number) - (mean[j] as number)),
        );
        expect(Math.abs(off.mean - covariance)).toBeLessThan(5 * Math.sqrt(off.variance / COUNT));
      }
    }
  });

  it("dirichletDraw keeps a component of concentration 0 at 0, and sums to 1 for tiny ones", () => {
    const draw = dirichletDraw([0, 1e-6, 1e-6], uniforms(3));
    expect(draw[0]).toBe(0);
    expect(draw.reduce((sum, x) => sum + x, 0)).toBe(1);
    expect(() => dirichletDraw([0, 0], uniforms(3))).toThrow(/^concentration: must hold/);
  });
});

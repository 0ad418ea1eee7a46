import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkSeed } from "../../../src/numeric/sampling/chunkSeed.ts";
import { normalDraw } from "../../../src/numeric/sampling/normalDraw.ts";
import { drawsOf, momentsOf } from "./draws.ts";

describe("uniforms(seed)", () => {
  it("uniforms gives multiples of 2⁻⁵³ on [0, 1), of which odd ones are as frequent as even ones", () => {
    const words = drawsOf((u) => u() * 2 ** 53, { seed: 3, count: 4000 });
    expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 53)).toBe(true);
    const odd = words.filter((word) => word % 2 === 1).length;
    expect(Math.abs(odd - 2000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it("uniforms has the mean 1/2 and the variance 1/12 within four standard errors", () => {
    const { mean, variance } = momentsOf(drawsOf((u) => u(), { seed: 1, count: 40_000 }));
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 40_000));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 40_000));
  });

  it("uniforms gives the same numbers for the same seed and others for the next", () => {
    const of = (seed: number) => [...drawsOf((u) => u(), { seed, count: 20 })];
    expect(of(9)).toEqual(of(9));
    expect(of(9)).not.toEqual(of(10));
  });
});

describe("chunkSeed(seed, chunk)", () => {
  it("chunkSeed gives every chunk of a seed another seed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.uniqueArray(fc.nat(2 ** 25), { minLength: 2, maxLength: 60 }),
        (seed, chunks) => {
          const seeds = chunks.map((chunk) => chunkSeed(seed, chunk));
          expect(new Set(seeds).size).toBe(chunks.length);
          expect(seeds.every((s) => Number.isInteger(s) && s >= 0 && s < 2 ** 32)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("chunkSeed gives streams that do not resemble each other", () => {
    const stream = (chunk: number) =>
      drawsOf((u) => u(), { seed: chunkSeed(1, chunk), count: 4000 });
    const [a, b] = [stream(0), stream(1)];
    const product = a.reduce((sum, x, i) => sum + (x - 0.5) * ((b[i] as number) - 0.5), 0) / 4000;
    expect(Math.abs(product)).toBeLessThan(4 * (1 / 12 / Math.sqrt(4000)));
  });
});

describe("normalDraw(uniform)", () => {
  it("normalDraw has the moments of the standard normal within four standard errors", () => {
    const found = momentsOf(drawsOf(normalDraw, { seed: 5, count: 40_000 }));
    expect(Math.abs(found.mean)).toBeLessThan(4 / 200);
    expect(Math.abs(found.variance - 1)).toBeLessThan((4 * Math.SQRT2) / 200);
    expect(Math.abs(found.fourth - 3)).toBeLessThan((4 * Math.sqrt(96)) / 200);
  });
});

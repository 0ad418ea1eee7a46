import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedShares } from "../../../src/numeric/sampling/boundedShares.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import { distance, drawsOf, FAR } from "./draws.ts";

const bounds = (lo: readonly number[], hi: readonly number[]) => ({
  lo: Float64Array.from(lo),
  hi: Float64Array.from(hi),
});

describe("boundedShares(bounds, uniform)", () => {
  it("boundedShares of two shares is uniform between the bounds that both leave", () => {
    const given = bounds([0.2, 0.3], [0.6, 0.9]);
    const first = drawsOf((u) => boundedShares(given, u)[0] as number, { seed: 1, count: 8000 });
    expect(distance(first, (x) => (x - 0.2) / 0.4)).toBeLessThan(FAR);
  });

  it("boundedShares of three free shares has the beta distribution 1, 2", () => {
    const given = bounds([0, 0, 0], [1, 1, 1]);
    const first = drawsOf((u) => boundedShares(given, u)[1] as number, { seed: 2, count: 8000 });
    expect(distance(first, (x) => 1 - (1 - x) ** 2)).toBeLessThan(FAR);
  });

  it("boundedShares is uniform too where hardly any draw keeps to the upper bounds", () => {
    // Four shares of at most 0.26 that sum to 1: a small tetrahedron below the upper bounds, whose share missing to the bound
    // is a Dirichlet share of the room of 0.04.
    const hi = 0.26;
    const given = bounds([0, 0, 0, 0], [hi, hi, hi, hi]);
    const first = drawsOf((u) => boundedShares(given, u)[0] as number, { seed: 3, count: 3000 });
    const below = (x: number) => Math.max(0, 1 - (hi - x) / 0.04) ** 3;
    expect(distance(first, below)).toBeLessThan(FAR);
  });

  it("boundedShares keeps to all bounds and sums to 1", () => {
    const side = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 6 }), fc.nat(1e6), (sides, seed) => {
        const middle = sides.map(([a, b]) => a + b + 1e-9);
        const sum = middle.reduce((total, x) => total + x, 0);
        const at = middle.map((x) => x / sum);
        const lo = at.map((x, i) => x * (sides[i]?.[0] as number));
        const hi = at.map((x, i) => Math.min(1, x * (1 + (sides[i]?.[1] as number))));
        const shares = boundedShares(bounds(lo, hi), uniforms(seed));
        expect(shares.reduce((total, x) => total + x, 0)).toBeCloseTo(1, 9);
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual((lo[i] as number) - 1e-12);
          expect(share).toBeLessThanOrEqual((hi[i] as number) + 1e-12);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("boundedShares refuses bounds that leave no room, and crossed ones", () => {
    expect(() => boundedShares(bounds([0.6, 0.6], [1, 1]), uniforms(1))).toThrow(
      /^bounds: must leave room/,
    );
    expect(() => boundedShares(bounds([0, 0], [0.3, 0.3]), uniforms(1))).toThrow(
      /^bounds: must leave room/,
    );
    expect(() => boundedShares(bounds([0.5, 0.2], [0.4, 1]), uniforms(1))).toThrow(
      /^bounds: lower/,
    );
  });
});

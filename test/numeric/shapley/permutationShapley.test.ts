import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permutationShapley } from "../../../src/numeric/shapley/permutationShapley.ts";
import { subsetShapley } from "../../../src/numeric/shapley/subsetShapley.ts";
import { anyMonotoneGame, LOSS_SHAPLEY, LOSSES, subsetOf } from "../shapleyGames.ts";

const game = (worth: readonly number[], players: number) => ({
  players,
  value: (isIn: Uint8Array) => worth[subsetOf(isIn)] as number,
});
const total = (parts: Float64Array) => parts.reduce((a, b) => a + b, 0);

describe("permutationShapley(game, { seed, permutations, enough })", () => {
  it("permutationShapley comes within five standard errors of 7/3, 13/3 and 10/3 (golden or_13)", () => {
    const { shapley, standardError } = permutationShapley(game(LOSSES, 3), {
      seed: 1,
      permutations: 2000,
    });
    for (const [c, exact] of LOSS_SHAPLEY.entries()) {
      expect(standardError[c]).toBeGreaterThan(0);
      expect(standardError[c]).toBeLessThan(0.1);
      expect(Math.abs((shapley[c] as number) - exact)).toBeLessThan(
        5 * (standardError[c] as number),
      );
    }
    expect(total(shapley)).toBeCloseTo(10, 12);
  });

  it("permutationShapley comes within five standard errors of all subsets on any monotone game, and sums to the worth of all", () => {
    fc.assert(
      fc.property(anyMonotoneGame(5), fc.integer({ min: 0, max: 1000 }), (worth, seed) => {
        const exact = subsetShapley((subset) => worth[subset] as number, 5);
        const { shapley, standardError } = permutationShapley(game(worth, 5), {
          seed,
          permutations: 400,
        });
        for (const [c, part] of exact.entries())
          expect(Math.abs((shapley[c] as number) - part)).toBeLessThanOrEqual(
            5 * (standardError[c] as number) + 1e-9,
          );
        expect(total(shapley)).toBeCloseTo(worth.at(-1) as number, 9);
      }),
      { numRuns: 50, seed: 20_260_101 },
    );
  });

  it("permutationShapley states a standard error that about one miss in three exceeds", () => {
    const misses = Array.from({ length: 200 }, (_, seed) => {
      const { shapley, standardError } = permutationShapley(game(LOSSES, 3), {
        seed,
        permutations: 100,
      });
      const off = Math.abs((shapley[0] as number) - (LOSS_SHAPLEY[0] as number));
      return off > (standardError[0] as number) ? 1 : 0;
    });
    const part = misses.reduce((sum: number, miss) => sum + miss, 0) / misses.length;
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.45);
  });

  it("permutationShapley is exact without error where worths add up", () => {
    const value = (isIn: Uint8Array) => isIn.reduce((sum, mark, c) => sum + mark * 2 ** c, 0);
    const { shapley, standardError } = permutationShapley(
      { players: 6, value },
      { seed: 3, permutations: 10 },
    );
    expect([...shapley]).toEqual([1, 2, 4, 8, 16, 32]);
    expect([...standardError]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("permutationShapley gives the same numbers for the same seed and others for another", () => {
    const draw = (seed: number) => permutationShapley(game(LOSSES, 3), { seed, permutations: 20 });
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it("permutationShapley stops within an order once all worth is there", () => {
    let asked = 0;
    const value = (isIn: Uint8Array) => {
      asked++;
      return Math.max(...isIn);
    };
    const { shapley } = permutationShapley({ players: 8, value }, { seed: 1, permutations: 40 });
    expect(asked).toBe(1 + 40);
    expect(total(shapley)).toBeCloseTo(1, 12);
  });

  it("permutationShapley draws no more orders than are enough, but at least 200", () => {
    const draw = (enough: number) =>
      permutationShapley(game(LOSSES, 3), { seed: 1, permutations: 4000, enough });
    expect(draw(10).permutations).toBe(200);
    const { permutations, standardError } = draw(0.02);
    expect(permutations).toBeGreaterThan(200);
    expect(permutations).toBeLessThan(4000);
    expect(Math.max(...standardError)).toBeLessThanOrEqual(0.02);
    expect(draw(0).permutations).toBe(4000);
  });

  it.each([0, 2, 7, 10.5])("permutationShapley refuses %d orders", (permutations) => {
    const draw = () => permutationShapley(game(LOSSES, 3), { seed: 1, permutations });
    expect(draw).toThrow(RangeError);
    expect(draw).toThrow(/^permutations: must be an even number/);
  });
});

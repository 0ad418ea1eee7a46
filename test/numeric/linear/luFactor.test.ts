import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { luFactor } from "../../../src/numeric/linear/luFactor.ts";
import { luSolve, luSolveTransposed } from "../../../src/numeric/linear/luSolve.ts";

/** I − A with the columns of A summing to at most 0.9, by rows; entries repeat a small pattern. */
function mMatrix(size: number, pattern: readonly number[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const share = pattern[(i * 7 + j * 13) % pattern.length] ?? 0;
      matrix[i * size + j] = (i === j ? 1 : 0) - (0.9 * share) / size;
    }
  }
  return matrix;
}

function product(matrix: Float64Array, x: Float64Array, isTransposed: boolean): number[] {
  const n = x.length;
  return Array.from(x, (_, i) =>
    x.reduce((sum, xj, j) => sum + (matrix[isTransposed ? j * n + i : i * n + j] ?? 0) * xj, 0),
  );
}

const pattern = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 5,
  maxLength: 11,
});

describe("luFactor(matrix, size)", () => {
  it("solves the system and its transpose, at sizes on both sides of a block", () => {
    const size = fc.constantFrom(1, 2, 3, 31, 32, 33, 34, 64, 65, 97);
    fc.assert(
      fc.property(size, pattern, (n, shares) => {
        const matrix = mMatrix(n, shares);
        const b = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
        const factor = luFactor(matrix.slice(), n);
        if (factor === null) throw new Error("no factors");
        const [x, y] = [luSolve(factor, b), luSolveTransposed(factor, b)];
        for (const sums of [product(matrix, x, false), product(matrix, y, true)]) {
          for (const [i, sum] of sums.entries()) expect(sum).toBeCloseTo(b[i] ?? 0, 12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("spans several tiles of columns", () => {
    const n = 601;
    const matrix = mMatrix(n, [0.3, 0, 1, 0.2, 0.9]);
    const factor = luFactor(matrix.slice(), n);
    const x = factor && luSolve(factor, new Float64Array(n).fill(1));
    expect(x).not.toBeNull();
    for (const sum of product(matrix, x ?? new Float64Array(n), false))
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
  });

  it("leaves zeros of the inverse exactly 0, where one sector never reaches another", () => {
    // 0 and 1 use each other; 2 and 3 use them; nothing goes from 2 or 3 to 0 or 1.
    const a = [0.1, 0.3, 0.9, 0.7, 0.2, 0.1, 0.05, 0.13, 0, 0, 0.3, 0.1, 0, 0, 0.2, 0.4];
    const matrix = Float64Array.from(a, (share, p) => (p % 5 === 0 ? 1 : 0) - share);
    const factor = luFactor(matrix, 4);
    const x = factor && luSolve(factor, Float64Array.of(1, 0, 0, 0));
    expect(Array.from(x ?? []).slice(2)).toEqual([0, 0]);
  });

  it.each([
    ["a sector that uses all that it makes", [0]],
    ["two that use each other up", [1, -1, -1, 1]],
    ["two that each need twice themselves", [-1, 0, 0, -1]],
    ["a number that is not one", [Number.NaN]],
  ])("is null for %s", (_, matrix) => {
    expect(luFactor(Float64Array.from(matrix), Math.sqrt(matrix.length))).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { luFactor } from "../../../src/numeric/linear/luFactor.ts";
import { luSolve, luSolveTransposed } from "../../../src/numeric/linear/luSolve.ts";

const factorOf = (matrix: readonly number[]) => {
  const factor = luFactor(Float64Array.from(matrix), Math.sqrt(matrix.length));
  if (factor === null) throw new Error("no factors");
  return factor;
};

describe("luSolve(factor, b) and luSolveTransposed(factor, b)", () => {
  it("solve two equations by hand, as they stand and turned", () => {
    // x − y / 2 = 1 and y − x / 4 = 1: x = 12/7 and y = 10/7. Turned: x − y / 4 = 1 and y − x / 2 = 1.
    const factor = factorOf([1, -1 / 2, -1 / 4, 1]);
    const [x, y] = luSolve(factor, Float64Array.of(1, 1));
    expect(x).toBeCloseTo(12 / 7, 15);
    expect(y).toBeCloseTo(10 / 7, 15);
    const [u, w] = luSolveTransposed(factor, Float64Array.of(1, 1));
    expect(u).toBeCloseTo(10 / 7, 15);
    expect(w).toBeCloseTo(12 / 7, 15);
  });

  it("weigh two sides alike: what each wants of the other's solution is the same", () => {
    const size = 4;
    const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    const side = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(numbers, side, side, (some, b, c) => {
        const factor = factorOf(
          some.map((x, p) => (p % (size + 1) === 0 ? 1 : 0) - x / (10 * size)),
        );
        const x = luSolve(factor, Float64Array.from(b));
        const y = luSolveTransposed(factor, Float64Array.from(c));
        const [one, other] = [
          c.reduce((sum, ci, i) => sum + ci * (x[i] as number), 0),
          b.reduce((sum, bi, i) => sum + bi * (y[i] as number), 0),
        ];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-12 * Math.max(1, one));
      }),
      { numRuns: 200 },
    );
  });
});

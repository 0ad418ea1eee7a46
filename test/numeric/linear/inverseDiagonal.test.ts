import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseDiagonal } from "../../../src/numeric/linear/inverseDiagonal.ts";
import { luFactor } from "../../../src/numeric/linear/luFactor.ts";
import { luSolve } from "../../../src/numeric/linear/luSolve.ts";

describe("the diagonal of an inverse", () => {
  it("of [[2, −1], [−1, 2]] is 2/3 twice", () => {
    const factor = luFactor(Float64Array.of(2, -1, -1, 2), 2);
    expect(factor && Array.from(inverseDiagonal(factor))).toEqual([2 / 3, 2 / 3]);
  });

  it("is what a solve for each unit vector gives", () => {
    const matrices = fc.integer({ min: 1, max: 40 }).chain((n) =>
      fc
        .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: n * n,
          maxLength: n * n,
        })
        .map((a) => ({ n, a })),
    );
    fc.assert(
      fc.property(matrices, ({ n, a }) => {
        const matrix = Float64Array.from(a, (x, at) => (at % (n + 1) === 0 ? n + x : -x));
        const factor = luFactor(matrix, n);
        if (factor === null) throw new Error("not an M-matrix");
        inverseDiagonal(factor).forEach((own, i) => {
          const unit = new Float64Array(n);
          unit[i] = 1;
          expect(own).toBeCloseTo(luSolve(factor, unit)[i] as number, 12);
        });
      }),
      { numRuns: 50 },
    );
  });
});

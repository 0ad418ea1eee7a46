import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOfRows } from "../../../src/numeric/linear/sparseColumns.ts";
import { sweepSolve } from "../../../src/numeric/linear/sweepSolve.ts";
import { fraction, minus, ONE, solveExactly, toNumber, ZERO } from "../fraction.ts";

describe("sweepSolve(needs, demand)", () => {
  it("meets a demand of 1 by hand, where each needs half a unit of the other", () => {
    const needs = columnsOfRows([
      [0, 1 / 2],
      [1 / 2, 0],
    ]);
    const [x, y] = sweepSolve(needs, Float64Array.of(1, 0)) ?? [];
    expect(x).toBeCloseTo(4 / 3, 15);
    expect(y).toBeCloseTo(2 / 3, 15);
  });

  it("gives every component, however small, as exact fractions do", () => {
    const share = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.array(fc.array(share, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      // Shares with a power of 2 below are exact; columns sum to less than half.
      fc.property(table, fc.constantFrom(10, 40), (rows, power) => {
        const needs = columnsOfRows(rows.map((row) => row.map((x) => x * 2 ** -power)));
        const demand = Float64Array.from(rows, (_, i) => (i === 0 ? 1 : 0));
        const found = sweepSolve(needs, demand);
        const exact = solveExactly(
          rows.map((row, i) =>
            row.map((x, j) =>
              minus(i === j ? ONE : ZERO, fraction(BigInt(x), 2n ** BigInt(power))),
            ),
          ),
          rows.map((_, i) => (i === 0 ? ONE : ZERO)),
        );
        for (const [i, x] of exact.map(toNumber).entries())
          expect(Math.abs((found?.[i] as number) - x)).toBeLessThanOrEqual(1e-13 * x);
      }),
      { numRuns: 200 },
    );
  });

  it("is null where one needs all of itself, or two all of each other", () => {
    expect(sweepSolve(columnsOfRows([[1]]), Float64Array.of(1))).toBeNull();
    const both = columnsOfRows([
      [0, 1],
      [1, 0],
    ]);
    expect(sweepSolve(both, Float64Array.of(1, 0))).toBeNull();
  });
});

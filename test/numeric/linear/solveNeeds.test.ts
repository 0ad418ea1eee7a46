import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveNeeds } from "../../../src/numeric/linear/solveNeeds.ts";
import {
  columnsOfEntries,
  columnsOfRows,
  times,
} from "../../../src/numeric/linear/sparseColumns.ts";
import { sweepSolve } from "../../../src/numeric/linear/sweepSolve.ts";

const DIRECT = { method: "direct", transposed: false } as const;
const SWEEPS = { method: "sweeps", transposed: false } as const;

/** Needs whose columns sum to below 1. */
const needs = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const entry = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.99, noNaN: true }));
  return fc
    .array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
    .map((rows) => rows.map((row) => row.map((share) => share / n)));
});

const close = (a: ArrayLike<number> | null, b: ArrayLike<number> | null, tolerance = 1e-11) => {
  if (a === null || b === null) throw new Error("no solution");
  Array.from(a).forEach((x, i) => {
    expect(Math.abs(x - (b[i] ?? Number.NaN))).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(x)),
    );
  });
};

describe("solveNeeds(needs, demand, how)", () => {
  it("is the sum of demand, its needs, their needs and so on", () => {
    fc.assert(
      fc.property(needs, (rows) => {
        const columns = columnsOfRows(rows);
        const demand = Float64Array.from(rows, (_, i) => i + 1);
        let term: Float64Array = demand;
        const sum = demand.slice();
        for (let tier = 0; tier < 4000; tier++) {
          term = times(columns, term);
          term.forEach((more, i) => {
            sum[i] = (sum[i] ?? 0) + more;
          });
        }
        close(solveNeeds(columns, demand, DIRECT), sum);
        close(solveNeeds(columns, demand, SWEEPS), sum);
      }),
      { numRuns: 40 },
    );
  });

  it("comes out the same directly and by sweeps, also for demand below 0 and for the transpose", () => {
    const signed = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(needs, signed, fc.boolean(), (rows, amounts, transposed) => {
        const columns = columnsOfRows(rows);
        const demand = Float64Array.from(rows, (_, i) => amounts[i] ?? 0);
        const direct = solveNeeds(columns, demand, { ...DIRECT, transposed });
        close(direct, solveNeeds(columns, demand, { ...SWEEPS, transposed }));
        if (!transposed) return;
        const turned = columnsOfRows(rows.map((_, j) => rows.map((row) => row[j] ?? 0)));
        close(direct, solveNeeds(turned, demand, DIRECT));
      }),
    );
  });

  it("of two sectors that keep almost everything to themselves is 1/(1 − share²)", () => {
    const share = 1 - 2 ** -20;
    const columns = columnsOfRows([
      [0, share],
      [share, 0],
    ]);
    const expected = 1 / ((1 - share) * (1 + share));
    const demand = Float64Array.of(1, 0);
    close(solveNeeds(columns, demand, DIRECT), [expected, share * expected], 1e-9);
    expect(solveNeeds(columns, demand, SWEEPS)).toBeNull();
  });

  it("is null for two that use each other up, by either method", () => {
    const columns = columnsOfRows([
      [0, 1],
      [1, 0],
    ]);
    expect(solveNeeds(columns, Float64Array.of(1, 1), DIRECT)).toBeNull();
    expect(solveNeeds(columns, Float64Array.of(1, 1), SWEEPS)).toBeNull();
  });

  it("turns to dense factors where sweeps are too slow, in a table of middle size", () => {
    const n = 400;
    const share = 1 - 1e-6;
    const ring = {
      row: Int32Array.from({ length: n }, (_, j) => (j * 7 + 1) % n),
      column: Int32Array.from({ length: n }, (_, j) => (j * 7 + 8) % n),
      value: new Float64Array(n).fill(share),
    };
    const columns = columnsOfEntries(n, ring);
    const one = new Float64Array(n).fill(1);
    expect(sweepSolve(columns, one)).toBeNull();
    const x = solveNeeds(columns, one, { method: "auto", transposed: false });
    close(x, new Float64Array(n).fill(1 / (1 - share)), 1e-8);
  });
});

describe("sweepSolve(needs, demand)", () => {
  it("keeps a component of 1e-200 to working precision", () => {
    const columns = columnsOfRows([
      [0.5, 1e-200],
      [0, 0.25],
    ]);
    const x = sweepSolve(columns, Float64Array.of(0, 3));
    expect(x?.[1]).toBe(4);
    expect((x?.[0] ?? 0) / 8e-200).toBeCloseTo(1, 14);
  });

  it("follows a long chain in any order", () => {
    const n = 5000;
    for (const isForward of [true, false]) {
      const upper = (j: number) => (isForward ? j : n - 1 - j);
      const columns = columnsOfEntries(n, {
        row: Int32Array.from({ length: n - 1 }, (_, j) => upper(j + 1)),
        column: Int32Array.from({ length: n - 1 }, (_, j) => upper(j)),
        value: new Float64Array(n - 1).fill(1),
      });
      const demand = new Float64Array(n);
      demand[upper(0)] = 1;
      expect(sweepSolve(columns, demand)?.every((x) => x === 1)).toBe(true);
    }
  });

  it("is null where a sector uses all that it makes", () => {
    expect(sweepSolve(columnsOfRows([[1]]), Float64Array.of(1))).toBeNull();
  });
});

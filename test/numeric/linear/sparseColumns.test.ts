import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnSums,
  columnsOfEntries,
  columnsOfRows,
  times,
  transposed,
} from "../../../src/numeric/linear/sparseColumns.ts";

const rows = [
  [0, 2, 0],
  [3, 0, 4],
  [0, 0, 5],
];

describe("columnsOfRows(rows)", () => {
  it("holds the entries that are not 0, column by column", () => {
    const { start, row, value } = columnsOfRows(rows);
    expect([...start]).toEqual([0, 1, 2, 4]);
    expect([...row]).toEqual([1, 0, 1, 2]);
    expect([...value]).toEqual([3, 2, 4, 5]);
  });
});

describe("columnsOfEntries(size, entries)", () => {
  it("is the same matrix whatever the order, and adds up what is given twice", () => {
    const columns = columnsOfEntries(3, {
      row: Int32Array.of(2, 1, 0, 1, 1),
      column: Int32Array.of(2, 0, 1, 2, 0),
      value: Float64Array.of(5, 1, 2, 4, 2),
    });
    const x = Float64Array.of(1, 10, 100);
    expect([...times(columns, x)]).toEqual([20, 403, 500]);
    expect([...times(columnsOfRows(rows), x)]).toEqual([20, 403, 500]);
    expect([...columnSums(columns)]).toEqual([3, 2, 9]);
  });
});

describe("transposed(columns)", () => {
  it("turns rows into columns, and twice is the same matrix", () => {
    const matrix = fc.integer({ min: 1, max: 6 }).chain((n) =>
      fc.array(fc.array(fc.nat(3), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(matrix, (given) => {
        const columns = columnsOfRows(given);
        const turned = given.map((_, j) => given.map((row) => row[j] ?? 0));
        expect(transposed(columns)).toEqual(columnsOfRows(turned));
        expect(transposed(transposed(columns))).toEqual(columns);
      }),
    );
  });
});

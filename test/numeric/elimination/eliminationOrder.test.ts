import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eliminationOrder, entryAt } from "../../../src/numeric/elimination/eliminationOrder.ts";

/** Columns of each row of tables with up to nine rows, without the diagonal. */
const tables = fc
  .integer({ min: 1, max: 9 })
  .chain((n) =>
    fc
      .array(fc.array(fc.nat(n - 1), { maxLength: 4 }), { minLength: n, maxLength: n })
      .map((rows) => rows.map((row, i) => new Set(row.filter((j) => j !== i)))),
  );

describe("eliminationOrder(rows)", () => {
  it("orders a path and a tree without any fill", () => {
    const path = Array.from(
      { length: 50 },
      (_, i) => new Set([i + 1, i - 1].filter((j) => j >= 0 && j < 50)),
    );
    expect(eliminationOrder(path).pattern?.column.length).toBe(98);
    const tree = Array.from({ length: 50 }, (_, i) => new Set(i === 0 ? [] : [i >> 1]));
    for (const [i, row] of tree.entries()) for (const j of row) tree[j]?.add(i);
    expect(eliminationOrder(tree).pattern?.column.length).toBe(98);
  });

  it("has a place for every entry and for all that they fill", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { order, pattern } = eliminationOrder(rows);
        if (pattern === null) throw new Error("too large");
        expect([...order].sort((a, b) => a - b)).toEqual([...rows.keys()]);
        const { rowStart, upperStart, column } = pattern;
        const has = order.map((_, i) => new Set(column.subarray(rowStart[i], rowStart[i + 1])));
        for (const [i, v] of order.entries()) {
          const listed = [...column.subarray(rowStart[i], rowStart[i + 1])];
          expect(listed).toEqual([...new Set(listed)].sort((a, b) => a - b));
          const lower = listed.filter((j) => j < i);
          expect((upperStart[i] ?? 0) - (rowStart[i] ?? 0)).toBe(lower.length);
          for (const [j, u] of order.entries())
            if (rows[v]?.has(u)) expect(has[i]?.has(j)).toBe(true);
          for (const k of lower)
            for (const j of has[k] ?? []) if (j > k && j !== i) expect(has[i]?.has(j)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("eliminationOrder(rows) by hand", () => {
  it("takes the points of a star before its centre, at one multiplication each", () => {
    const star = [new Set([1, 2, 3]), new Set([0]), new Set([0]), new Set([0])];
    const { order, pattern, flops, edges } = eliminationOrder(star);
    expect(order.indexOf(0)).toBeGreaterThanOrEqual(2);
    expect(pattern?.column.length).toBe(6);
    expect(edges).toBe(6);
    expect(flops).toBeLessThanOrEqual(3);
  });
});

describe("entryAt(pattern, row, column)", () => {
  it("finds each entry of a row", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { pattern } = eliminationOrder(rows);
        if (pattern === null) throw new Error("too large");
        for (let i = 0; i < pattern.size; i++)
          for (let p = pattern.rowStart[i] as number; p < (pattern.rowStart[i + 1] as number); p++)
            expect(entryAt(pattern, i, pattern.column[p] as number)).toBe(p);
      }),
      { numRuns: 100 },
    );
  });
});

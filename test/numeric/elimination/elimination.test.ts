import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  factorise,
  solve,
  solveBoth,
  solveTransposed,
} from "../../../src/numeric/elimination/elimination.ts";
import { eliminationOrder, entryAt } from "../../../src/numeric/elimination/eliminationOrder.ts";
import { fraction, minus, plus, solveExactly, toNumber, ZERO } from "../fraction.ts";

/** Whole-number tables without a diagonal, exits and right sides; each row leads out. */
const systems = fc.integer({ min: 1, max: 9 }).chain((n) => {
  const entry = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 9 }));
  const row = fc.array(entry, { minLength: n, maxLength: n });
  const column = (min: number) =>
    fc.array(fc.integer({ min, max: 9 }), { minLength: n, maxLength: n });
  return fc.record({
    table: fc
      .array(row, { minLength: n, maxLength: n })
      .map((rows) => rows.map((r, i) => r.map((x, j) => (i === j ? 0 : x)))),
    exit: column(1),
    right: column(0),
  });
});

function eliminated(table: readonly (readonly number[])[], exit: readonly number[]) {
  const rows = table.map((row) => new Set([...row.keys()].filter((j) => (row[j] ?? 0) > 0)));
  const { order, pattern } = eliminationOrder(rows);
  if (pattern === null) throw new Error("too large");
  const values = new Float64Array(pattern.column.length);
  for (const [i, v] of order.entries())
    for (const [j, u] of order.entries())
      if ((table[v]?.[u] ?? 0) > 0) values[entryAt(pattern, i, j)] = table[v]?.[u] as number;
  const out = Float64Array.from(order, (v) => exit[v] as number);
  return { order, pattern, factors: factorise(pattern, values, out) };
}

describe("factorise(pattern, values, exit)", () => {
  it.each([solve, solveTransposed])(
    "solves small systems as exact fractions do ($name)",
    (solver) => {
      fc.assert(
        fc.property(systems, ({ table, exit, right }) => {
          const { order, factors } = eliminated(table, exit);
          const x = Float64Array.from(order, (v) => right[v] as number);
          solver(factors, x);
          const full = table.map((row, i) => {
            const all = row.reduce((sum, y) => plus(sum, fraction(y)), fraction(exit[i] as number));
            return row.map((y, j) => minus(i === j ? all : ZERO, fraction(y)));
          });
          const turned = full.map((row, i) => row.map((_, j) => full[j]?.[i] ?? ZERO));
          const exact = solveExactly(
            solver === solve ? full : turned,
            right.map((y) => fraction(y)),
          );
          for (const [i, v] of order.entries()) {
            const expected = toNumber(exact[v] ?? ZERO);
            expect(Math.abs((x[i] as number) - expected)).toBeLessThanOrEqual(1e-13 * expected);
          }
        }),
        { numRuns: 500 },
      );
    },
  );

  it("gives a row that leads nowhere the pivot 0, and rows that lead there lose what goes in", () => {
    const { order, factors } = eliminated(
      [
        [0, 1, 0],
        [0, 0, 0],
        [1, 0, 0],
      ],
      [1, 0, 0],
    );
    const x = Float64Array.from(order, (v) => (v === 0 ? 1 : 0));
    solve(factors, x);
    const of = (v: number) => x[order.indexOf(v)];
    expect([of(0), of(1), of(2)]).toEqual([0.5, 0, 0.5]);
  });

  it("solves two right sides at once as it does one after another", () => {
    fc.assert(
      fc.property(systems, ({ table, exit, right }) => {
        const { factors } = eliminated(table, exit);
        const [one, two] = [Float64Array.from(right), Float64Array.from(exit)];
        const both = [one.slice(), two.slice()] as const;
        solveBoth(factors, ...both);
        solve(factors, one);
        solve(factors, two);
        expect(both).toEqual([one, two]);
      }),
      { numRuns: 100 },
    );
  });
});

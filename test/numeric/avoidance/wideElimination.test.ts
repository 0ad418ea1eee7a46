import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyWideRows, wideElimination } from "../../../src/numeric/avoidance/wideElimination.ts";
import { type Wide, wideNumbers } from "../../../src/numeric/avoidance/wideNumbers.ts";
import { eliminationOrder, entryAt } from "../../../src/numeric/elimination/eliminationOrder.ts";
import { fraction, minus, plus, solveExactly, toNumber, ZERO } from "../fraction.ts";

interface System {
  readonly table: readonly (readonly number[])[];
  readonly good: readonly number[];
  readonly bad: readonly number[];
}

/** Whole-number tables without a diagonal and what each row has outside; each row leads out. */
const systems = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const entry = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 9 }));
  const column = (min: number) =>
    fc.array(fc.integer({ min, max: 9 }), { minLength: n, maxLength: n });
  return fc.record({
    table: fc
      .array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
      .map((rows) => rows.map((r, i) => r.map((x, j) => (i === j ? 0 : x)))),
    good: column(0),
    bad: column(1),
  });
});

/** Both solutions, where entries of the table are times 2 ** power. */
function eliminated({ table, good, bad }: System, power = 0) {
  const rows = table.map((row) => new Set([...row.keys()].filter((j) => (row[j] ?? 0) > 0)));
  const { order, pattern } = eliminationOrder(rows);
  if (pattern === null) throw new Error("too large");
  const numbers = wideNumbers(128);
  const given = emptyWideRows(pattern);
  for (const [i, v] of order.entries()) {
    for (const [j, u] of order.entries()) {
      const x = table[v]?.[u] ?? 0;
      if (x > 0) given.inside[entryAt(pattern, i, j)] = numbers.from(x * 2 ** power);
    }
    given.good[i] = numbers.from(good[v] ?? 0);
    given.bad[i] = numbers.from(bad[v] ?? 0);
  }
  wideElimination(pattern, given, numbers);
  const at = (found: readonly Wide[]) =>
    table.map((_, v) => numbers.toNumber(found[order.indexOf(v)] as Wide));
  return { good: at(given.good), bad: at(given.bad) };
}

describe("wideElimination(pattern, rows, numbers)", () => {
  it("solves two rows by hand", () => {
    // x (1 + 1 + 2) = y + 1 and y (1 + 1) = x: x = 2/7 and y = 1/7.
    const found = eliminated({
      table: [
        [0, 1],
        [1, 0],
      ],
      good: [1, 0],
      bad: [2, 1],
    });
    expect(found.good[0]).toBeCloseTo(2 / 7, 16);
    expect(found.good[1]).toBeCloseTo(1 / 7, 16);
    expect(found.bad[0]).toBeCloseTo(5 / 7, 16);
  });

  it("solves as exact fractions do, to the last digit of a number, however large the table's entries", () => {
    fc.assert(
      fc.property(systems, fc.constantFrom(0, 60), (system, power) => {
        const entry = (x: number) => fraction(BigInt(x) << BigInt(power));
        const full = system.table.map((row, i) => {
          const out = fraction((system.good[i] ?? 0) + (system.bad[i] ?? 0));
          const all = row.reduce((sum, x) => plus(sum, entry(x)), out);
          return row.map((x, j) => minus(i === j ? all : ZERO, entry(x)));
        });
        const found = eliminated(system, power);
        for (const side of ["good", "bad"] as const) {
          const exact = solveExactly(
            full,
            system[side].map((x) => fraction(x)),
          ).map(toNumber);
          for (const [v, x] of exact.entries())
            expect(Math.abs((found[side][v] as number) - x)).toBeLessThanOrEqual(3e-16 * x);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives a row that leads nowhere 0", () => {
    const found = eliminated({
      table: [
        [0, 0],
        [0, 0],
      ],
      good: [0, 1],
      bad: [0, 1],
    });
    expect(found.good).toEqual([0, 0.5]);
    expect(found.bad).toEqual([0, 0.5]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RationingOptions, rationedOutput } from "../../../src/scenarios/io/rationedOutput.ts";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import golden from "../../golden/ioRationing.json" with { type: "json" };
import { ioOf, moneyTable } from "../../trace/io/ioTables.ts";
import { rowsOf } from "./directSolve.ts";

const labels = golden.x0.map((_, i) => ({ place: "JPN", sector: `s${i}` }));
const four = ioNetwork(
  { coefficients: golden.A },
  { output: golden.x0, finalDemand: golden.f0, labels },
);
const rules = ["proportional", "mixed"] as const;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const parts = fc.array(
  fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0.001, max: 1, noNaN: true })),
  {
    minLength: 7,
    maxLength: 7,
  },
);

describe.each(golden.cases)("rationed output of four sectors in the case $name", (given) => {
  const shock = { capacity: given.supply, demand: given.demand };

  it.each(rules)("gives the fixed point of the reference by the rule %s", (rule) => {
    const found = rationedOutput(four, shock, { rule });
    expect(found.status).toBe("settled");
    given[rule].x.forEach((x, i) => {
      expect(Math.abs((found.output?.[i] as number) - x)).toBeLessThanOrEqual(1e-9 * x);
    });
    given[rule].f.forEach((f, i) => {
      expect(Math.abs((found.finalDemand?.[i] as number) - f)).toBeLessThanOrEqual(1e-9 * f);
    });
    if (sum(given[rule].x) > 0) expect(found.iterations).toBe(given[rule].iterations);
  });

  it.each(rules)("makes no more than the most that is feasible by the rule %s", (rule) => {
    const { output } = rationedOutput(four, shock, { rule });
    expect(sum(output ?? [])).toBeLessThanOrEqual(sum(given.max_output.x) * (1 + 1e-12));
  });
});

describe.each(rules)("rationed output of any table by the rule %s", (rule) => {
  it("is the table itself without a shock", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const found = rationedOutput(ioOf(table), {}, { rule });
        expect(found).toMatchObject({ status: "settled", reason: null });
        const whole = sum(table.output);
        found.output?.forEach((x, i) => {
          expect(Math.abs(x - (table.output[i] as number))).toBeLessThan(1e-10 * whole);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("where it settles keeps to capacity and demand and uses no more than is made", () => {
    fc.assert(
      fc.property(moneyTable, parts, parts, (table, capacity, demand) => {
        const io = ioOf(table);
        const cut = (list: readonly number[]) => table.output.map((_, i) => list[i] as number);
        const found = rationedOutput(
          io,
          { capacity: cut(capacity), demand: cut(demand) },
          { rule },
        );
        if (found.status !== "settled") {
          expect(found).toMatchObject({ output: null, finalDemand: null });
          expect(["not settled", "infeasible"]).toContain(found.status);
          expect(found.reason?.ja).toContain("収束");
          return;
        }
        const whole = sum(table.output);
        const slack = 1e-8 * whole;
        const x = found.output ?? [];
        rowsOf(io).forEach((row, i) => {
          const [made, reached] = [x[i] as number, found.finalDemand?.[i] as number];
          const used = row.reduce((total, a, j) => total + a * (x[j] as number), 0);
          expect(made).toBeLessThanOrEqual(
            (capacity[i] as number) * (table.output[i] as number) + slack,
          );
          expect(reached).toBeLessThanOrEqual(
            (demand[i] as number) * (io.finalDemand[i] as number) + slack,
          );
          expect(reached).toBeGreaterThanOrEqual(0);
          expect(used + reached).toBeLessThanOrEqual(made + slack);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(moneyTable, parts, (table, capacity) => {
        const cut = { capacity: table.output.map((_, i) => capacity[i] as number) };
        const large = {
          ...table,
          flows: table.flows.map((row) => row.map((z) => z * 2 ** 40)),
          output: table.output.map((x) => x * 2 ** 40),
        };
        const once = rationedOutput(ioOf(table), cut, { rule });
        const again = rationedOutput(ioOf(large), cut, { rule });
        expect(again.iterations).toBe(once.iterations);
        expect(again.output).toEqual(once.output?.map((x) => x * 2 ** 40) ?? null);
      }),
      { numRuns: 100 },
    );
  });
});

describe("rationed output at its edges", () => {
  it("is no number where the rounds do not suffice", () => {
    const shock = { capacity: [1, 0.9, 1, 0.8] };
    const found = rationedOutput(four, shock, { rule: "proportional", rounds: 1 });
    expect(found).toMatchObject({ status: "not settled", output: null, finalDemand: null });
    expect(found.residual).toBeGreaterThan(0.01);
  });

  it("is null with a reason where the rule settles on using more than is made", () => {
    // Bread needs flour, flour needs grain; without grain no flour is made, but only bread reaches final demand, and flour alone is short.
    const chain = ["grain", "mill", "flour", "bread"].map((sector) => ({ place: "JPN", sector }));
    const flows = [
      [0, 8, 0, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 8],
      [0, 0, 0, 0],
    ];
    const io = ioNetwork({ flows }, { output: [8, 8, 8, 10], labels: chain });
    const found = rationedOutput(io, { capacity: [0, 1, 1, 1] }, { rule: "proportional" });
    expect(found).toMatchObject({ status: "infeasible", output: null, finalDemand: null });
    expect(found.reason?.en).toContain("use more than is made");
  });

  it("is null with a reason for a singular table", () => {
    const one = {
      start: Int32Array.of(0, 1, 1, 1, 1),
      row: Int32Array.of(0),
      value: Float64Array.of(1),
    };
    const found = rationedOutput({ ...four, coefficients: one }, {}, { rule: "mixed" });
    expect(found).toMatchObject({ status: "unsolved", output: null });
    expect(found.reason?.en).toContain("singular");
  });

  it("tells what is wrong with a question", () => {
    const rule = "mixed";
    expect(() =>
      rationedOutput(four, {}, { rule: "other" } as unknown as RationingOptions),
    ).toThrow("rule must be");
    expect(() => rationedOutput(four, {}, { rule, rounds: 0 })).toThrow(
      "rounds must be a whole number",
    );
    expect(() => rationedOutput(four, { capacity: [1, 1, 1, -1] }, { rule })).toThrow(
      "capacity must not be negative (got -1 at sector 3)",
    );
    expect(() => rationedOutput(four, { demand: [1] }, { rule })).toThrow(
      "demand must have 4 numbers",
    );
  });
});

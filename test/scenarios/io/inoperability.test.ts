import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inoperability } from "../../../src/scenarios/io/inoperability.ts";
import { inoperabilityOverTime } from "../../../src/scenarios/io/inoperabilityOverTime.ts";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import golden from "../../golden/ioExtraction.json" with { type: "json" };
import { ioOf, moneyTable } from "../../trace/io/ioTables.ts";
import { rowsOf, solve } from "./directSolve.ts";

const labels = golden.x.map((_, i) => ({ place: "JPN", sector: `s${i}` }));
const four = ioNetwork({ flows: golden.Z }, { output: golden.x, labels });
const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });

describe("inoperability of four sectors", () => {
  it("gives the fixed point of the reference", () => {
    const { inoperability: q, lostOutput } = inoperability(four, golden.iim.c);
    golden.iim.q.forEach((expected, i) => {
      expect(q?.[i]).toBeCloseTo(expected, 13);
      expect(lostOutput?.[i]).toBeCloseTo(expected * (golden.x[i] as number), 10);
    });
  });

  it("gives the twenty steps of the reference", () => {
    const { K: resilience, q0: start, q_t: steps } = golden.dynamic;
    const rows = inoperabilityOverTime(four, { resilience, start, steps: steps.length - 1 });
    expect(rows).toHaveLength(steps.length);
    steps.forEach((row, t) => {
      row.forEach((q, i) => {
        expect(rows[t]?.[i]).toBeCloseTo(q, 13);
      });
    });
  });
});

describe("inoperability of any table", () => {
  it("is the solution of q = A*·q + c", () => {
    fc.assert(
      fc.property(moneyTable, parts, (table, c) => {
        const io = ioOf(table);
        const x = table.output;
        const star = rowsOf(io).map((row, i) =>
          row.map((a, j) => (a * (x[j] as number)) / (x[i] as number)),
        );
        const asked = x.map((_, i) => c[i] as number);
        const q = inoperability(io, asked).inoperability;
        solve(star, asked).forEach((expected, i) => {
          expect(Math.abs((q?.[i] as number) - expected)).toBeLessThan(1e-10 * (1 + expected));
          expect(q?.[i]).toBeGreaterThanOrEqual((asked[i] as number) * (1 - 1e-12));
        });
      }),
      { numRuns: 200 },
    );
  });

  it("is where the steps lead when all sectors recover", () => {
    fc.assert(
      fc.property(moneyTable, parts, parts, (table, c, start) => {
        const io = ioOf(table);
        const cut = (list: readonly number[]) => table.output.map((_, i) => list[i] as number);
        const resilience = table.output.map(() => 0.9);
        const asked = cut(c);
        const options = { resilience, start: cut(start), perturbation: asked, steps: 6000 };
        const last = inoperabilityOverTime(io, options).at(-1);
        inoperability(io, asked).inoperability?.forEach((q, i) => {
          expect(Math.abs((last?.[i] as number) - (q as number))).toBeLessThan(
            1e-6 * (1 + (q as number)),
          );
        });
      }),
      { numRuns: 20 },
    );
  });

  it("stays where it is without resilience, and at 0 without a shock", () => {
    const steps = inoperabilityOverTime(four, {
      resilience: [0, 0, 0, 0],
      start: [0, 0.4, 0, 0],
      steps: 3,
    });
    expect(steps.at(-1)).toEqual([0, 0.4, 0, 0]);
    expect(inoperability(four, [0, 0, 0, 0]).inoperability).toEqual([0, 0, 0, 0]);
  });
});

describe("inoperability at its edges", () => {
  const pair = [
    { place: "JPN", sector: "farms" },
    { place: "KOR", sector: "mills" },
  ];
  it("is null for a sector without output", () => {
    const io = ioNetwork(
      {
        flows: [
          [0, 0],
          [0, 0],
        ],
      },
      { output: [10, 0], labels: pair },
    );
    expect(inoperability(io, [0.5, 0.5])).toEqual({
      inoperability: [0.5, null],
      lostOutput: [5, 0],
      reason: null,
    });
    expect(inoperabilityOverTime(io, { resilience: [1, 1], start: [1, 1], steps: 1 })).toEqual([
      [1, null],
      [0, null],
    ]);
  });

  it("is null with a reason for a singular table", () => {
    const one = {
      start: Int32Array.of(0, 1, 1, 1, 1),
      row: Int32Array.of(0),
      value: Float64Array.of(1),
    };
    const found = inoperability({ ...four, coefficients: one }, [0.5, 0, 0, 0]);
    expect(found).toMatchObject({ inoperability: null, lostOutput: null });
    expect(found.reason?.en).toContain("singular");
  });

  it("takes only parts from 0 to 1, one per sector, and whole steps", () => {
    expect(() => inoperability(four, [2, 0, 0, 0])).toThrow(
      "must be from 0 to 1 (got 2 at sector 0)",
    );
    expect(() => inoperability(four, [0])).toThrow("must have 4 numbers");
    const list = [0, 0, 0, 0];
    expect(() =>
      inoperabilityOverTime(four, { resilience: list, start: list, steps: 0.5 }),
    ).toThrow("steps must be a whole number");
    expect(() =>
      inoperabilityOverTime(four, { resilience: [0, 0, 0, -1], start: list, steps: 1 }),
    ).toThrow("resilience must be from 0 to 1");
  });
});

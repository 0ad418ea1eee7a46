import { describe, expect, it } from "vitest";
import { coldAnswer } from "../../../src/scenarios/linearProgram/coldAnswer.ts";
import { linearSolver } from "../../../src/scenarios/linearProgram/linearSolver.ts";
import { loadedHighs } from "../../../src/scenarios/linearProgram/loadedHighs.ts";
import { program } from "./program.ts";

const solver = await linearSolver();
const solved = (...args: Parameters<typeof program>) => solver.solve(program(...args));

/** 3 chairs' and 5 tables' profit, with carpentry 1, 2 and finishing 2, 1: the corner (20, 10). */
const workshop = {
  sense: "most",
  cost: [30, 50],
  rows: [
    { factors: [1, 2], high: 40 },
    { factors: [2, 1], high: 50 },
  ],
} as const;

/** As much as is wanted of what can be had: supply of 0.4 of the demand, in any unit. */
const supplied = (demand: number) =>
  ({
    sense: "most",
    cost: [1 / demand, 0],
    upper: [demand, 0.4 * demand],
    rows: [{ factors: [1, -1], high: 0 }],
  }) as const;

describe("small programs by hand", () => {
  it("finds the corner, its value, and what another hour of each kind is worth", () => {
    const answer = solved(workshop);
    expect(answer.status).toBe("optimal");
    expect(answer.value).toBeCloseTo(1100, 9);
    expect([...answer.columns].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([20, 10]);
    // 30 = p + 2q and 50 = 2p + q
    expect(answer.prices[0]).toBeCloseTo(70 / 3, 9);
    expect(answer.prices[1]).toBeCloseTo(10 / 3, 9);
    expect(answer.residual).toBeLessThan(1e-12);
  });
  it("gives prices of a least cost as its change per unit of the bound, too", () => {
    const answer = solved({
      sense: "least",
      cost: [2, 3],
      rows: [
        { factors: [1, 1], low: 4 },
        { factors: [1, -1], high: 1 },
      ],
    });
    // x = 2.5, y = 1.5; one more of the first raises x and y by 1/2, one more of the second moves 1/2 from y to x
    expect(answer.value).toBeCloseTo(9.5, 9);
    expect(answer.prices[0]).toBeCloseTo(2.5, 9);
    expect(answer.prices[1]).toBeCloseTo(-0.5, 9);
  });
  it("takes equations, free columns and fixed columns", () => {
    const answer = solved({
      sense: "least",
      cost: [1, 1],
      lower: [-Infinity, 3],
      upper: [Infinity, 3],
      rows: [{ factors: [1, 2], low: 1, high: 1 }],
    });
    expect([...answer.columns]).toEqual([-5, 3]);
    expect(answer.value).toBe(-2);
  });
  it("answers a program without rows by its bounds", () => {
    expect(solved({ sense: "most", cost: [1, -1], upper: [4, 9], rows: [] }).value).toBe(4);
  });
  it("answers a program without columns by whether nothing is enough", () => {
    const none = { sense: "most", cost: [] } as const;
    expect(solved({ ...none, rows: [{ factors: [], high: 1 }] }).value).toBe(0);
    expect(solved({ ...none, rows: [{ factors: [], low: 1 }] }).status).toBe("infeasible");
  });
});

describe("programs without an answer", () => {
  it("says that nothing meets the rows, without a value or columns", () => {
    const answer = solved({ ...workshop, rows: [...workshop.rows, { factors: [1, 1], low: 31 }] });
    expect(answer).toMatchObject({ status: "infeasible", value: null, residual: Number.NaN });
    expect(answer.columns).toHaveLength(0);
  });
  it("says so of bounds that cross, of columns and of rows", () => {
    expect(solved({ ...workshop, lower: [5, 0], upper: [4, 9] }).status).toBe("infeasible");
    const rows = [{ factors: [1, 2], low: 41, high: 40 }];
    expect(solved({ ...workshop, rows }).status).toBe("infeasible");
  });
  it("says that there is no end to the value", () => {
    const rows = [{ factors: [1, -1], high: 4 }];
    expect(solved({ ...workshop, rows })).toMatchObject({ status: "unbounded", value: null });
  });
});

describe("units", () => {
  it.each([1e-30, 1e-12, 1e-9, 1e-7, 1e-3, 1, 1e6, 1e12, 1e30])(
    "serve 0.4 of a demand of %d, where an absolute tolerance would serve all of a small one",
    (demand) => {
      expect(solved(supplied(demand)).value).toBeCloseTo(0.4, 12);
    },
  );
  it("may differ between products of one program by 24 powers of ten", () => {
    const demands = [1e-12, 1, 1e12];
    const cost = demands.flatMap((d) => [1 / d, 0]);
    const rows = demands.map((_, k) => ({
      factors: cost.map((_, c) => (c === 2 * k ? 1 : c === 2 * k + 1 ? -1 : 0)),
      high: 0,
    }));
    const upper = demands.flatMap((d) => [d, 0.4 * d]);
    const answer = solved({ sense: "most", cost, upper, rows });
    expect(answer.value).toBeCloseTo(1.2, 12);
    for (const [k, d] of demands.entries())
      expect((answer.columns[2 * k] as number) / d).toBeCloseTo(0.4, 12);
  });
  it("leave a penalty 12 powers of ten above the other costs, which still count", () => {
    // Lost units cost 1e12; both ways can serve all, the second costs half.
    const answer = solved({
      sense: "least",
      cost: [1e12, 2, 1],
      upper: [10, 10, 6],
      rows: [{ factors: [1, 1, 1], low: 10 }],
    });
    expect(answer.value).toBeCloseTo(14, 6);
  });
  it("stay those of the amounts where most bounds only mean that there is none", () => {
    const most = 1e12;
    const answer = solved({
      sense: "most",
      cost: [1, 0, 0, 0, 0],
      upper: [1, most, most, most, 0.4],
      rows: [0, 1, 2, 3].map((r) => ({
        factors: [0, 1, 2, 3, 4].map((c) => (c === r ? 1 : c === r + 1 ? -1 : 0)),
        high: 0,
      })),
    });
    expect(answer.value).toBeCloseTo(0.4, 9);
  });
  it("do not let a bound that is rounding of 0 stop the others", () => {
    const answer = solved({
      sense: "most",
      cost: [1, 1, 0],
      upper: [5, Infinity, 0.1 + 0.2 - 0.3],
      rows: [{ factors: [0, 1, -1], high: 0 }],
    });
    expect(answer.value).toBeCloseTo(5, 12);
  });
  it("may be spread along a chain of 40 stages that each multiply the amount by 1000", () => {
    const stages = 40;
    const cost = Array.from({ length: stages }, (_, c) => (c === stages - 1 ? 1 : 0));
    const upper = cost.map((_, c) => (c === 0 ? 7 : Infinity));
    const rows = Array.from({ length: stages - 1 }, (_, r) => ({
      factors: cost.map((_, c) => (c === r + 1 ? 1 : c === r ? -0.001 : 0)),
      high: 0,
    }));
    const answer = solved({ sense: "most", cost, upper, rows });
    expect((answer.value as number) / (7 * 0.001 ** (stages - 1))).toBeCloseTo(1, 9);
  });
});

describe("an open program", () => {
  it("answers changed bounds and costs, and forgets them", () => {
    const open = solver.open(program(workshop));
    try {
      const columns = Int32Array.of(1);
      const zero = Float64Array.of(0);
      expect(open.solve({ columns, upper: zero }).value).toBeCloseTo(750, 9);
      expect(open.solve({ columns, cost: zero }).value).toBeCloseTo(750, 9);
      expect(open.solve({ upper: Float64Array.of(10, 10) }).value).toBeCloseTo(800, 9);
      expect(open.solve({ columns, lower: Float64Array.of(21) }).status).toBe("infeasible");
      expect(open.solve().value).toBeCloseTo(1100, 9);
    } finally {
      open.close();
    }
  });
  it("takes columns in any order", () => {
    const open = solver.open(program(workshop));
    const upper = Float64Array.of(3, 5);
    expect(open.solve({ columns: Int32Array.of(1, 0), upper }).value).toBeCloseTo(30 * 5 + 50 * 3);
    open.close();
  });
  it("may have no answer as it is opened", () => {
    const open = solver.open(program({ ...workshop, lower: [21, 21], upper: [30, 30] }));
    expect(open.solve().status).toBe("infeasible");
    expect(open.solve({ lower: new Float64Array(2) }).value).toBeCloseTo(1100, 9);
    open.close();
  });
  it("does not notice what becomes of the arrays that it was given", () => {
    const given = program(workshop);
    const open = solver.open(given);
    given.cost.fill(0);
    given.factor.fill(9);
    expect(open.solve().value).toBeCloseTo(1100, 9);
    open.close();
  });
  it("keeps relative answers when changed bounds are 10 powers of ten below those of the start", () => {
    const open = solver.open(program(supplied(1)));
    const upper = Float64Array.of(1e-10, 4e-11);
    expect((open.solve({ upper }).value as number) / 4e-11).toBeCloseTo(1, 9);
    open.close();
  });
  it("may be closed twice, and then answers no more", () => {
    const open = solver.open(program(workshop));
    open.close();
    open.close();
    expect(() => open.solve()).toThrow(/^linearSolver: a program must not be solved after/);
  });
});

describe("misuse", () => {
  const good = program(workshop);
  it.each([
    ["cost of NaN", { cost: Float64Array.of(Number.NaN, 1) }, /must be finite \(got NaN\)/],
    ["a lower bound of Infinity", { lower: Float64Array.of(Infinity, 0) }, /below Infinity/],
    ["an upper bound of NaN", { upper: Float64Array.of(Number.NaN, 0) }, /above -Infinity/],
    ["too few starts", { start: Int32Array.of(0, 4) }, /one longer than cost \(got 2\)/],
    ["starts that fall", { start: Int32Array.of(0, 5, 4) }, /must not fall \(got 5\)/],
    ["a row that is none", { row: Int32Array.of(0, 1, 0, 2) }, /numbers of rows \(got 2\)/],
    ["uneven rows", { rowUpper: Float64Array.of(1) }, /as long as rowLower \(got 1\)/],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => solver.solve({ ...good, ...wrong })).toThrow(RangeError);
    expect(() => solver.solve({ ...good, ...wrong })).toThrow(message);
  });
  it("refuses more than a million columns", () => {
    const cost = new Float64Array(1_000_001);
    expect(() => solver.solve({ ...good, cost })).toThrow(/at most 1000000 columns.*got 1000001/);
  });
  it("refuses changes of columns that are none, or of another length", () => {
    const open = solver.open(good);
    const columns = Int32Array.of(2);
    expect(() => open.solve({ columns })).toThrow(/numbers of columns \(got 2\)/);
    expect(() => open.solve({ cost: columns as never })).toThrow(/cost must have 2 numbers/);
    open.close();
  });
});

describe("loading", () => {
  it("gives everybody the same solver", async () => {
    expect(await linearSolver()).toBe(solver);
  });
  it("says what to install where highs is missing", async () => {
    const name = "no-such-package-as-this";
    const failed = loadedHighs(() => import(/* @vite-ignore */ name));
    await expect(failed).rejects.toThrow(/npm install highs/);
  });
  it("shortens the errors of the solver", async () => {
    const failed = loadedHighs(() => Promise.reject(new Error("x".repeat(9999))));
    await expect(failed).rejects.toThrow(/^linearSolver: HiGHS gave up \(x{200}\)$/);
  });
  it("leaves no memory behind after hundreds of programs", async () => {
    const highs = await loadedHighs();
    for (let k = 0; k < 20; k++) coldAnswer(highs, program(workshop));
    const before = highs.memoryBytes;
    for (let k = 0; k < 400; k++) coldAnswer(highs, program(workshop));
    expect(highs.memoryBytes).toBe(before);
  });
});

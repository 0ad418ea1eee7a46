import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxflow } from "../../../src/numeric/flow/maxflow.ts";
import type {
  LinearAnswer,
  LinearProgram,
} from "../../../src/scenarios/linearProgram/linearProgram.ts";
import { linearSolver } from "../../../src/scenarios/linearProgram/linearSolver.ts";
import { program, type WrittenProgram } from "./program.ts";
import { bestVertex } from "./vertices.ts";

const solver = await linearSolver();
const whole = (min: number, max: number) => fc.integer({ min, max });

/** Up to 3 bounded columns and 3 rows of small whole numbers, with an answer or none. */
const tiny: fc.Arbitrary<WrittenProgram> = fc
  .tuple(whole(1, 3), whole(0, 3))
  .chain(([columns, rows]) => {
    const numbers = (min: number, max: number) =>
      fc.array(whole(min, max), { minLength: columns, maxLength: columns });
    const row = fc.record(
      { factors: numbers(-4, 4), low: whole(-9, 9), high: whole(-9, 12) },
      { requiredKeys: ["factors"] },
    );
    return fc.record({
      sense: fc.constantFrom("least" as const, "most" as const),
      cost: numbers(-5, 5),
      lower: numbers(-3, 0),
      upper: numbers(0, 6),
      rows: fc.array(row, { minLength: rows, maxLength: rows }),
    });
  });

/** Both none, or apart by no more than 1e-9 of the larger, or of the size of what they are made of. */
const near = (a: number | null, b: number | null, size = 1) => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(size, Math.abs(a), Math.abs(b)));
};

/** The same program with column c counted in units of 10 ** units[c], and row r multiplied by 10 ** times[r]. */
function inUnits(given: LinearProgram, units: readonly number[], times: readonly number[]) {
  const unit = (c: number) => 10 ** (units[c % units.length] as number);
  const time = (r: number) => 10 ** (times[r % times.length] as number);
  const factor = given.factor.slice();
  for (let c = 0; c < given.cost.length; c++)
    for (let p = given.start[c] as number; p < (given.start[c + 1] as number); p++)
      factor[p] = (given.factor[p] as number) * unit(c) * time(given.row[p] as number);
  return {
    ...given,
    factor,
    cost: given.cost.map((x, c) => x * unit(c)),
    lower: given.lower.map((x, c) => x / unit(c)),
    upper: given.upper.map((x, c) => x / unit(c)),
    rowLower: given.rowLower.map((x, r) => x * time(r)),
    rowUpper: given.rowUpper.map((x, r) => x * time(r)),
  };
}

describe("random small programs", () => {
  it("have the value of their best corner, and none where there is no corner", () => {
    fc.assert(
      fc.property(tiny, (written) => {
        const answer = solver.solve(program(written));
        near(answer.value, bestVertex(written));
        expect(answer.status).toBe(answer.value === null ? "infeasible" : "optimal");
      }),
      { numRuns: 400 },
    );
  });
  it("have the same value in any units of columns and rows", () => {
    const powers = fc.array(whole(-12, 12), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tiny, powers, powers, (written, units, times) => {
        const given = program(written);
        const here = solver.solve(given);
        const there = solver.solve(inUnits(given, units, times));
        expect(there.status).toBe(here.status);
        near(there.value, here.value);
      }),
      { numRuns: 300 },
    );
  });
  it("have the value of their prices: rows' and columns' bounds at what they are worth (duality)", () => {
    fc.assert(
      fc.property(tiny, (written) => {
        const given = program(written);
        const answer = solver.solve(given);
        if (answer.value !== null) near(dualValue(given, answer), answer.value);
      }),
      { numRuns: 300 },
    );
  });
});

/** What the bounds are worth at the prices; a price above 0 speaks of the bound that holds the value down. */
function dualValue(given: LinearProgram, { prices }: LinearAnswer): number {
  const most = given.sense === "most";
  const worth = (price: number, low: number, high: number) => {
    const bound = price > 0 === most ? high : low;
    return Math.abs(price) < 1e-9 ? 0 : price * bound;
  };
  let value = 0;
  for (const [r, price] of prices.entries())
    value += worth(price, given.rowLower[r] as number, given.rowUpper[r] as number);
  for (let c = 0; c < given.cost.length; c++) {
    let rest = given.cost[c] as number;
    for (let p = given.start[c] as number; p < (given.start[c + 1] as number); p++)
      rest -= (given.factor[p] as number) * (prices[given.row[p] as number] as number);
    value += worth(rest, given.lower[c] as number, given.upper[c] as number);
  }
  return value;
}

const nodes = 6;
/** From nothing to 900, over 9 powers of ten. */
const capacity = fc.tuple(whole(0, 9), whole(-6, 2)).map(([digit, power]) => digit * 10 ** power);
const arc = fc.tuple(whole(0, nodes - 1), whole(0, nodes - 1), capacity);

/** Most that flows from node 0 to the last: columns are arcs, and a column of what arrives; rows are nodes. */
function flowProgram(arcs: readonly (readonly [number, number, number])[]): LinearProgram {
  const used = arcs.filter(([from, to]) => from !== to);
  const cost = [...used.map(() => 0), 1];
  const rows = Array.from({ length: nodes }, (_, v) => ({
    factors: [
      ...used.map(([from, to]) => Number(to === v) - Number(from === v)),
      Number(v === 0) - Number(v === nodes - 1),
    ],
    low: 0,
    high: 0,
  }));
  const upper = [...used.map(([, , capacity]) => capacity), Infinity];
  return program({ sense: "most", cost, upper, rows });
}

const flows = fc.array(arc, { minLength: 4, maxLength: 20 });

describe("flows", () => {
  it("are as large as Dinic's", () => {
    fc.assert(
      fc.property(flows, (arcs) => {
        const used = arcs.filter(([from, to]) => from !== to);
        const from = Int32Array.from(used, ([v]) => v);
        const to = Int32Array.from(used, ([, w]) => w);
        const capacity = Float64Array.from(used, ([, , most]) => most);
        const most = maxflow({ nodes, from, to, capacity }, 0, nodes - 1).value;
        near(solver.solve(flowProgram(arcs)).value, most, Math.max(...capacity));
      }),
      { numRuns: 200 },
    );
  });
  it("from the first basis are those from nothing, in whatever order they are asked, to the last bit", () => {
    fc.assert(
      fc.property(flows, fc.array(whole(0, 4), { minLength: 2, maxLength: 6 }), (arcs, asked) => {
        const given = flowProgram(arcs);
        const open = solver.open(given);
        try {
          const largest = Math.max(...arcs.map(([, , most]) => most));
          const cut = (c: number) =>
            open.solve({ columns: Int32Array.of(c), upper: Float64Array.of(0) });
          const usable = asked.filter((c) => c < given.cost.length - 1);
          const forward = usable.map(cut);
          const backward = [...usable].reverse().map(cut).reverse();
          expect(backward).toEqual(forward);
          for (const [k, c] of usable.entries()) {
            const upper = given.upper.slice();
            upper[c] = 0;
            near(forward[k]?.value as number, solver.solve({ ...given, upper }).value, largest);
          }
        } finally {
          open.close();
        }
      }),
      { numRuns: 100 },
    );
  });
});

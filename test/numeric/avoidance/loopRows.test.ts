import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVALUATE } from "../../../src/numeric/avoidance/aggregators.ts";
import {
  addGroup,
  emptyRows,
  scale,
  solveMean,
  solveRows,
} from "../../../src/numeric/avoidance/loopRows.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import type { SmallGraph } from "../smallGraph.ts";

// x = (y + good) / 2 and y = (x + bad) / 2, of which 0 uses half itself beside.
const two: SmallGraph = [
  [
    [
      [0, 2],
      [1, 1],
      [2, 1],
    ],
  ],
  [
    [
      [0, 1],
      [3, 1],
    ],
  ],
  [],
  [],
];

describe("addGroup(rows, inside, options) and solveRows", () => {
  it("put what leads outside by how it ends, leave use of itself out, and solve by hand", () => {
    const { loop, parts, open } = begin(two);
    const rows = emptyRows(loop.pattern);
    for (const [i, node] of parts.graph.order.subarray(loop.first, loop.end).entries())
      addGroup(rows, { parts, open }, { i, group: node, weight: 1 });
    const at = (node: number) => (parts.graph.place[node] as number) - loop.first;
    expect([rows.good[at(0)], rows.bad[at(0)]]).toEqual([0.25, 0]);
    expect([rows.good[at(1)], rows.bad[at(1)]]).toEqual([0, 0.5]);
    expect([...rows.inside].sort()).toEqual([0.25, 0.5]);
    solveRows(rows, loop, { parts, open });
    expect(parts.avoided[0]).toBeCloseTo(2 / 3, 15);
    expect(parts.avoided[1]).toBeCloseTo(1 / 3, 15);
    expect(parts.exposed[0]).toBeCloseTo(1 / 3, 15);
  });

  it("count edges to nodes that are not open as outside", () => {
    const { loop, parts, open } = begin(two);
    open[1] = 0;
    const rows = emptyRows(loop.pattern);
    const i = (parts.graph.place[0] as number) - loop.first;
    addGroup(rows, { parts, open }, { i, group: 0, weight: 4 });
    expect([rows.good[i], rows.bad[i]]).toEqual([1, 1]);
    expect([...rows.inside]).toEqual([0, 0]);
  });
});

describe("solveMean(loop, inside, groupWeight)", () => {
  it("gives parts that solve the equations and sum to 1, whatever the weights of the groups", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(oneLoop(6), weights, (graph, some) => {
        const groups = graph.flat().map((_, g) => some[g] as number);
        const { loop, parts, open } = begin(graph, groups);
        solveMean(loop, { parts, open }, parts.graph.groupWeight);
        for (let v = 0; v < graph.length - 2; v++) {
          const [a, e] = [parts.avoided[v] as number, parts.exposed[v] as number];
          expect(a + e).toBeCloseTo(1, 14);
          EVALUATE.mean(parts, v);
          expect(parts.avoided[v]).toBeCloseTo(a, 14);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("scale(sum)", () => {
  it("is a power of 2 that brings the sum to between 1/2 and 2", () => {
    expect([1, 0.75, 0.5, 0.3].map(scale)).toEqual([1, 1, 2, 4]);
    const tiny = fc.double({ min: 1e-300, max: 1, noNaN: true });
    fc.assert(
      fc.property(tiny, (x) => {
        expect(scale(x) * x).toBeGreaterThanOrEqual(0.5);
        expect(scale(x) * x).toBeLessThan(2);
        expect(Math.log2(scale(x)) % 1).toBe(0);
      }),
    );
    expect(scale(5e-324)).toBe(2 ** 1000);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Aggregator,
  avoidance,
  solveAvoidance,
} from "../../../src/numeric/avoidance/avoidance.ts";
import { pairOfNodes } from "../../../src/numeric/avoidance/pairOfNodes.ts";
import { begin } from "../oneLoop.ts";
import { build, flags, type SmallGraph } from "../smallGraph.ts";

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

/** Two nodes with up to two groups each that also draw on a good source, a bad one, and one that is closed. */
const pairs = fc
  .array(
    fc.array(fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    { minLength: 2, maxLength: 2 },
  )
  .map(
    (nodes): SmallGraph => [
      ...nodes.map((groups, v) =>
        groups.map((group, g) =>
          g === 0 ? [...group, [1 - v, 3] as const] : [...group, [v, 1] as const],
        ),
      ),
      [],
      [],
      [[[4, 1]]],
    ],
  );

/** The map applied again and again from 0. */
function iterated(graph: SmallGraph, bad: Uint8Array, kind: Aggregator): number[] {
  let x = graph.map(() => 0);
  for (let step = 0; step < 3000; step++)
    x = graph.map((groups, v) => {
      if (bad[v] === 1) return 0;
      if (groups.length === 0) return 1;
      const parts = groups.map((group) => {
        const all = group.reduce((sum, [, w]) => sum + w, 0);
        return group.reduce((sum, [to, w]) => sum + (w / all) * (x[to] as number), 0);
      });
      if (kind === "weakestLink") return Math.min(...parts);
      return parts.reduce((sum, part) => sum + part, 0) / parts.length;
    });
  return x;
}

describe("pairOfNodes(loop, parts, question)", () => {
  it("solves two nodes by hand", () => {
    const { loop, parts } = begin(two);
    expect(pairOfNodes(loop, parts, { bad: new Uint8Array(4), aggregator: "product" })).toBe(1);
    expect(parts.avoided[0]).toBeCloseTo(2 / 3, 15);
    expect(parts.avoided[1]).toBeCloseTo(1 / 3, 15);
    expect(parts.exposed[0]).toBeCloseTo(1 / 3, 15);
    expect(parts.exposed[1]).toBeCloseTo(2 / 3, 15);
  });

  it("leaves several groups to others where these are not linear", () => {
    const several: SmallGraph = [
      [[[1, 1]], [[2, 1]]],
      [
        [
          [0, 1],
          [3, 1],
        ],
      ],
      [],
      [],
    ];
    const { loop, parts } = begin(several);
    const bad = new Uint8Array(4);
    expect(pairOfNodes(loop, parts, { bad, aggregator: "product" })).toBe(0);
    expect(pairOfNodes(loop, parts, { bad, aggregator: "weakestLink" })).toBe(2);
  });

  it("is the limit of the map from 0, whoever is bad, for the weakest link and the mean", () => {
    const nodes = fc.subarray([0, 1, 2, 3]);
    fc.assert(
      fc.property(pairs, nodes, (graph, listed) => {
        const bad = flags(5, listed);
        for (const kind of ["weakestLink", "mean"] as const) {
          const { avoided, exposed } = solveAvoidance(build(graph), bad, kind);
          for (const [v, x] of iterated(graph, bad, kind).entries()) {
            expect(avoided[v]).toBeCloseTo(x, 9);
            expect((avoided[v] as number) + (exposed[v] as number)).toBeCloseTo(1, 14);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("has both parts to the last digits where hardly anything leaves", () => {
    // x = (1 − a) y + a good and y = (1 − b) x + b bad; x = a / (a + b − a b).
    const [a, b] = [2 ** -52, 2 ** -48];
    const graph: SmallGraph = [
      [
        [
          [1, 1 - a],
          [2, a],
        ],
      ],
      [
        [
          [0, 1 - b],
          [3, b],
        ],
      ],
      [],
      [],
    ];
    const whole = a + b - a * b;
    const { avoided, exposed } = solveAvoidance(build(graph), flags(4, [3]), "weakestLink");
    expect((avoided[0] as number) / (a / whole)).toBeCloseTo(1, 14);
    expect((avoided[1] as number) / ((a * (1 - b)) / whole)).toBeCloseTo(1, 14);
    expect((exposed[0] as number) / ((b * (1 - a)) / whole)).toBeCloseTo(1, 14);
    expect((exposed[1] as number) / (b / whole)).toBeCloseTo(1, 14);
  });

  it("gives nothing to two nodes that lead nowhere else", () => {
    const closed = build([[[[1, 1]]], [[[0, 1]]]]);
    expect([...avoidance(closed, new Uint8Array(2), "weakestLink")]).toEqual([0, 0]);
    expect([...solveAvoidance(closed, new Uint8Array(2), "mean").exposed]).toEqual([1, 1]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../../src/numeric/avoidance/aggregators.ts";
import { avoidance, solveAvoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { build, flags, questions, type SmallGraph } from "../smallGraph.ts";

/** The map applied again and again from 0, which rises to the least fixpoint. */
function rising(graph: SmallGraph, bad: readonly number[], kind: Aggregator, rounds: number) {
  let x = graph.map(() => 0);
  for (let round = 0; round < rounds; round++)
    x = graph.map((groups, v) => {
      if (bad.includes(v)) return 0;
      const sums = groups.map((group) => {
        const all = group.reduce((sum, [, w]) => sum + w, 0);
        return group.reduce((sum, [to, w]) => sum + (w / all) * (x[to] as number), 0);
      });
      if (kind === "product") return sums.reduce((a, b) => a * b, 1);
      return Math.max(
        0,
        sums.reduce((a, b) => a + b - 1, 1),
      );
    });
  return x;
}

describe.each(["product", "frechetLower"] as const)(
  "avoidance(graph, bad, %s) in loops",
  (kind) => {
    it("is what the map rises to from 0", () => {
      fc.assert(
        fc.property(questions({ groups: 3 }), ({ graph, bad }) => {
          const found = avoidance(build(graph), flags(graph.length, bad), kind);
          const slow = rising(graph, bad, kind, 3000);
          const later = rising(graph, bad, kind, 3001);
          for (const v of graph.keys()) {
            const gap = (found[v] as number) - (slow[v] as number);
            expect(gap).toBeGreaterThan(-1e-6);
            // A loop that is just critical takes the plain map 1 / error rounds: it is then still on its way.
            const isThere = later.every((x, u) => x - (slow[u] as number) < 1e-13);
            if (isThere) expect(gap).toBeLessThan(1e-6);
          }
        }),
        { numRuns: 300 },
      );
    });

    it("takes few steps", () => {
      fc.assert(
        fc.property(questions({ size: 9, groups: 3 }), ({ graph, bad }) => {
          const { iterations } = solveAvoidance(build(graph), flags(graph.length, bad), kind);
          expect(iterations).toBeLessThan(200);
        }),
        { numRuns: 300 },
      );
    });
  },
);

describe("avoidance(graph, bad, product) in loops", () => {
  // x = (s x + 1 − s)²: the fixpoints are 1 and ((1 − s) / s)².
  const own = (s: number): SmallGraph => [
    [
      [
        [0, s],
        [1, 1 - s],
      ],
      [
        [0, s],
        [1, 1 - s],
      ],
    ],
    [],
  ];
  const self = (s: number) => avoidance(build(own(s)), flags(2, []), "product")[0] as number;

  it.each([0.55, 0.6, 0.75, 0.9])(
    "is below 1 where each needs more than one of itself (%s)",
    (s) => {
      expect(self(s)).toBeCloseTo(((1 - s) / s) ** 2, 13);
    },
  );

  it.each([0.1, 0.3, 0.45])("is 1 where each needs less than one of itself (%s)", (s) => {
    expect(self(s)).toBeCloseTo(1, 13);
  });

  it("attains half the digits where each needs just one of itself", () => {
    expect(self(0.5)).toBeCloseTo(1, 7);
    expect(self(0.5)).toBeLessThanOrEqual(1);
  });
});

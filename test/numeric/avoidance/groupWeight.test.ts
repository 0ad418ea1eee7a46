import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Aggregator, solveAvoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { build, flags, questions, type SmallGraph } from "../smallGraph.ts";

describe("groups of weight 0 under the mean", () => {
  it("close no loop and support nobody", () => {
    // 0 draws on 1 by a group of weight 0, and half on a good source by the other; 1 and 2 on 0 and on each other.
    const graph: SmallGraph = [
      [
        [[1, 1]],
        [
          [3, 1],
          [4, 1],
        ],
      ],
      [[[0, 1]], [[2, 1]]],
      [[[1, 1]]],
      [],
      [],
    ];
    const weights = [0, 1, 1, 1, 1];
    const { avoided, exposed } = solveAvoidance(build(graph, weights), flags(5, [4]), "mean");
    for (let v = 0; v < 3; v++) {
      expect(avoided[v]).toBeCloseTo(0.5, 15);
      expect(exposed[v]).toBeCloseTo(0.5, 15);
    }
  });

  it("leave a node that only they would feed with nothing, in a loop as outside one", () => {
    const graph: SmallGraph = [[[[3, 1]], [[1, 1]]], [[[2, 1]]], [[[0, 1]]], []];
    const { avoided, exposed } = solveAvoidance(build(graph, [0, 1, 1, 1]), flags(4, []), "mean");
    expect([...avoided]).toEqual([0, 0, 0, 1]);
    expect([...exposed]).toEqual([1, 1, 1, 0]);
  });

  it("change nothing when they are taken out, if each node keeps one", () => {
    const weights = fc.array(fc.constantFrom(0, 0, 1, 3), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(questions({ groups: 3 }), weights, ({ graph, bad }, some) => {
        let g = 0;
        const kept: number[] = [];
        const weight: number[] = [];
        const without = graph.map((groups) => {
          const own = groups.map((_, i) => (i === 0 ? 1 : (some[(g + i) % 30] as number)));
          g += groups.length;
          weight.push(...own);
          kept.push(...own.filter((w) => w > 0));
          return groups.filter((_, i) => (own[i] as number) > 0);
        });
        const n = graph.length;
        const all = solveAvoidance(build(graph, weight), flags(n, bad), "mean");
        const less = solveAvoidance(build(without, kept), flags(n, bad), "mean");
        for (let v = 0; v < n; v++) {
          expect(all.avoided[v]).toBeCloseTo(less.avoided[v] as number, 13);
          expect(all.exposed[v]).toBeCloseTo(less.exposed[v] as number, 13);
        }
        expect(all.residual).toBeLessThan(1e-13);
      }),
      { numRuns: 400 },
    );
  });

  it("count in full for the other aggregators, also where each node has one group", () => {
    fc.assert(
      fc.property(questions({ groups: 1 }), ({ graph, bad }) => {
        const n = graph.length;
        const none = graph.flat().map(() => 0);
        for (const kind of ["weakestLink", "product", "frechetLower"] as Aggregator[]) {
          const weighted = solveAvoidance(build(graph, none), flags(n, bad), kind);
          const plain = solveAvoidance(build(graph), flags(n, bad), kind);
          expect([...weighted.avoided]).toEqual([...plain.avoided]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

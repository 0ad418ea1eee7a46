import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "../../../src/numeric/elimination/elimination.ts";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { groupParts, loopWalk } from "../../../src/numeric/visits/meanWalk.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import { build, type SmallGraph, smallGraphs } from "../smallGraph.ts";

describe("groupParts(graph)", () => {
  const graph: SmallGraph = [[[[1, 1]], [[2, 1]]], [[[2, 1]]], []];

  it("shares a node out by the weights of its groups, evenly where there are none", () => {
    expect([...groupParts(inOrder(build(graph, [1, 3, 5])))]).toEqual([1 / 4, 3 / 4, 1]);
    expect([...groupParts(inOrder(build(graph)))]).toEqual([1 / 2, 1 / 2, 1]);
    expect([...groupParts(inOrder(build(graph, [0, 0, 1])))]).toEqual([0, 0, 1]);
  });

  it("sums to 1 over the groups of each node", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(smallGraphs({ groups: 3 }), weights, (small, some) => {
        const groups = small.flat().map((_, g) => some[g] as number);
        const part = groupParts(inOrder(build(small, groups)));
        let g = 0;
        for (const node of small) {
          const end = g + node.length;
          const sum = part.subarray(g, end).reduce((a, b) => a + b, 0);
          if (node.length > 0) expect(sum).toBeCloseTo(1, 14);
          g = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("loopWalk(graph, loop, part)", () => {
  /** Expected steps until the walk leaves the loop, by node. */
  function steps(graph: SmallGraph): number[] {
    const { loop, parts } = begin(graph);
    const factors = loopWalk(parts.graph, loop, groupParts(parts.graph));
    if (factors === null) throw new Error("too large");
    const found = new Float64Array(loop.end - loop.first).fill(1);
    solve(factors, found);
    return graph
      .slice(0, -2)
      .map((_, v) => found[(parts.graph.place[v] as number) - loop.first] as number);
  }

  it("takes 3 and 4 steps out of a loop of two, one of which leads out by half, by hand", () => {
    const two: SmallGraph = [
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [1, 1],
          [3, 1],
        ],
      ],
      [[[0, 1]]],
      [],
      [],
    ];
    const [zero, one] = steps(two);
    expect(zero).toBeCloseTo(3, 14);
    expect(one).toBeCloseTo(4, 14);
  });

  it("takes one step more than on average from where it gets to", () => {
    fc.assert(
      fc.property(oneLoop(6), (graph) => {
        const found = steps(graph);
        for (const [v, groups] of graph.slice(0, -2).entries()) {
          const next = groups.map((group) => {
            const all = group.reduce((sum, [, w]) => sum + w, 0);
            return group.reduce((sum, [to, w]) => sum + (w / all) * (found[to] ?? 0), 0);
          });
          expect(found[v]).toBeCloseTo(1 + next.reduce((a, b) => a + b) / next.length, 10);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is null in a loop without a pattern", () => {
    const { loop, parts } = begin([
      [
        [
          [0, 1],
          [1, 1],
        ],
      ],
      [],
      [],
    ]);
    const part = groupParts(parts.graph);
    expect(loopWalk(parts.graph, { ...loop, pattern: null }, part)).toBeNull();
  });
});

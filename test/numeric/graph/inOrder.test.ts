import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrderedGraph, OUTSIDE, SELF } from "../../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { build, type SmallGraph, smallGraphs } from "../smallGraph.ts";

/** Component of each node. */
function componentOf({ nodes, order, start, loops }: OrderedGraph): number[] {
  const component = new Array<number>(nodes);
  for (const c of loops.keys())
    for (let at = start[c] as number; at < (start[c + 1] as number); at++)
      component[order[at] as number] = c;
  return component;
}

describe("inOrder(graph)", () => {
  it("puts a chain's end first, a loop where it lies in the chain, and knows which edges are its own", () => {
    // 0 leads to the loop of 1 and 2, of which 2 uses some of itself and leads on to 3.
    const graph: SmallGraph = [
      [[[1, 1]]],
      [[[2, 1]]],
      [
        [
          [2, 1],
          [1, 2],
          [3, 1],
        ],
      ],
      [],
    ];
    const { order, start, loops, slot, sum, sumOfOthers, nodeOfGroup, groupOfEdge, into } = inOrder(
      build(graph),
    );
    expect(order[0]).toBe(3);
    expect(order[3]).toBe(0);
    expect([...start]).toEqual([0, 1, 3, 4]);
    expect(loops.map((loop) => loop && [loop.first, loop.end, loop.edges])).toEqual([
      null,
      [1, 3, 2],
      null,
    ]);
    expect([slot[0], slot[2], slot[4]]).toEqual([OUTSIDE, SELF, OUTSIDE]);
    expect([slot[1], slot[3]].sort()).toEqual([0, 1]);
    expect([sum[2], sumOfOthers[2]]).toEqual([1, 0.75]);
    expect([...nodeOfGroup]).toEqual([0, 1, 2]);
    expect([...groupOfEdge]).toEqual([0, 1, 2, 2, 2]);
    expect([...into.row.subarray(into.start[1], into.start[2])]).toEqual([0, 3]);
  });

  it("puts every node after those it leads to, but for loops, whose edges have places of their own", () => {
    fc.assert(
      fc.property(smallGraphs({ size: 9, groups: 3 }), (small) => {
        const graph = inOrder(build(small));
        const component = componentOf(graph);
        expect([...graph.order].sort((a, b) => a - b)).toEqual([...small.keys()]);
        for (const [e, to] of graph.edgeTo.entries()) {
          const from = graph.nodeOfGroup[graph.groupOfEdge[e] as number] as number;
          const [here, there] = [component[from] as number, component[to] as number];
          expect(there).toBeLessThanOrEqual(here);
          const loop = graph.loops[here];
          const slot = graph.slot[e] as number;
          if (here !== there) expect(slot).toBe(OUTSIDE);
          else if (from === to) expect(slot).toBe(SELF);
          else
            expect(loop?.pattern?.column[slot]).toBe(
              (graph.place[to] as number) - (loop?.first ?? 0),
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does the work once for each graph", () => {
    const graph = build([[[[1, 1]]], []]);
    expect(inOrder(graph)).toBe(inOrder(graph));
    expect(inOrder({ ...graph })).not.toBe(inOrder(graph));
  });

  it("refuses shares below 0, that do not sum to 1, and edges to nowhere", () => {
    const graph = build([[[[1, 1]]], []]);
    const withShare = (share: number) => ({ ...graph, edgeShare: Float64Array.of(share) });
    expect(() => inOrder(withShare(-1))).toThrow("inOrder: shares must be at least 0 (got -1)");
    expect(() => inOrder(withShare(Number.NaN))).toThrow(RangeError);
    expect(() => inOrder(withShare(0.5))).toThrow("must sum to 1 (got 0.5)");
    expect(() => inOrder({ ...graph, edgeTo: Int32Array.of(2) })).toThrow(
      "inOrder: edges must lead to a node (got 2 of 2)",
    );
  });
});

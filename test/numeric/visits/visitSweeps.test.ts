import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupParts } from "../../../src/numeric/visits/meanWalk.ts";
import { visitGraph, visitsFrom, visitsTo } from "../../../src/numeric/visits/visitFrequency.ts";
import { visitSweeps } from "../../../src/numeric/visits/visitSweeps.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import { build, type SmallGraph } from "../smallGraph.ts";

/** Visits inside the loop that start or end at a node of it. */
function swept(graph: SmallGraph, node: number, direction: "from" | "to"): number[] {
  const { loop, parts } = begin(graph);
  const visits = new Float64Array(graph.length);
  visits[node] = 1;
  visitSweeps({ graph: parts.graph, part: groupParts(parts.graph), loop }, visits, direction);
  return [...visits.subarray(0, graph.length - 2)];
}

// 0 leads to 1 and out, half each; 1 leads to 0.
const two: SmallGraph = [
  [
    [
      [1, 2],
      [2, 1],
      [3, 1],
    ],
  ],
  [[[0, 1]]],
  [],
  [],
];

describe("visitSweeps(walk, visits, direction)", () => {
  it("passes 0 twice and 1 once on the way from 0, by hand", () => {
    const from = swept(two, 0, "from");
    expect(from[0]).toBeCloseTo(2, 14);
    expect(from[1]).toBeCloseTo(1, 14);
    const to = swept(two, 0, "to");
    expect(to[0]).toBeCloseTo(2, 14);
    expect(to[1]).toBeCloseTo(2, 14);
  });

  it("comes to what elimination gives, both ways", () => {
    fc.assert(
      fc.property(oneLoop(6), fc.nat(5), (graph, pick) => {
        const node = pick % (graph.length - 2);
        const ready = visitGraph(build(graph));
        const [from, to] = [visitsFrom(ready, node), visitsTo(ready, node)];
        for (const [v, x] of swept(graph, node, "from").entries())
          expect(x).toBeCloseTo(from[v] as number, 11);
        for (const [v, x] of swept(graph, node, "to").entries())
          expect(x).toBeCloseTo(to[v] as number, 11);
      }),
      { numRuns: 200 },
    );
  });

  it("is infinite where nothing leads out, and stays 0 where nothing comes in", () => {
    const closed: SmallGraph = [[[[1, 1]]], [[[0, 1]]], [], []];
    expect(swept(closed, 0, "from")).toEqual([Infinity, Infinity]);
    expect(swept(closed, 2, "from")).toEqual([0, 0]);
  });
});

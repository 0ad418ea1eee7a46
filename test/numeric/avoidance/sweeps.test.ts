import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../../src/numeric/avoidance/aggregators.ts";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { sweeps } from "../../../src/numeric/avoidance/sweeps.ts";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { visitGraph, visitsFrom, visitsTo } from "../../../src/numeric/visits/visitFrequency.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import { build, flags, type SmallGraph } from "../smallGraph.ts";

function swept(graph: SmallGraph, aggregator: Aggregator, limit: number) {
  const { loop, parts, open } = begin(graph);
  return {
    avoided: parts.avoided,
    ...sweeps(loop, { parts, open }, { aggregator, limit }),
  };
}

describe("sweeps(loop, inside, options)", () => {
  it.each(["weakestLink", "mean", "product", "frechetLower"] as const)(
    "attain what elimination gives (%s)",
    (aggregator) => {
      fc.assert(
        fc.property(oneLoop(8), (graph) => {
          const exact = avoidance(
            build(graph),
            flags(graph.length, [graph.length - 1]),
            aggregator,
          );
          const { avoided } = swept(graph, aggregator, 10_000);
          for (const v of graph.keys()) expect(avoided[v]).toBeCloseTo(exact[v] as number, 12);
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(["weakestLink", "mean"] as const)(
    "bound their own error when stopped early (%s)",
    (aggregator) => {
      fc.assert(
        fc.property(oneLoop(8), fc.integer({ min: 1, max: 6 }), (graph, limit) => {
          const exact = avoidance(
            build(graph),
            flags(graph.length, [graph.length - 1]),
            aggregator,
          );
          const { avoided, gap } = swept(graph, aggregator, limit);
          for (const v of graph.keys())
            expect(Math.abs((avoided[v] as number) - (exact[v] as number))).toBeLessThanOrEqual(
              gap + 1e-14,
            );
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe("avoidance(graph, bad, aggregator) of a loop too tangled to eliminate", () => {
  it("agrees with the equations of six thousand nodes", () => {
    const n = 6000;
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const graph: SmallGraph = [
      ...Array.from({ length: n }, (_, v) => [
        [
          ...Array.from({ length: 8 }, () => [Math.floor(random() * n), random()] as const),
          [(v + 1) % n, 1] as const,
          [n + (v % 2), 0.5] as const,
        ],
      ]),
      [],
      [],
    ];
    const given = build(graph);
    const found = avoidance(given, flags(n + 2, [n + 1]), "weakestLink");
    for (let v = 0; v < n; v++) {
      let sum = 0;
      for (let e = given.edgeStart[v] as number; e < (given.edgeStart[v + 1] as number); e++)
        sum += (given.edgeShare[e] as number) * (found[given.edgeTo[e] as number] as number);
      if (Math.abs((found[v] as number) - sum) > 1e-13) expect(found[v]).toBe(sum);
    }
    const ready = visitGraph(given);
    const toGood = visitsTo(ready, n);
    for (const v of [0, 1, 77]) {
      expect(toGood[v]).toBeCloseTo(found[v] as number, 12);
      expect(visitsFrom(ready, v)[n]).toBeCloseTo(found[v] as number, 12);
    }
    expect(inOrder(given).loops.some((loop) => loop !== null && loop.pattern === null)).toBe(true);
  });
});

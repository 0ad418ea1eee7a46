import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { upstreamOf } from "../../../src/numeric/graph/upstreamOf.ts";
import { build, flags, questions } from "../smallGraph.ts";

describe("upstreamOf(graph, node)", () => {
  it("upstreamOf keeps what the node leads to, itself first, and leaves edges without a share out", () => {
    const graph = build([
      [[[2, 1]]],
      [[[0, 1]]],
      [
        [
          [3, 1],
          [4, 0],
        ],
      ],
      [],
      [[[1, 1]]],
    ]);
    const { graph: part, nodes } = upstreamOf(graph, 0);
    expect([...nodes]).toEqual([0, 2, 3]);
    expect([...part.edgeTo]).toEqual([1, 2]);
    expect([...part.groupStart]).toEqual([0, 1, 2, 2]);
  });

  it("upstreamOf does not change any avoidance of the node", () => {
    fc.assert(
      fc.property(questions(), fc.nat(6), ({ graph, bad }, at) => {
        const [whole, node] = [build(graph), at % graph.length];
        const { graph: part, nodes } = upstreamOf(whole, node);
        const isBad = flags(graph.length, bad);
        const inPart = Uint8Array.from(nodes, (v) => isBad[v] as number);
        for (const aggregator of ["weakestLink", "product", "mean"] as const)
          expect(avoidance(part, inPart, aggregator)[0]).toBeCloseTo(
            avoidance(whole, isBad, aggregator)[node] as number,
            9,
          );
      }),
      { numRuns: 300 },
    );
  });
});

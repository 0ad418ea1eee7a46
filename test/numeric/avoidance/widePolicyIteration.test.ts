import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widePolicyIteration } from "../../../src/numeric/avoidance/widePolicyIteration.ts";
import { toNumber } from "../fraction.ts";
import { leastReach } from "../leastReach.ts";
import { begin, oneLoop } from "../oneLoop.ts";
import type { SmallGraph } from "../smallGraph.ts";

/** Solves the loop from a choice of group (first or second) of each node on. */
function solved(graph: SmallGraph, choice: readonly number[]) {
  const { loop, parts, open } = begin(graph);
  const policy = Int32Array.from({ length: loop.pattern.size }, (_, i) => {
    const node = parts.graph.order[loop.first + i] as number;
    return (parts.graph.groupStart[node] as number) + (choice[node % choice.length] as number);
  });
  const tried = widePolicyIteration(loop, { parts, open }, policy);
  return { tried, avoided: parts.avoided, exposed: parts.exposed };
}

describe("widePolicyIteration(loop, inside, policy)", () => {
  it("takes the worse group of a node by hand, and tries one choice more than it needs", () => {
    const graph: SmallGraph = [
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
      [
        [
          [0, 2],
          [2, 1],
        ],
        [
          [0, 2],
          [2, 1],
        ],
      ],
      [],
      [],
    ];
    // x = y / 2 and y = (2 x + 1) / 3: x = 1/4 and y = 1/2.
    const { tried, avoided, exposed } = solved(graph, [0]);
    expect([avoided[0], avoided[1]]).toEqual([1 / 4, 1 / 2]);
    expect([exposed[0], exposed[1]]).toEqual([3 / 4, 1 / 2]);
    expect(tried).toBe(2);
  });

  it("is what brute force over all choices finds, from whichever choice it starts", () => {
    const choices = fc.array(fc.nat(1), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(oneLoop(4), choices, fc.constantFrom(0, 70), (graph, choice, power) => {
        const inside = graph.length - 2;
        const tight = graph.map((groups) =>
          groups.map((group) =>
            group.map(([to, w]) => [to, to < inside ? w * 2 ** power : w] as const),
          ),
        );
        const { avoided } = solved(tight, choice);
        for (const [v, exact] of leastReach(tight, [inside + 1]).entries())
          expect(avoided[v]).toBeCloseTo(toNumber(exact), 14);
      }),
      { numRuns: 150 },
    );
  });
});

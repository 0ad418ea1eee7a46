import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepDigits } from "../../../src/numeric/avoidance/stepDigits.ts";
import { begin, longest, oneLoop } from "../oneLoop.ts";
import type { SmallGraph } from "../smallGraph.ts";

const digits = (graph: SmallGraph) => {
  const { loop, parts, open } = begin(graph);
  return stepDigits(loop, { parts, open });
};

describe("stepDigits(loop, inside)", () => {
  it("is one digit for each halving on the worst way out, and those of the steps looked at", () => {
    const out = [
      [1, 2 ** 20 - 1],
      [2, 1],
    ] as const;
    const graph: SmallGraph = [[out, [[2, 1]]], [[[0, 1]]], [], []];
    expect(digits(graph)).toBeGreaterThanOrEqual(20);
    expect(digits(graph)).toBeLessThanOrEqual(20 + Math.log2(2 * 3));
  });

  it("bounds what brute force over all choices of groups takes, also where hardly anything leaves", () => {
    fc.assert(
      fc.property(oneLoop(4), fc.constantFrom(0, 10, 100), (graph, power) => {
        const inside = graph.length - 2;
        const tight = graph.map((groups) =>
          groups.map((group) =>
            group.map(([to, w]) => [to, to < inside ? w * 2 ** power : w] as const),
          ),
        );
        expect(digits(tight)).toBeGreaterThanOrEqual(Math.log2(Math.max(...longest(tight))));
      }),
      { numRuns: 150 },
    );
  });
});

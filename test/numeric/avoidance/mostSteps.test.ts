import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostSteps } from "../../../src/numeric/avoidance/mostSteps.ts";
import { begin, longest, oneLoop } from "../oneLoop.ts";
import type { SmallGraph } from "../smallGraph.ts";

// 0 leads to 1 or out, half each; 1 leads to 0: from 0 it takes 3 steps to get out, from 1 it takes 4.
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

const bound = (graph: SmallGraph, guess: number, limit = 1e9) => {
  const { loop, parts, open } = begin(graph);
  const start = new Float64Array(graph.length - 2).fill(guess);
  return mostSteps(loop, { parts, open }, { start, limit });
};

describe("mostSteps(loop, inside, options)", () => {
  it("is the number itself where the guess is right", () => {
    const { loop, parts, open } = begin(two);
    const start = Float64Array.from([0, 1], (i) =>
      parts.graph.order[loop.first + i] === 0 ? 3 : 4,
    );
    expect(longest(two)).toEqual([3, 4]);
    expect(mostSteps(loop, { parts, open }, { start, limit: 10 })).toBe(4);
    expect(mostSteps(loop, { parts, open }, { start, limit: 3.9 })).toBe(Infinity);
  });

  it("is never below what brute force over all choices of groups takes, whatever the guess", () => {
    fc.assert(
      fc.property(oneLoop(4), fc.nat(40), (graph, guess) => {
        const found = bound(graph, guess);
        expect(found).toBeGreaterThanOrEqual(Math.max(...longest(graph)) - 1e-12);
        expect(found).toBeLessThan(1e4);
      }),
      { numRuns: 200 },
    );
  });

  it("is infinite where a group hardly leaves, though the other does", () => {
    const tight: SmallGraph = [
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [1, 2 ** 60],
          [2, 1],
        ],
      ],
      [[[0, 1]]],
      [],
      [],
    ];
    expect(bound(tight, 2, 1000)).toBe(Infinity);
  });
});

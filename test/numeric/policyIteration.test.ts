import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance, solveAvoidance } from "../../src/numeric/avoidance.ts";
import {
  type Fraction,
  fraction,
  least,
  minus,
  ONE,
  plus,
  solveExactly,
  times,
  toNumber,
  ZERO,
} from "./fraction.ts";
import { build, exactShares, flags, questions, type SmallGraph } from "./smallGraph.ts";

/** Chance of each node to reach a source that is not bad without a bad node between, one group chosen per node. */
function reachExactly(graph: SmallGraph, bad: readonly number[], choice: readonly number[]) {
  const steps = graph.map((groups, v) =>
    bad.includes(v) || groups.length === 0 ? [] : exactShares(groups[choice[v] ?? 0] ?? []),
  );
  const isGoal = (v: number) => graph[v]?.length === 0 && !bad.includes(v);
  const reaches = new Set([...graph.keys()].filter(isGoal));
  for (const _ of graph)
    for (const [v, step] of steps.entries())
      if (step.some(([to]) => reaches.has(to))) reaches.add(v);
  const open = [...reaches].filter((v) => !isGoal(v));
  const a = open.map((v) =>
    open.map((u) => {
      const share = (steps[v] ?? []).reduce(
        (sum, [to, s]) => (to === u ? plus(sum, s) : sum),
        ZERO,
      );
      return minus(u === v ? ONE : ZERO, share);
    }),
  );
  const right = open.map((v) =>
    (steps[v] ?? []).reduce((sum, [to, s]) => (isGoal(to) ? plus(sum, s) : sum), ZERO),
  );
  const solved = solveExactly(a, right);
  return graph.map((_, v): Fraction => (isGoal(v) ? ONE : (solved[open.indexOf(v)] ?? ZERO)));
}

/** The least of that, node by node, over all choices of one group per node. */
function leastReach(graph: SmallGraph, bad: readonly number[]): number[] {
  let choices: number[][] = [[]];
  for (const groups of graph)
    choices = choices.flatMap((c) =>
      [...Array(Math.max(1, groups.length)).keys()].map((g) => [...c, g]),
    );
  let worst = graph.map(() => ONE);
  for (const choice of choices) {
    const reach = reachExactly(graph, bad, choice);
    worst = worst.map((x, v) => least(x, reach[v] as Fraction));
  }
  return worst.map(toNumber);
}

describe("avoidance(graph, bad, weakestLink) in loops", () => {
  it("is the least, over all choices of one group per node, of the chance to reach a good source", () => {
    fc.assert(
      fc.property(questions({ size: 6 }), ({ graph, bad }) => {
        const found = avoidance(build(graph), flags(graph.length, bad), "weakestLink");
        for (const [v, exact] of leastReach(graph, bad).entries())
          expect(found[v]).toBeCloseTo(exact, 13);
      }),
      { numRuns: 400 },
    );
  });

  it("stays right where hardly anything leaves the loop", () => {
    const tight = questions({ size: 6 }).map(({ graph, bad }) => ({
      bad,
      graph: graph.map((groups) =>
        groups.map((group) => group.map(([to, w]) => [to, to < 2 ? w * 2 ** 46 : w] as const)),
      ),
    }));
    fc.assert(
      fc.property(tight, ({ graph, bad }) => {
        const found = avoidance(build(graph), flags(graph.length, bad), "weakestLink");
        for (const [v, exact] of leastReach(graph, bad).entries())
          expect(found[v]).toBeCloseTo(exact, 12);
      }),
      { numRuns: 400 },
    );
  });

  // Known limit: several groups per node in one loop of which less than 1e-14 leaves. The exact answer is 4e-16.
  it.fails("and where next to nothing leaves a loop of nodes with several groups", () => {
    const w = 2 ** 53;
    const graph: SmallGraph = [
      [
        [
          [2, 3],
          [1, 0.625 * w],
          [5, 8],
        ],
      ],
      [
        [
          [0, w],
          [3, 7],
        ],
        [
          [4, 1],
          [2, 1],
        ],
      ],
      [
        [
          [2, 3],
          [5, 3],
        ],
      ],
      [
        [
          [4, 9],
          [3, 8],
          [0, w],
        ],
      ],
      [],
      [],
    ];
    const found = avoidance(build(graph), flags(6, [5]), "weakestLink");
    for (const [v, exact] of leastReach(graph, [5]).entries())
      expect(found[v]).toBeCloseTo(exact, 12);
  });

  it("tells apart groups that differ less than rounding, by what they come to round the loop", () => {
    const e = 2 ** -52;
    const graph: SmallGraph = [
      [
        [
          [1, 1 - e],
          [2, e],
        ],
        [
          [1, 1 - e],
          [3, e],
        ],
      ],
      [
        [
          [0, 1 - e],
          [2, e],
        ],
      ],
      [],
      [],
    ];
    const { avoided, iterations } = solveAvoidance(build(graph), flags(4, [3]), "weakestLink");
    expect(avoided[0]).toBeCloseTo(0.5, 12);
    expect(iterations).toBeGreaterThan(1);
  });

  it("uses fractions that agree with numbers", () => {
    expect(toNumber(fraction(-2, 6))).toBeCloseTo(-1 / 3, 16);
    expect(toNumber(times(fraction(1, 10n ** 400n), fraction(10n ** 399n)))).toBe(0.1);
  });
});

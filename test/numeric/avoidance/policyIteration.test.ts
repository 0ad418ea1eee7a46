import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveAvoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { fraction, minus, ONE, times, toNumber } from "../fraction.ts";
import { leastReach } from "../leastReach.ts";
import { build, flags, questions, type SmallGraph } from "../smallGraph.ts";

/** Both parts of every node are those of brute force, to twelve digits each however small. */
function expectExact(graph: SmallGraph, bad: readonly number[]) {
  const solved = solveAvoidance(build(graph), flags(graph.length, bad), "weakestLink");
  for (const [v, exact] of leastReach(graph, bad).entries())
    for (const [found, expected] of [
      [solved.avoided[v] as number, toNumber(exact)],
      [solved.exposed[v] as number, toNumber(minus(ONE, exact))],
    ] as const)
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * expected);
}

/** The graph with each edge's weight times a power of 2. */
function weighed(graph: SmallGraph, power: (to: number) => number): SmallGraph {
  return graph.map((groups) =>
    groups.map((group) => group.map(([to, w]) => [to, w * 2 ** power(to)] as const)),
  );
}

describe("avoidance(graph, bad, weakestLink) in loops", () => {
  it("is the least, over all choices of one group per node, of the chance to reach a good source", () => {
    fc.assert(
      fc.property(questions({ size: 6 }), ({ graph, bad }) => expectExact(graph, bad)),
      { numRuns: 400 },
    );
  });

  it.each([10, 25, 46, 50, 53, 60, 250])(
    "stays right where as little as 2 ** −%i of what goes into the loop leaves it",
    (power) => {
      fc.assert(
        fc.property(questions({ size: 6 }), ({ graph, bad }) =>
          expectExact(
            weighed(graph, (to) => (to < 2 ? power : 0)),
            bad,
          ),
        ),
        { numRuns: 200 },
      );
    },
  );

  it("stays right where shares are of all magnitudes", () => {
    const powers = fc.array(fc.nat(80), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(questions({ size: 6, groups: 3 }), powers, ({ graph, bad }, some) => {
        let edge = 0;
        expectExact(
          weighed(graph, () => some[edge++ % some.length] as number),
          bad,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("finds the one choice that hardly leaves the loop, next to others that do", () => {
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
    expectExact(graph, [5]);
    expect(toNumber(leastReach(graph, [5])[0] ?? ONE)).toBeCloseTo(4e-16, 16);
  });

  // Each link may pass half on and let a quarter out either way, or pass all on; the last of the latter kind lets out rest.
  it.each([1e-3, 1e-10, 1e-15, 1e-17, 1e-100])(
    "changes many groups at once where each change by itself is worth less than rounding (%s)",
    (rest) => {
      const links = 30;
      const [good, bad] = [links, links + 1];
      const graph = Array.from({ length: links }, (_, v) => {
        const next = (v + 1) % links;
        const leaky = [
          [next, 0.5],
          [good, 0.25],
          [bad, 0.25],
        ] as const;
        const out = [
          [next, 1 - rest],
          [good, rest / 4],
          [bad, (3 * rest) / 4],
        ] as const;
        return [leaky, v === 0 ? out : [[next, 1] as const]];
      });
      const { avoided, exposed } = solveAvoidance(
        build([...graph, [], []]),
        flags(links + 2, [bad]),
        "weakestLink",
      );
      expect(avoided[0]).toBeCloseTo(1 / 4, 14);
      expect(exposed[0]).toBeCloseTo(3 / 4, 14);
    },
  );

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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { subsetShapley } from "../../../src/numeric/shapley/subsetShapley.ts";
import { type Sharing, sharedExposure } from "../../../src/trace/attribution/sharedExposure.ts";
import { build, type SmallGraph, smallGraphs } from "../../numeric/smallGraph.ts";

const share = (
  graph: SmallGraph,
  of: readonly number[],
  { aggregator = "weakestLink" as Sharing["aggregator"], seed = 1, permutations = 400 } = {},
) => {
  const given = { of: Int32Array.from(of), count: Math.max(0, ...of) + 1, target: 0 };
  return sharedExposure(build(graph), given, { aggregator, seed, permutations });
};

/** Shapley value of the exposure of node 0, by all subsets. */
function exactly(graph: SmallGraph, of: readonly number[], aggregator: Sharing["aggregator"]) {
  const built = build(graph);
  const exposed = (players: number) => {
    const bad = Uint8Array.from(of, (player) => (player >= 0 ? (players >> player) & 1 : 0));
    return 1 - (avoidance(built, bad, aggregator)[0] as number);
  };
  const none = exposed(0);
  return subsetShapley((players) => exposed(players) - none, Math.max(0, ...of) + 1);
}

const close = (parts: Iterable<number>, digits = 12) =>
  [...parts].map((part) => expect.closeTo(part, digits));
const total = (parts: Float64Array) => parts.reduce((a, b) => a + b, 0);

/** Graphs whose nodes belong to one of some players, or to none. */
const questions = (kind: { size: number; groups: number; loops: boolean; players: number }) =>
  smallGraphs(kind).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      of: fc.array(fc.integer({ min: -1, max: kind.players - 1 }), {
        minLength: graph.length,
        maxLength: graph.length,
      }),
    }),
  );

const AGGREGATORS = ["weakestLink", "product"] as const;

describe("sharedExposure of two inputs, one half B and half X, the other half A and half clean", () => {
  const graph: SmallGraph = [
    [
      [
        [1, 1],
        [2, 1],
      ],
      [
        [3, 1],
        [4, 1],
      ],
    ],
    [],
    [],
    [],
    [],
  ];
  const of = [-1, 1, 2, 0, -1];

  it("sharedExposure by the weakest link is no coverage game: 1/6, 5/12 and 5/12", () => {
    // E(A) = E(B) = E(X) = E(AB) = E(AX) = 1/2 but E(BX) = E(ABX) = 1, so that X adds more where B is there already.
    const found = share(graph, of);
    expect(found.method).toBe("allSubsets");
    expect([...found.shapley]).toEqual(close([1 / 6, 5 / 12, 5 / 12]));
    expect([...found.exposure]).toEqual([0.5, 0.5, 0.5]);
    expect(found.total).toBe(1);
  });

  it("sharedExposure by product is: 1/4, 3/8 and 3/8", () => {
    const found = share(graph, of, { aggregator: "product" });
    expect(found.method).toBe("closedForm");
    expect([...found.shapley]).toEqual(close([1 / 4, 3 / 8, 3 / 8]));
  });
});

describe("sharedExposure(graph, players, sharing)", () => {
  it("sharedExposure in closed form is the Shapley value by all subsets, on chains and for products of acyclic graphs", () => {
    const cases = [
      { groups: 1, aggregator: "weakestLink" },
      { groups: 1, aggregator: "product" },
      { groups: 3, aggregator: "product" },
    ] as const;
    for (const { groups, aggregator } of cases)
      fc.assert(
        fc.property(questions({ size: 8, groups, loops: false, players: 5 }), ({ graph, of }) => {
          const found = share(graph, of, { aggregator });
          expect(found.method).toBe("closedForm");
          expect([...found.shapley]).toEqual(close(exactly(graph, of, aggregator)));
        }),
        { numRuns: 150 },
      );
  });

  it("sharedExposure sums to the exposure to all, gives nobody more than the exposure to it and what has no origin, and the null player nothing", () => {
    for (const aggregator of AGGREGATORS)
      fc.assert(
        fc.property(questions({ size: 8, groups: 2, loops: true, players: 5 }), ({ graph, of }) => {
          const found = share(graph, of, { aggregator });
          expect(total(found.shapley)).toBeCloseTo(found.total, 9);
          expect([...found.shapley]).toEqual(close(exactly(graph, of, aggregator), 8));
          for (const [player, part] of found.shapley.entries()) {
            // E(S ∪ c) ≤ E(S) + E(c) holds with what has no origin, 1 − fed, counted in each of the three.
            const most = (found.exposure[player] as number) + 1 - found.fed;
            expect(part).toBeLessThanOrEqual(most + 1e-9);
            expect(part).toBeGreaterThanOrEqual(-1e-9);
            if (!of.includes(player)) expect(part).toBe(0);
          }
        }),
        { numRuns: 150 },
      );
  });

  it("sharedExposure counts players who only together leave nothing, where part has no origin, so that a part may be more than the exposure", () => {
    // Half of node 0's first need goes round in node 3 for ever; its second is half player 1 and half player 3.
    const graph: SmallGraph = [
      [
        [
          [3, 1],
          [4, 1],
        ],
        [
          [1, 1],
          [2, 1],
        ],
      ],
      [],
      [],
      [[[3, 1]]],
      [],
    ];
    const of = [0, 1, 2, -1, -1];
    // Node 0 alone is worth the 1/2 that has an origin; so are the two others, but only together.
    const found = share(graph, of, { aggregator: "weakestLink" });
    expect([...found.exposure]).toEqual([0.5, 0, 0]);
    expect([...found.shapley]).toEqual(close([1 / 3, 1 / 12, 1 / 12]));
    expect(found).toMatchObject({ fed: 0.5, total: 0.5 });
  });

  it("sharedExposure gives players that are alike the same", () => {
    const twins = questions({ size: 7, groups: 2, loops: true, players: 3 }).map(
      ({ graph, of }) => ({
        // Each node of player 0 is followed, half and half, by one of player 3 and one of player 4.
        of: [...of.map((player) => (player === 0 ? -1 : player)), ...of.flatMap(() => [3, 4])],
        graph: [
          ...graph.map((groups, v) =>
            of[v] === 0
              ? [
                  ...groups,
                  [
                    [graph.length + 2 * v, 1],
                    [graph.length + 2 * v + 1, 1],
                  ] as const,
                ]
              : groups,
          ),
          ...graph.flatMap(() => [[], []]),
        ] as SmallGraph,
      }),
    );
    fc.assert(
      fc.property(twins, fc.constantFrom(...AGGREGATORS), ({ graph, of }, aggregator) => {
        const { shapley } = share(graph, of, { aggregator });
        expect(shapley[3]).toBeCloseTo(shapley[4] as number, 9);
      }),
      { numRuns: 150 },
    );
  });

  it("sharedExposure sampled comes within five standard errors of all subsets, and sums to the exposure to all", () => {
    // One need on seven players and one on the other seven, so that 14 are too many for all subsets.
    const large = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 16, maxLength: 16 })
      .map((weight): SmallGraph => {
        const edges = (from: number, to: number) =>
          weight.slice(from, to).map((w, i) => [from + i + 1, w] as const);
        return [
          [edges(0, 7), [...edges(7, 14), ...edges(0, 2)], [...edges(12, 16), ...edges(2, 4)]],
          ...weight.map(() => []),
        ];
      });
    const of = [-1, ...Array.from({ length: 14 }, (_, i) => i), -1, -1];
    fc.assert(
      fc.property(large, (graph) => {
        const found = share(graph, of);
        const exact = exactly(graph, of, "weakestLink");
        expect(found).toMatchObject({ method: "sampled", permutations: 400 });
        expect(total(found.shapley)).toBeCloseTo(found.total, 12);
        for (const [player, part] of exact.entries())
          expect(Math.abs((found.shapley[player] as number) - part)).toBeLessThanOrEqual(
            5 * (found.standardError?.[player] as number) + 1e-12,
          );
      }),
      { numRuns: 6, seed: 20_260_102 },
    );
  });

  it("sharedExposure leaves what only comes round in a closed loop to nobody", () => {
    const half = share(
      [
        [
          [
            [1, 1],
            [2, 1],
          ],
        ],
        [[[1, 1]]],
        [],
      ],
      [-1, 0, 1],
    );
    expect(half).toMatchObject({ fed: 0.5, total: 0.5 });
    expect([...half.shapley]).toEqual(close([0, 0.5]));
    const none = share([[[[1, 1]]], [[[1, 1]]]], [-1, 0]);
    expect(none).toMatchObject({ fed: 0, total: 0 });
  });
});

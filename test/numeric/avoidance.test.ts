import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../src/numeric/aggregators.ts";
import { avoidance, solveAvoidance } from "../../src/numeric/avoidance.ts";
import bom from "../golden/or01BomChain.json" with { type: "json" };
import recycling from "../golden/or02RecyclingLoop.json" with { type: "json" };
import selfLoop from "../golden/or07SelfLoop.json" with { type: "json" };
import stages from "../golden/or10Exposure.json" with { type: "json" };
import cross from "../golden/or16CrossTrade.json" with { type: "json" };
import dedicated from "../golden/or20DedicatedChains.json" with { type: "json" };
import merge from "../golden/or21MergeBias.json" with { type: "json" };
import { parseFraction, toNumber } from "./fraction.ts";
import { build, flags, questions, renamed, type SmallGraph } from "./smallGraph.ts";

const AGGREGATORS: readonly Aggregator[] = ["frechetLower", "product", "weakestLink", "mean"];

interface GoldenNode {
  id: string;
  country: string;
  inputs: { suppliers: Record<string, string | undefined> }[];
}

/** A golden file's nodes, and the part of one node that avoids the countries not allowed. */
function golden(nodes: readonly GoldenNode[]) {
  const at = new Map(nodes.map(({ id }, v) => [id, v]));
  const graph = nodes.map(({ inputs }) =>
    inputs.map(({ suppliers }) =>
      Object.entries(suppliers).flatMap(([id, share]) =>
        share === undefined
          ? []
          : [[at.get(id) as number, toNumber(parseFraction(share))] as const],
      ),
    ),
  );
  return (node: string, aggregator: Aggregator, isBad: (country: string) => boolean) => {
    const bad = nodes.flatMap(({ country }, v) => (isBad(country) ? [v] : []));
    return avoidance(build(graph), flags(nodes.length, bad), aggregator)[at.get(node) as number];
  };
}

/** The part of node 0 that avoids the bad nodes. */
function first(graph: SmallGraph, bad: readonly number[], aggregator: Aggregator = "weakestLink") {
  return avoidance(build(graph), flags(graph.length, bad), aggregator)[0] as number;
}

const foreign = (country: string) => country !== "A";

describe("avoidance(graph, bad, aggregator) of the worked cases", () => {
  it("is right for a product of two inputs under each aggregator", () => {
    const part = golden(bom.input.nodes);
    const { weakest, product, frechetLower, mean } = bom.expected.traced;
    expect(part("cell", "weakestLink", foreign)).toBeCloseTo(weakest.float, 14);
    expect(part("cell", "product", foreign)).toBeCloseTo(product.float, 14);
    expect(part("cell", "frechetLower", foreign)).toBeCloseTo(frechetLower.float, 14);
    expect(part("cell", "mean", foreign)).toBeCloseTo(mean.float, 14);
  });

  it("gives the exposure to each country, whose sum is more than that to all", () => {
    const part = golden(bom.input.nodes);
    const exposure = (is: (country: string) => boolean) =>
      1 - (part("cell", "weakestLink", is) as number);
    const { exposure_weakest, exposure_sum, exposure_union } = bom.expected;
    const each = Object.entries(exposure_weakest).map(([country, { float }]) => {
      expect(exposure((c) => c === country)).toBeCloseTo(float, 14);
      return exposure((c) => c === country);
    });
    expect(each.reduce((a, b) => a + b)).toBeCloseTo(exposure_sum.float, 14);
    expect(exposure(foreign)).toBeCloseTo(exposure_union.float, 14);
  });

  it("takes collected scrap as a source or follows its atoms round the loop", () => {
    const [own, abroad, scrap] = [0.2, 0.5, 0.3];
    const asSource: SmallGraph = [
      [
        [
          [1, own],
          [2, abroad],
          [3, scrap],
        ],
      ],
      [],
      [],
      [],
    ];
    expect(first(asSource, [2])).toBeCloseTo(
      recycling.expected.traced_collection_as_source.float,
      14,
    );
    const loop: SmallGraph = [
      [
        [
          [1, own],
          [2, abroad],
          [3, scrap],
        ],
      ],
      [],
      [],
      [[[0, 1]]],
    ];
    for (const aggregator of AGGREGATORS)
      expect(first(loop, [2], aggregator)).toBeCloseTo(
        recycling.expected.traced_atom_provenance.float,
        14,
      );
  });

  it.each([1e-3, 1e-12, 1e-15, 1e-16, 1e-300])("does not suffer from %s outside a loop", (rest) => {
    const { case1, case2, case3 } = selfLoop.expected;
    for (const aggregator of AGGREGATORS) {
      expect(
        first(
          [
            [
              [
                [0, 1 - rest],
                [1, rest],
              ],
            ],
            [],
          ],
          [],
          aggregator,
        ),
      ).toBe(case1.float);
      expect(first([[[[0, 1]]], []], [], aggregator)).toBe(case2.float);
      const half: SmallGraph = [
        [
          [
            [0, 1 - rest],
            [1, rest / 2],
            [2, rest / 2],
          ],
        ],
        [],
        [],
      ];
      expect(first(half, [2], aggregator)).toBeCloseTo(case3.float, 15);
      const round: SmallGraph = [
        [[[1, 1]]],
        [
          [
            [0, 1 - rest],
            [2, rest / 2],
            [3, rest / 2],
          ],
        ],
        [],
        [],
      ];
      expect(first(round, [3], aggregator)).toBeCloseTo(case3.float, 15);
    }
  });

  it("does not add up stages: exposure to each, to all, and what is left", () => {
    const countries = ["A", "C", "D", "E"];
    const share = (of: Record<string, string>, c: string) => toNumber(parseFraction(of[c] ?? "0"));
    const { mine_shares, refining_shares } = stages.input;
    const mines = countries.map((c, i) => [5 + i, share(mine_shares, c)] as const);
    const refiners = countries.map((c, i) => [1 + i, share(refining_shares, c)] as const);
    const graph: SmallGraph = [
      [refiners],
      ...countries.map(() => [mines]),
      ...countries.map(() => []),
    ];
    const exposure = (codes: string) =>
      1 -
      first(
        graph,
        countries.flatMap((c, i) => (codes.includes(c) ? [1 + i, 5 + i] : [])),
      );
    const expected = stages.expected;
    expect(exposure("C")).toBeCloseTo(expected.exposure.C.float, 14);
    expect(exposure("D")).toBeCloseTo(expected.exposure.D.float, 14);
    expect(exposure("E")).toBeCloseTo(expected.exposure.E.float, 14);
    expect(exposure("CDE")).toBeCloseTo(expected.exposure_union_foreign.float, 14);
    expect(1 - exposure("CDE")).toBeCloseTo(expected.traced_SS_A.float, 14);
  });

  it("is 0 under cross trade, though each stage looks self-sufficient", () => {
    expect(golden(cross.input.nodes)("f", "weakestLink", foreign)).toBe(
      cross.expected.traced.float,
    );
  });

  it("is 1 for a chain of its own beside a foreign one, and less once both mix", () => {
    const { traced, traced_if_refineries_merged } = dedicated.expected;
    const chains: SmallGraph = [[[[1, 1]]], [[[3, 1]]], [[[4, 1]]], [], []];
    expect(first(chains, [4])).toBe(traced.float);
    const merged: SmallGraph = [
      [[[1, 1]]],
      [
        [
          [2, 50],
          [3, 50],
        ],
      ],
      [],
      [],
    ];
    expect(first(merged, [3])).toBe(traced_if_refineries_merged.float);
  });

  it("changes where unlike nodes are merged, but not as a mean", () => {
    const [apart, merged] = [golden(merge.input.before), golden(merge.input.after_merge)];
    const expected = merge.expected;
    expect(apart("p", "weakestLink", foreign)).toBe(expected.weakest_before.float);
    expect(merged("p", "weakestLink", foreign)).toBe(expected.weakest_after.float);
    expect(apart("p", "product", foreign)).toBe(expected.product_before.float);
    expect(merged("p", "product", foreign)).toBe(expected.product_after.float);
    expect(apart("p", "mean", foreign)).toBe(expected.mean_before.float);
    expect(merged("p", "mean", foreign)).toBe(expected.mean_after.float);
  });

  it("is 0, the least solution, where each of two needs the other beside a source", () => {
    const graph: SmallGraph = [[[[1, 1]], [[2, 1]]], [[[0, 1]], [[2, 1]]], []];
    for (const aggregator of ["weakestLink", "product", "frechetLower"] as const)
      expect(first(graph, [], aggregator)).toBe(0);
  });
});

describe("avoidance(graph, bad, aggregator) does not bear out", () => {
  it("that the mean is a bound of what the weakest link lets through", () => {
    const part = golden(bom.input.nodes);
    expect(part("cell", "mean", foreign)).toBeGreaterThan(
      part("cell", "weakestLink", foreign) ?? 1,
    );
  });

  it("that one more good supplier helps: it may rest on bad ones", () => {
    expect(first([[[[1, 1]]], [], [], []], [3])).toBe(1);
    expect(
      first(
        [
          [
            [
              [1, 0.5],
              [2, 0.5],
            ],
          ],
          [],
          [[[3, 1]]],
          [],
        ],
        [3],
      ),
    ).toBe(0.5);
  });

  it("that recycling helps: it may need a bad reagent", () => {
    const recycled: SmallGraph = [
      [
        [
          [1, 0.7],
          [2, 0.3],
        ],
      ],
      [],
      [[[0, 1]], [[3, 1]]],
      [],
    ];
    expect(first([[[[1, 1]]], [], [], []], [3])).toBe(1);
    expect(first(recycled, [3])).toBeCloseTo(0.7, 15);
  });

  it("that it is continuous: any share from outside counts in full, and none not at all", () => {
    expect(
      first(
        [
          [
            [
              [0, 1 - 1e-12],
              [1, 1e-12],
            ],
          ],
          [],
        ],
        [],
      ),
    ).toBe(1);
    expect(first([[[[0, 1]]], []], [])).toBe(0);
  });

  it("that use of itself is neutral in a product", () => {
    const plain: SmallGraph = [
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [1, 1],
          [2, 1],
        ],
      ],
      [],
      [],
    ];
    const own: SmallGraph = [
      [
        [
          [0, 0.5],
          [1, 0.25],
          [2, 0.25],
        ],
        [
          [1, 1],
          [2, 1],
        ],
      ],
      [],
      [],
    ];
    expect(first(plain, [2], "product")).toBeCloseTo(1 / 4, 15);
    expect(first(own, [2], "product")).toBeCloseTo(1 / 6, 15);
    expect(first(own, [2], "weakestLink")).toBe(0.5);
  });

  it("that exposure by the weakest link has diminishing returns", () => {
    const [a, b, x] = [1, 2, 3];
    const graph: SmallGraph = [
      [
        [
          [b, 1],
          [x, 1],
        ],
        [
          [a, 1],
          [4, 1],
        ],
      ],
      [],
      [],
      [],
      [],
    ];
    const exposure = (bad: number[]) => 1 - first(graph, bad);
    expect([[a], [a, b], [a, x], [a, b, x]].map(exposure)).toEqual([0.5, 0.5, 0.5, 1]);
  });
});

/** Each aggregator's parts of all nodes. */
const parts = (graph: SmallGraph, bad: readonly number[]) =>
  AGGREGATORS.map((aggregator) => avoidance(build(graph), flags(graph.length, bad), aggregator));

describe("avoidance(graph, bad, aggregator) keeps the laws", () => {
  it("of order: Fréchet's bound ≤ product ≤ weakest link ≤ mean, all in [0, 1]", () => {
    fc.assert(
      fc.property(questions(), fc.array(fc.nat(5)), ({ graph, bad }, weights) => {
        const groupWeight = graph.flat().map((_, g) => 1 + (weights[g] ?? 0));
        const sets = AGGREGATORS.map((aggregator) =>
          avoidance(build(graph, groupWeight), flags(graph.length, bad), aggregator),
        );
        for (const v of graph.keys()) {
          const [lowest = -1, product = -1, weakest = -1, mean = -1] = sets.map((s) => s[v]);
          expect(lowest).toBeGreaterThanOrEqual(0);
          // Where product loops are critical (a double root), Newton's method attains half the digits.
          expect(product).toBeGreaterThanOrEqual(lowest - 1e-6);
          expect(weakest).toBeGreaterThanOrEqual(product - 1e-12);
          expect(mean).toBeGreaterThanOrEqual(weakest - 1e-12);
          expect(mean).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("of monotony: more bad nodes, less avoided; and exposure is subadditive but for Fréchet's bound", () => {
    fc.assert(
      fc.property(questions(), ({ graph, bad, more }) => {
        const sets = [bad, more, [...bad, ...more], []].map((b) => parts(graph, b));
        for (const [k, aggregator] of AGGREGATORS.entries())
          for (const v of graph.keys()) {
            const [x = -1, y = -1, xy = -1, none = -1] = sets.map((set) => set[k]?.[v]);
            expect(xy).toBeLessThanOrEqual(Math.min(x, y) + 1e-6);
            if (aggregator !== "frechetLower" && none === 1)
              expect(1 - xy).toBeLessThanOrEqual(1 - x + (1 - y) + 1e-6);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it("of names: permuting the nodes permutes the parts", () => {
    const cases = questions().chain(({ graph, bad }) => {
      const ids = [...graph.keys()];
      const name = fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length });
      return fc.record({ graph: fc.constant(graph), bad: fc.constant(bad), name });
    });
    fc.assert(
      fc.property(cases, ({ graph, bad, name }) => {
        const before = parts(graph, bad);
        const after = parts(
          renamed(graph, name),
          bad.map((v) => name[v] as number),
        );
        for (const k of AGGREGATORS.keys())
          for (const v of graph.keys())
            expect(after[k]?.[name[v] as number]).toBeCloseTo(before[k]?.[v] as number, 5);
      }),
      { numRuns: 500 },
    );
  });

  it("of splitting a node into two alike", () => {
    fc.assert(
      fc.property(questions(), fc.nat(6), ({ graph, bad }, pick) => {
        const v = pick % graph.length;
        const twin = graph.length;
        const split = graph.map((groups) =>
          groups.map((group) =>
            group.flatMap(([to, w]) =>
              to === v ? [[v, w / 4] as const, [twin, (3 * w) / 4] as const] : [[to, w] as const],
            ),
          ),
        );
        const whole = [...split, split[v] ?? []];
        const [before, after] = [
          parts(graph, bad),
          parts(whole, bad.includes(v) ? [...bad, twin] : bad),
        ];
        for (const k of AGGREGATORS.keys())
          for (const u of graph.keys())
            expect(after[k]?.[u]).toBeCloseTo(before[k]?.[u] as number, 5);
      }),
      { numRuns: 500 },
    );
  });

  it("of a good node that only passes on, and of use of itself under the weakest link", () => {
    fc.assert(
      fc.property(questions(), fc.nat(6), fc.nat(8), ({ graph, bad }, pick, weight) => {
        const v = pick % graph.length;
        const through = graph.length;
        const longer = [
          ...graph.map((groups) =>
            groups.map((group) => group.map(([to, w]) => [to === v ? through : to, w] as const)),
          ),
          [[[v, 1] as const]],
        ];
        const before = parts(graph, bad);
        const after = parts(longer, bad);
        const own = graph.map((groups, u) =>
          u === v ? groups.map((group) => [...group, [u, weight] as const]) : groups,
        );
        const weakest = avoidance(build(own), flags(graph.length, bad), "weakestLink");
        for (const u of graph.keys()) {
          for (const k of AGGREGATORS.keys())
            expect(after[k]?.[u]).toBeCloseTo(before[k]?.[u] as number, 5);
          expect(weakest[u]).toBeCloseTo(before[2]?.[u] as number, 12);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("solveAvoidance(graph, bad, aggregator)", () => {
  it("gives parts that sum to 1 and solve the equations, with the residual that it states", () => {
    fc.assert(
      fc.property(questions({ size: 9 }), ({ graph, bad }) => {
        for (const aggregator of AGGREGATORS) {
          const given = build(graph);
          const solved = solveAvoidance(given, flags(graph.length, bad), aggregator);
          expect(solved.residual).toBeLessThan(1e-14);
          for (const v of graph.keys())
            expect((solved.avoided[v] ?? 0) + (solved.exposed[v] ?? 0)).toBeCloseTo(1, 13);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the exposure's digits where it is tiny", () => {
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [2, 1e-40],
        ],
      ],
      [
        [
          [0, 0.5],
          [3, 0.5],
        ],
      ],
      [],
      [],
    ];
    const { exposed } = solveAvoidance(build(graph), flags(4, [2]), "weakestLink");
    expect((exposed[0] as number) / 2e-40).toBeCloseTo(1, 14);
  });

  it("asks for a flag for each node, and for shares that sum to 1 and lead somewhere", () => {
    expect(() => avoidance(build([[]]), new Uint8Array(2), "mean")).toThrow(RangeError);
    const broken = build([[[[1, 1]]], []]);
    for (const shares of [[0.5], [Number.NaN], [-1]])
      expect(() =>
        avoidance({ ...broken, edgeShare: Float64Array.from(shares) }, new Uint8Array(2), "mean"),
      ).toThrow(RangeError);
    expect(() =>
      avoidance({ ...broken, edgeTo: Int32Array.of(2) }, new Uint8Array(2), "mean"),
    ).toThrow("inOrder: edges must lead to a node (got 2 of 2)");
  });
});

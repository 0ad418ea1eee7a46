import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../../src/numeric/avoidance/aggregators.ts";
import { avoidance, solveAvoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import bom from "../../golden/or01BomChain.json" with { type: "json" };
import recycling from "../../golden/or02RecyclingLoop.json" with { type: "json" };
import selfLoop from "../../golden/or07SelfLoop.json" with { type: "json" };
import stages from "../../golden/or10Exposure.json" with { type: "json" };
import cross from "../../golden/or16CrossTrade.json" with { type: "json" };
import dedicated from "../../golden/or20DedicatedChains.json" with { type: "json" };
import merge from "../../golden/or21MergeBias.json" with { type: "json" };
import { parseFraction, toNumber } from "../fraction.ts";
import { build, flags, questions, type SmallGraph } from "../smallGraph.ts";

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
    const supply = [
      [1, 0.2],
      [2, 0.5],
      [3, 0.3],
    ] as const;
    expect(first([[supply], [], [], []], [2])).toBeCloseTo(
      recycling.expected.traced_collection_as_source.float,
      14,
    );
    const loop: SmallGraph = [[supply], [], [], [[[0, 1]]]];
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

  it("asks for a flag for each node", () => {
    expect(() => avoidance(build([[]]), new Uint8Array(2), "mean")).toThrow(RangeError);
  });
});

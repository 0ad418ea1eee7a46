import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageShapley } from "../../../src/numeric/shapley/coverageShapley.ts";
import { subsetShapley } from "../../../src/numeric/shapley/subsetShapley.ts";
import { touchedSets } from "../../../src/numeric/shapley/touchedSets.ts";
import golden from "../../golden/or10Exposure.json" with { type: "json" };
import { parseFraction, toNumber } from "../fraction.ts";
import { build } from "../smallGraph.ts";

const number = (text: string) => toNumber(parseFraction(text));
const close = (text: string) => expect.closeTo(number(text), 14);

/** Some of the sets of five colours, with weights that sum to 1. */
const anySets = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([set]) => set,
  })
  .map((pairs) => {
    const all = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return new Map(pairs.map(([set, weight]) => [BigInt(set), weight / all]));
  });

describe("coverageShapley(sets, colours)", () => {
  it("coverageShapley is 27/40, 3/20 and 1/8 on two mixing stages (golden or_10)", () => {
    const { mine_shares: mine, refining_shares: refining } = golden.input;
    const edges = (shares: object, first: number) =>
      Object.values(shares).map((share, i): [number, number] => [first + i, number(share)]);
    const toMines = [edges(mine, 4)];
    const graph = build([[edges(refining, 1)], toMines, toMines, toMines, [], [], []]);
    // Colours C, D, E; refiners C, E, A from node 1 on, mines C, D, A from node 4 on.
    const colour = Int32Array.from([-1, 0, 2, -1, 0, 1, -1]);
    const sets = touchedSets(graph, colour, { target: 0, limit: 100 });
    const { C, D, E } = golden.expected.shapley;
    expect(sets).not.toBeNull();
    const found = [...coverageShapley(sets ?? new Map(), 3)];
    expect(found).toEqual([close(C.exact), close(D.exact), close(E.exact)]);
    expect(found.reduce((a, b) => a + b)).toEqual(close(golden.expected.shapley_sum.exact));
  });

  it("coverageShapley is the Shapley value by all subsets of the chance to meet one at least", () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        const value = (players: number) => {
          let met = 0;
          for (const [set, weight] of sets) if ((Number(set) & players) !== 0) met += weight;
          return met;
        };
        const bySubsets = subsetShapley(value, 5);
        for (const [c, part] of coverageShapley(sets, 5).entries())
          expect(part).toBeCloseTo(bySubsets[c] as number, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("coverageShapley gives nothing for the empty set", () => {
    expect([
      ...coverageShapley(
        new Map([
          [0n, 0.7],
          [2n, 0.3],
        ]),
        2,
      ),
    ]).toEqual([0, 0.3]);
  });
});

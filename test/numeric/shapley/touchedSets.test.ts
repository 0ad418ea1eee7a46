import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { type TouchedSets, touchedSets } from "../../../src/numeric/shapley/touchedSets.ts";
import { type Fraction, plus, toNumber, ZERO } from "../fraction.ts";
import { trees } from "../pathEnumeration.ts";
import { build, type SmallGraph, smallGraphs } from "../smallGraph.ts";

const LIMIT = 50_000;
const setOf = (colours: readonly number[]) =>
  colours.reduce((set, c) => (c < 0 ? set : set | (1n << BigInt(c))), 0n);
const touched = (graph: SmallGraph, colour: readonly number[], limit = LIMIT) =>
  touchedSets(build(graph), Int32Array.from(colour), { target: 0, limit });
const sum = (sets: TouchedSets) => [...sets.values()].reduce((a, b) => a + b, 0);

/** Acyclic graphs with a colour of four, or none, for each node. */
const coloured = (groups: number) =>
  smallGraphs({ size: 7, groups, loops: false }).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      colour: fc.array(fc.integer({ min: -1, max: 3 }), {
        minLength: graph.length,
        maxLength: graph.length,
      }),
    }),
  );

describe("touchedSets(graph, colour, { target, limit })", () => {
  it("touchedSets mixes over the edges of one group and joins several groups", () => {
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [2, 3],
        ],
        [
          [2, 1],
          [3, 1],
        ],
      ],
      [],
      [],
      [],
    ];
    expect(touched(graph, [-1, 0, 1, 0])).toEqual(
      new Map([
        [setOf([0, 1]), 1 / 4 / 2 + 3 / 4 / 2],
        [setOf([0]), 1 / 4 / 2],
        [setOf([1]), 3 / 4 / 2],
      ]),
    );
  });

  it("touchedSets of a source is its own colour, or nothing", () => {
    expect(touched([[], []], [2, 0])).toEqual(new Map([[4n, 1]]));
    expect(touched([[], []], [-1, 0])).toEqual(new Map([[0n, 1]]));
  });

  it("touchedSets agrees with all ways upstream written out", () => {
    fc.assert(
      fc.property(coloured(2), ({ graph, colour }) => {
        const expected = new Map<bigint, Fraction>();
        for (const { nodes, weight } of trees(graph, 0)) {
          const set = setOf(nodes.map((v) => colour[v] as number));
          expected.set(set, plus(expected.get(set) ?? ZERO, weight));
        }
        const found = touched(graph, colour) as TouchedSets;
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [set, weight] of expected)
          expect(found.get(set)).toBeCloseTo(toNumber(weight), 12);
      }),
      { numRuns: 200 },
    );
  });

  it("touchedSets gives each set of colours the avoidance that is solved for", () => {
    fc.assert(
      fc.property(coloured(3), fc.subarray([0, 1, 2, 3]), ({ graph, colour }, some) => {
        const found = touched(graph, colour) as TouchedSets;
        const asked = setOf(some);
        let missed = 0;
        for (const [set, weight] of found) if ((set & asked) === 0n) missed += weight;
        const bad = Uint8Array.from(colour, (c) => (some.includes(c) ? 1 : 0));
        expect(missed).toBeCloseTo(avoidance(build(graph), bad, "product")[0] as number, 12);
        expect(sum(found)).toBeCloseTo(1, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("touchedSets knows colours beyond 32", () => {
    expect(touched([[[[1, 1]]], []], [70, 69])).toEqual(new Map([[3n << 69n, 1]]));
  });

  it("touchedSets is null where a loop lies upstream, and only there", () => {
    const colour = [0, 1, 2, 3];
    expect(
      touched(
        [
          [[[1, 1]]],
          [
            [
              [2, 1],
              [3, 1],
            ],
          ],
          [[[1, 1]]],
          [],
        ],
        colour,
      ),
    ).toBeNull();
    expect(
      touched(
        [
          [
            [
              [0, 1],
              [3, 1],
            ],
          ],
          [],
          [],
          [],
        ],
        colour,
      ),
    ).toBeNull();
    expect(touched([[[[3, 1]]], [[[2, 1]]], [[[1, 1]]], []], colour)).toEqual(
      new Map([[setOf([0, 3]), 1]]),
    );
  });

  it("touchedSets is null where a node would have more sets than the limit", () => {
    const leaves = 10;
    const graph: SmallGraph = [
      Array.from(
        { length: leaves },
        (_, i) =>
          [
            [i + 1, 1],
            [leaves + 1, 1],
          ] as const,
      ),
      ...Array.from({ length: leaves + 1 }, () => []),
    ];
    const colour = [-1, ...Array.from({ length: leaves }, (_, i) => i), -1];
    expect(touched(graph, colour, 1023)).toBeNull();
    expect(touched(graph, colour, 1024)?.size).toBe(1024);
  });
});

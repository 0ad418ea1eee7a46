import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import {
  type Limits,
  noLimits,
  type RationedGraph,
  rationedGraph,
} from "../../../src/numeric/rationing/rationedGraph.ts";
import { ranked } from "../../../src/numeric/rationing/shortageOf.ts";
import { shortages } from "../../../src/numeric/rationing/shortages.ts";
import { build } from "../smallGraph.ts";

/** Node j draws on the groups `needs[j]`, each a list of [node, share]; those in `mixes` mix. */
function chain(
  needs: readonly (readonly (readonly [number, number])[][])[],
  mixes: readonly number[] = [],
): RationedGraph {
  const graph = build(needs);
  const isMix = Uint8Array.from(needs, (_, node) => (mixes.includes(node) ? 1 : 0));
  return rationedGraph(graph, isMix, new Float64Array(graph.edgeStart.length - 1));
}

function limited(graph: RationedGraph, change: (limits: Limits) => void): Limits {
  const limits = noLimits(graph);
  change(limits);
  return limits;
}

describe("shortages of a graph of needs", () => {
  it("are nothing at all, to the bit, where nothing is limited", () => {
    const graph = chain([
      [],
      [
        [
          [0, 0.1],
          [2, 0.9],
        ],
      ],
      [[[1, 1]]],
    ]);
    expect([...shortages(graph, noLimits(graph)).lost]).toEqual([0, 0, 0]);
  });

  it("let slack lose what the worst other edge of its group loses, were its share nothing", () => {
    const graph = chain([
      [],
      [],
      [],
      [
        [
          [0, 0.5],
          [1, 0],
          [2, 0.5],
        ],
      ],
    ]);
    const limits = limited(graph, ({ most }) => {
      most[0] = 0.8;
      most[1] = 0.3;
    });
    expect(shortages(graph, limits).lost[3]).toBeCloseTo(0.1, 14);
    const slack = Uint8Array.of(0, 0, 1);
    // 0.5 × 0.2 and 0.5 × 0.7.
    expect(shortages(graph, { ...limits, slack }).lost[3]).toBeCloseTo(0.45, 14);
  });

  it("stop the part of some in what a mix sends on by what they still give", () => {
    // Nodes 0 and 1 give half each to the mix 2, and of what leaves it for 3 nothing of node 0 passes.
    const graph = chain(
      [
        [],
        [],
        [
          [
            [0, 0.5],
            [1, 0.5],
          ],
        ],
        [[[2, 1]]],
      ],
      [2],
    );
    const limits = limited(graph, ({ most }) => {
      most[0] = 0.5;
    });
    const parts = new Map([[2, Float64Array.of(0, 1)]]);
    const { lost } = shortages(graph, { ...limits, parts });
    expect(lost[2]).toBeCloseTo(0.25, 14);
    expect(lost[3]).toBeCloseTo(0.5, 14);
  });

  it("are the worst of the needs, and the mean inside a need", () => {
    const graph = chain([
      [],
      [],
      [
        [
          [0, 0.25],
          [1, 0.75],
        ],
        [[1, 1]],
      ],
    ]);
    const limits = limited(graph, ({ most }) => {
      most[0] = 0.2;
      most[1] = 0.9;
    });
    const { lost } = shortages(graph, limits);
    expect(lost[2]).toBeCloseTo(0.25 * 0.8 + 0.75 * 0.1, 15);
  });

  it("of deliveries multiply with those of who sends them", () => {
    const graph = chain([[], [[[0, 1]]]]);
    const limits = limited(graph, ({ most, passing }) => {
      most[0] = 0.5;
      passing[0] = 0.4;
    });
    expect(shortages(graph, limits).lost[1]).toBeCloseTo(1 - 0.4 * 0.5, 15);
  });

  it("of a loop that a shock enters grow until nothing changes: all is lost where nothing else comes in", () => {
    const graph = chain([
      [],
      [
        [
          [0, 0.5],
          [2, 0.5],
        ],
      ],
      [[[1, 1]]],
    ]);
    const limits = limited(graph, ({ most }) => {
      most[0] = 0;
    });
    const { lost, unsettled } = shortages(graph, limits);
    expect(unsettled).toBeNull();
    expect(lost[1]).toBeCloseTo(1, 12);
  });

  it("of a loop that nothing hits are none, though nothing enters it", () => {
    const graph = chain([[], [[[2, 1]]], [[[1, 1]]]]);
    const limits = limited(graph, ({ most }) => {
      most[0] = 0;
    });
    expect([...shortages(graph, limits).lost]).toEqual([1, 0, 0]);
  });

  it("of needs that add up are their sum, beside the worst of those that bind", () => {
    const graph = chain([[], [], [[[0, 1]], [[1, 1]]]]);
    const adding = { ...graph, pull: Float64Array.of(0.5, 0.5) };
    const limits = limited(graph, ({ most }) => {
      most[0] = 0.6;
      most[1] = 0.8;
    });
    expect(shortages(adding, limits).lost[2]).toBeCloseTo(0.3, 15);
    const mixed = { ...graph, pull: Float64Array.of(0, 0.5) };
    expect(shortages(mixed, limits).lost[2]).toBeCloseTo(0.4, 15);
  });

  it("of a mix count what is added and what is wanted", () => {
    const graph = chain([[], [[[0, 1]]]], [1]);
    const limits = limited(graph, ({ most, added, wanted }) => {
      most[0] = 0.5;
      added[1] = 0.3;
      wanted[1] = 2;
    });
    // 0.8 of the baseline enters where 2 are wanted.
    expect(shortages(graph, limits).lost[1]).toBeCloseTo(1 - 0.8 / 2, 15);
  });

  it("are shared by rank: those served first lose only what the others cannot bear", () => {
    expect(ranked(0.3, 1, 0.6)).toBe(0);
    expect(ranked(0.3, 2, 0.6)).toBeCloseTo(0.75, 15);
    expect(ranked(0.7, 1, 0.6)).toBeCloseTo(0.5, 15);
    expect(ranked(0.7, 2, 0.6)).toBe(1);
    expect(0.6 * ranked(0.7, 1, 0.6) + 0.4 * ranked(0.7, 2, 0.6)).toBeCloseTo(0.7, 15);
  });
});

/** Acyclic graphs: a node draws on lower ones. */
const acyclic = fc.integer({ min: 3, max: 9 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, node) =>
      node < 2
        ? fc.constant([] as [number, number][][])
        : fc.array(
            fc
              .uniqueArray(fc.integer({ min: 0, max: node - 1 }), { minLength: 1, maxLength: 3 })
              .map((to) => to.map((one): [number, number] => [one, 1 / to.length])),
            { minLength: 1, maxLength: 2 },
          ),
    ),
  ),
);

describe("laws of shortages", () => {
  it("are the part that does not avoid the nodes that make nothing", () => {
    fc.assert(
      fc.property(acyclic, fc.infiniteStream(fc.boolean()), (needs, hits) => {
        const graph = chain(needs);
        const bad = Uint8Array.from(needs, () => (hits.next().value ? 1 : 0));
        const limits = limited(graph, ({ most }) => {
          for (const [node, is] of bad.entries()) if (is === 1) most[node] = 0;
        });
        const { lost } = shortages(graph, limits);
        const avoided = avoidance(graph, bad, "weakestLink");
        for (const [node, part] of avoided.entries()) expect(lost[node]).toBeCloseTo(1 - part, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("never fall when a limit falls", () => {
    fc.assert(
      fc.property(
        acyclic,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (needs, parts, factor) => {
          const graph = chain(needs);
          const weak = limited(graph, ({ most, passing }) => {
            for (let i = 0; i < most.length; i++) most[i] = parts.next().value as number;
            for (let e = 0; e < passing.length; e++) passing[e] = parts.next().value as number;
          });
          const strong = {
            ...weak,
            most: weak.most.map((part) => part * factor),
            passing: weak.passing.map((part) => part * factor),
          };
          const [less, more] = [shortages(graph, weak).lost, shortages(graph, strong).lost];
          for (const [node, loss] of less.entries()) {
            expect(more[node]).toBeGreaterThanOrEqual(loss - 1e-15);
            expect(loss).toBeGreaterThanOrEqual(0);
            expect(loss).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

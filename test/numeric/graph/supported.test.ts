import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { keepSupported } from "../../../src/numeric/graph/supported.ts";
import { build, type SmallGraph } from "../smallGraph.ts";

/** The open nodes of the only loop that are supported, the nodes outside it avoided as told. */
function kept(graph: SmallGraph, { avoided, any }: { avoided: Float64Array; any: boolean }) {
  const ordered = inOrder(build(graph));
  const parts = {
    graph: ordered,
    avoided,
    exposed: avoided.map((a) => 1 - a),
    sums: new Float64Array(3),
  };
  const [loop] = ordered.loops.filter((l) => l !== null);
  if (!loop) throw new Error("no loop");
  const open = Uint8Array.from(graph, (groups) => (groups.length > 0 ? 1 : 0));
  const count = keepSupported(parts, loop, { open, any });
  const nodes = [...open.keys()].filter((v) => open[v] === 1);
  expect(count).toBe(nodes.length);
  return nodes;
}

/** Nodes added as long as there are any with a supported node behind each group, or behind one if `any`. */
function naive(graph: SmallGraph, { avoided, any }: { avoided: Float64Array; any: boolean }) {
  const found = new Set<number>();
  const isMet = (group: SmallGraph[number][number]) =>
    group.some(([to]) => found.has(to) || (graph[to]?.length === 0 && (avoided[to] ?? 0) > 0));
  for (const _ of graph)
    for (const [v, groups] of graph.entries())
      if (groups.length > 0 && (any ? groups.some(isMet) : groups.every(isMet))) found.add(v);
  return [...found].sort((a, b) => a - b);
}

/** One loop, each node with two groups, and two sources behind some of them. */
const loops = fc.integer({ min: 1, max: 6 }).chain((n) => {
  const group = fc.array(fc.tuple(fc.nat(n + 1), fc.constant(1)), { minLength: 1, maxLength: 2 });
  return fc
    .array(fc.tuple(group, group), { minLength: n, maxLength: n })
    .map(
      (nodes): SmallGraph => [
        ...nodes.map(([one, two], v) => [[...one, [(v + 1) % n, 1] as const], two]),
        [],
        [],
      ],
    );
});

describe("keepSupported(parts, loop, options)", () => {
  // 0 needs 1 and the source 2; 1 needs 0 or the source 3.
  const graph: SmallGraph = [
    [[[1, 1]], [[2, 1]]],
    [
      [
        [0, 1],
        [3, 1],
      ],
    ],
    [],
    [],
  ];

  it("starts at what comes from outside and goes round the loop", () => {
    expect(kept(graph, { avoided: Float64Array.of(0, 0, 1, 1), any: false })).toEqual([0, 1]);
    expect(kept(graph, { avoided: Float64Array.of(0, 0, 0, 1), any: false })).toEqual([1]);
    expect(kept(graph, { avoided: Float64Array.of(0, 0, 1, 0), any: false })).toEqual([]);
  });

  it("is content with one group of a node if any will do", () => {
    expect(kept(graph, { avoided: Float64Array.of(0, 0, 0, 1), any: true })).toEqual([0, 1]);
    expect(kept(graph, { avoided: Float64Array.of(0, 0, 1, 0), any: true })).toEqual([0, 1]);
    expect(kept(graph, { avoided: new Float64Array(4), any: true })).toEqual([]);
  });

  it("keeps what is found by looking at all nodes again and again", () => {
    fc.assert(
      fc.property(loops, fc.boolean(), fc.boolean(), fc.boolean(), (small, one, two, any) => {
        const n = small.length - 2;
        const avoided = Float64Array.from(small, (_, v) =>
          (v === n && one) || (v === n + 1 && two) ? 0.5 : 0,
        );
        expect(kept(small, { avoided, any })).toEqual(naive(small, { avoided, any }));
      }),
      { numRuns: 400 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { closureAsKnown } from "../../../src/numeric/graph/closureAsKnown.ts";
import { hornClosure } from "../../../src/numeric/graph/hornClosure.ts";
import { singlePointsOf } from "../../../src/numeric/graph/singlePointsOf.ts";
import golden from "../../golden/dominators.json" with { type: "json" };
import { build, flags, questions, renamed, type SmallGraph, smallGraphs } from "../smallGraph.ts";

/** Every node as a set of its own. */
const each = (graph: SmallGraph) => graph.map((_, v) => [v]);
const pointsOf = (graph: SmallGraph, target: number) =>
  singlePointsOf(build(graph), target, each(graph));

describe("singlePointsOf", () => {
  it("is both inputs and what both of these rest on, but not either of two alternatives", () => {
    // 0 needs 1 and (2 or 3); 1 and 2 draw on 4, 3 on 5.
    const graph: SmallGraph = [
      [
        [[1, 1]],
        [
          [2, 1],
          [3, 1],
        ],
      ],
      [[[4, 1]]],
      [[[4, 1]]],
      [[[5, 1]]],
      [],
      [],
    ];
    expect(pointsOf(graph, 0)).toEqual([0, 1, 4]);
    expect(pointsOf(graph, 2)).toEqual([2, 4]);
    expect(singlePointsOf(build(graph), 0, [[2], [2, 3], [3, 5], [4, 5], []])).toEqual([1, 3]);
  });

  it("does not count a closed loop as an alternative", () => {
    // 0 draws on 1, a source, or on 2, which draws on 3, which draws on 2.
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [2, 9],
        ],
      ],
      [],
      [[[3, 1]]],
      [[[2, 1]]],
    ];
    expect(pointsOf(graph, 0)).toEqual([0, 1]);
    expect(pointsOf(graph, 2)).toBeNull();
  });

  it("counts a loop that is fed from outside, and leaves out edges without a share", () => {
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [2, 0],
        ],
      ],
      [
        [
          [0, 1],
          [3, 1],
        ],
      ],
      [],
      [],
    ];
    expect(pointsOf(graph, 0)).toEqual([0, 1, 3]);
  });

  it("throws where the target is no node", () => {
    expect(() => pointsOf([[]], 1)).toThrow("singlePointsOf: target must be a node (got 1 of 1)");
  });

  it("is the chain of immediate dominators of every node of the golden graph", () => {
    const idom: Record<string, string> = golden.expected.immediate_dominators_from_S;
    const names = ["S", ...Object.keys(idom)];
    const number = (name: string) => names.indexOf(name);
    const drawsOn = names.map((name) =>
      golden.edges.filter(([, to]) => to === name).map(([from]) => [number(from as string), 1]),
    ) as [number, number][][];
    const graph: SmallGraph = drawsOn.map((edges, v) =>
      v === 0 ? [] : [edges.length === 0 ? [[0, 1]] : edges],
    );
    expect(names).toHaveLength(20);
    for (const name of names) {
      const chain = [name];
      for (let at = name; at !== "S"; chain.push(at)) at = idom[at] as string;
      expect(pointsOf(graph, number(name)), name).toEqual(chain.map(number).sort((a, b) => a - b));
    }
  });

  it("is what avoidance shows when every set is tried on any graph, with or without loops", () => {
    fc.assert(
      fc.property(
        questions({ size: 9, groups: 3 }),
        fc.array(fc.uniqueArray(fc.nat(8), { maxLength: 3 }), { maxLength: 6 }),
        ({ graph }, lists) => {
          const sets = [...each(graph), ...lists.map((set) => set.filter((v) => v < graph.length))];
          const built = build(graph);
          const part = (removed: readonly number[]) =>
            avoidance(built, flags(graph.length, removed), "weakestLink");
          const before = part([]);
          const after = sets.map(part);
          for (const target of graph.keys()) {
            const expected = [...sets.keys()].filter((s) => after[s]?.[target] === 0);
            expect(singlePointsOf(built, target, sets)).toEqual(
              before[target] === 0 ? null : expected,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is the largest solution of: a node, and of each group what all of its supported nodes share", () => {
    fc.assert(
      fc.property(smallGraphs({ size: 9, groups: 3 }), (graph) => {
        const expected = dominatorsByRounds(graph);
        for (const target of graph.keys())
          expect(pointsOf(graph, target)).toEqual(expected[target] ?? null);
      }),
      { numRuns: 500 },
    );
  });

  it("follows the nodes when these are named anew", () => {
    fc.assert(
      fc.property(
        smallGraphs().chain((graph) =>
          fc.tuple(
            fc.constant(graph),
            fc.shuffledSubarray([...graph.keys()], { minLength: graph.length }),
          ),
        ),
        ([graph, name]) => {
          const other = renamed(graph, name);
          for (const target of graph.keys())
            expect(pointsOf(other, name[target] as number)).toEqual(
              pointsOf(graph, target)
                ?.map((v) => name[v] as number)
                .sort((a, b) => a - b) ?? null,
            );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("hornClosure", () => {
  it("finds each node after what it was found by", () => {
    fc.assert(
      fc.property(questions({ groups: 3 }), ({ graph, bad }) => {
        const step = hornClosure(build(graph), flags(graph.length, bad));
        for (const [v, groups] of graph.entries()) {
          const at = step[v] as number;
          const earliest = groups.map((group) =>
            Math.min(...group.map(([to]) => step[to] || Number.POSITIVE_INFINITY)),
          );
          if (at > 0) for (const first of earliest) expect(first).toBeLessThan(at);
          else expect(bad.includes(v) || earliest.includes(Number.POSITIVE_INFINITY)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("throws where the list of removed nodes has another length", () => {
    expect(() => hornClosure(build([[]]), new Uint8Array(2))).toThrow(
      "hornClosure: removed must have one entry per node (got 2)",
    );
  });
});

describe("closureAsKnown", () => {
  it("leaves unclear nodes out beside clear ones, and takes them to serve where they stand alone", () => {
    // 0 draws on 1 or 2, where 2 is unclear; 1 draws on 3, which is unclear.
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [2, 1],
        ],
      ],
      [[[3, 1]]],
      [],
      [],
    ];
    const left = (removed: readonly number[]) =>
      Array.from(closureAsKnown(build(graph), flags(4, removed), flags(4, [2, 3])), (s) => s > 0);
    expect(left([])).toEqual([true, true, false, false]);
    expect(left([1])).toEqual([false, false, false, false]);
  });

  it("is the Horn closure of the graph that is left when unclear edges are struck out", () => {
    fc.assert(
      fc.property(questions({ size: 9, groups: 3 }), ({ graph, bad, more }) => {
        const isUnclear = (v: number) => more.includes(v);
        const struck = graph.map((groups) =>
          groups
            .filter((group) => !group.every(([to]) => isUnclear(to)))
            .map((group) => group.filter(([to]) => !isUnclear(to))),
        );
        const removed = flags(graph.length, [...bad, ...more]);
        const expected = hornClosure(build(struck), removed);
        const got = closureAsKnown(
          build(graph),
          flags(graph.length, bad),
          flags(graph.length, more),
        );
        expect(Array.from(got, (s) => s > 0)).toEqual(Array.from(expected, (s) => s > 0));
      }),
      { numRuns: 500 },
    );
  });
});

/** Dominators of supported nodes by shrinking sets until nothing changes; undefined for the others. */
function dominatorsByRounds(graph: SmallGraph): (number[] | undefined)[] {
  const step = hornClosure(build(graph), flags(graph.length, []));
  const all = [...graph.keys()];
  const of = all.map((v) => (step[v] === 0 ? undefined : new Set(all)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const v of all) {
      const before = of[v];
      if (before === undefined) continue;
      const after = new Set([v]);
      for (const group of graph[v] ?? []) {
        const behind = group.flatMap(([to]) => of[to] ?? []);
        for (const node of all) if (behind.every((set) => set.has(node))) after.add(node);
      }
      if (after.size === before.size) continue;
      of[v] = after;
      changed = true;
    }
  }
  return of.map((set) => set && [...set].sort((a, b) => a - b));
}

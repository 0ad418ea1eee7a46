import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitGraph, visitsFrom, visitsTo } from "../../../src/numeric/visits/visitFrequency.ts";
import { type Fraction, ONE, over, plus, times, toNumber, ZERO } from "../fraction.ts";
import { build, exactShares, type SmallGraph, smallGraphs } from "../smallGraph.ts";

function visits(graph: SmallGraph) {
  const ready = visitGraph(build(graph));
  const from = graph.map((_, i) => visitsFrom(ready, i));
  const to = graph.map((_, j) => visitsTo(ready, j));
  return { from, to };
}

const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] as number;

/** All paths from i to j, where there is no loop. */
function pathsBetween(
  graph: SmallGraph,
  i: number,
  j: number,
): { nodes: number[]; weight: Fraction }[] {
  if (i === j) return [{ nodes: [i], weight: ONE }];
  const [group] = graph[i] ?? [];
  if (!group) return [];
  return exactShares(group).flatMap(([to, share]) =>
    pathsBetween(graph, to, j).map(({ nodes, weight }) => ({
      nodes: [i, ...nodes],
      weight: times(share, weight),
    })),
  );
}

const ordered = smallGraphs({ loops: false, size: 9, groups: 1 });
const looped = smallGraphs({ size: 7, groups: 1 });

describe("visitsFrom(graph, i) and visitsTo(graph, j)", () => {
  it("are the weight of all paths from i to j, and give the passes through k, without loops", () => {
    fc.assert(
      fc.property(ordered, (graph) => {
        const { from, to } = visits(graph);
        const i = 0;
        for (const j of graph.keys()) {
          const found = pathsBetween(graph, i, j);
          const weight = found.reduce((sum, path) => plus(sum, path.weight), ZERO);
          expect(at(from, i, j)).toBeCloseTo(toNumber(weight), 14);
          if (found.length === 0) continue;
          for (const k of graph.keys()) {
            const passing = found.filter(({ nodes }) => nodes.includes(k));
            const exact = over(
              passing.reduce((sum, path) => plus(sum, path.weight), ZERO),
              weight,
            );
            const frequency = (at(from, i, k) * at(to, j, k)) / at(from, i, j);
            expect(Math.abs(frequency - toNumber(exact))).toBeLessThanOrEqual(1e-12);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are each other's transpose, loops or not", () => {
    fc.assert(
      fc.property(looped, (graph) => {
        const { from, to } = visits(graph);
        for (const i of graph.keys())
          for (const j of graph.keys()) {
            const [x, y] = [at(from, i, j), at(to, j, i)];
            if (x !== y) expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-13 * x);
          }
      }),
      { numRuns: 500 },
    );
  });

  it("give passes that are the elasticity of the visits by what each node lets through, with loops", () => {
    const leaky = looped.map((graph): SmallGraph => {
      const sink = graph.length;
      const leaking = graph.map((groups) => groups.map((group) => [...group, [sink, 2] as const]));
      return [...leaking, []];
    });
    fc.assert(
      fc.property(leaky, (graph) => {
        const { from, to } = visits(graph);
        const [i, j] = [0, graph.length - 2];
        if (at(from, i, j) === 0) return;
        for (const k of graph.keys()) {
          const frequency = (at(from, i, k) * at(to, j, k)) / at(from, i, j);
          const h = 1e-4;
          const log = (t: number) => Math.log(scaledVisits({ graph, i, j }, k, 1 + t));
          const slope = (8 * (log(h) - log(-h)) - (log(2 * h) - log(-2 * h))) / (12 * h);
          expect(Math.abs(frequency - slope)).toBeLessThanOrEqual(1e-8 * Math.max(1, frequency));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([1e-6, 1e-15, 1e-300])("keep the digits where %s leaves a loop", (rest) => {
    const { from, to } = visits([
      [[[1, 1]]],
      [
        [
          [0, 1 - rest],
          [2, rest],
        ],
      ],
      [],
    ]);
    expect(at(from, 0, 0) * rest).toBeCloseTo(1, 14);
    expect(at(to, 1, 0) * rest).toBeCloseTo(1, 14);
    expect(at(from, 0, 2)).toBeCloseTo(1, 14);
  });

  it("are infinite in a closed loop and behind nothing else", () => {
    const { from, to } = visits([
      [
        [
          [1, 1],
          [3, 1],
        ],
      ],
      [[[2, 1]]],
      [[[1, 1]]],
      [],
    ]);
    expect([...(from[0] ?? [])]).toEqual([1, Infinity, Infinity, 0.5]);
    expect([...(to[2] ?? [])]).toEqual([Infinity, Infinity, Infinity, 0]);
  });

  it("choose among several groups by weight", () => {
    const graph: SmallGraph = [[[[1, 1]], [[2, 1]]], [], []];
    const ready = visitGraph(build(graph, [1, 3]));
    expect([...visitsFrom(ready, 0)]).toEqual([1, 0.25, 0.75]);
  });
});

/** Weight of all walks from i to j if node k lets t times as much through, summed step by step. */
function scaledVisits(
  { graph, i, j }: { graph: SmallGraph; i: number; j: number },
  k: number,
  t: number,
): number {
  let now = graph.map((_, v) => (v === i ? (v === k ? t : 1) : 0));
  let sum = 0;
  for (let step = 0; step < 4000; step++) {
    sum += now[j] as number;
    const next = graph.map(() => 0);
    for (const [v, groups] of graph.entries()) {
      const [group] = groups;
      const all = group?.reduce((total, [, w]) => total + w, 0) ?? 1;
      for (const [to, w] of group ?? [])
        next[to] = (next[to] as number) + ((now[v] as number) * w * (to === k ? t : 1)) / all;
    }
    now = next;
    if (now.every((x) => x < 1e-19)) break;
  }
  return sum;
}

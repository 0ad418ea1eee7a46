import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { type Throughflow, transpose } from "../../../src/numeric/graph/transpose.ts";
import { visitGraph, visitsFrom } from "../../../src/numeric/visits/visitFrequency.ts";
import { toNumber } from "../fraction.ts";
import { paths, total } from "../pathEnumeration.ts";
import { build, flags, type SmallGraph, smallGraphs } from "../smallGraph.ts";

/** A graph with what passes through it when so much is finally drawn at each node. */
function balanced(small: SmallGraph, final: readonly number[]): Throughflow {
  const graph = build(small);
  const visits = visitGraph(graph);
  const throughput = new Float64Array(small.length);
  for (const [node, amount] of final.entries())
    if (amount > 0)
      for (const [i, times] of visitsFrom(visits, node).entries())
        throughput[i] = (throughput[i] as number) + times * amount;
  return { graph, throughput, ends: Float64Array.from(final) };
}

/** Flows in which every node is drawn on and nothing goes round for ever. */
const flows = (kind: { loops?: boolean } = {}) =>
  smallGraphs({ groups: 1, ...kind })
    .chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        final: fc.array(fc.constantFrom(0, 0, 1, 2, 5), {
          minLength: graph.length,
          maxLength: graph.length,
        }),
      }),
    )
    .map(({ graph, final }) => ({ graph, flow: balanced(graph, final) }))
    .filter(({ flow }) => flow.throughput.every((x) => x > 0 && x < 1e6));

/** For each node, share by the node that it leads to. */
function shares({ graph }: Throughflow): Map<number, number>[] {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  return Array.from({ length: groupStart.length - 1 }, (_, node) => {
    const found = new Map<number, number>();
    for (let g = groupStart[node] as number; g < (groupStart[node + 1] as number); g++)
      for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
        const to = edgeTo[e] as number;
        found.set(to, (found.get(to) ?? 0) + (edgeShare[e] as number));
      }
    return found;
  });
}

describe("transpose", () => {
  it("a mine of which 3 go one way and 1 another leads there by 3/4 and 1/4, and a part that ends to a node of its own", () => {
    const flow = balanced([[[[2, 1]]], [[[2, 1]]], []], [3, 1, 4]);
    const back = transpose(flow);
    expect([...back.throughput]).toEqual([3, 1, 8, 4]);
    expect(shares(back).map((list) => Object.fromEntries(list))).toEqual([
      {},
      {},
      { 0: 3 / 8, 1: 1 / 8, 3: 1 / 2 },
      {},
    ]);
    expect([...back.ends]).toEqual([0, 0, 8, 0]);
  });

  it("twice gives the graph back", () => {
    fc.assert(
      fc.property(flows(), ({ flow }) => {
        const again = transpose(transpose(flow));
        const [before, after] = [shares(flow), shares(again)];
        for (const [node, list] of before.entries()) {
          expect(after[node]?.size).toBe([...list.values()].filter((share) => share > 0).length);
          for (const [to, share] of list) expect(after[node]?.get(to) ?? 0).toBeCloseTo(share, 12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("nodes of which a part ended draw all of it from where it ended, when read twice", () => {
    fc.assert(
      fc.property(flows(), ({ flow, graph }) => {
        const again = shares(transpose(transpose(flow))).slice(graph.length);
        const drawn = new Set(flow.graph.edgeTo);
        const partly = [...flow.ends.keys()].filter(
          (i) => (flow.ends[i] as number) > 0 && drawn.has(i),
        );
        expect(again.map((list) => [...list])).toEqual(partly.map((i) => [[i, 1]]));
      }),
      { numRuns: 300 },
    );
  });

  it("what passes from i on to j is the same amount in both directions", () => {
    fc.assert(
      fc.property(flows(), ({ flow, graph }) => {
        const back = transpose(flow);
        const [there, here] = [visitGraph(flow.graph), visitGraph(back.graph)];
        const on = graph.map((_, i) => visitsFrom(here, i));
        for (const j of graph.keys()) {
          const up = visitsFrom(there, j);
          for (const i of graph.keys()) {
            const [xi, xj] = [flow.throughput[i] as number, flow.throughput[j] as number];
            expect((on[i]?.[j] as number) * xi).toBeCloseTo((up[i] as number) * xj, 6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("avoidance on the reversed graph is the part of all paths that start at a node and avoid the others", () => {
    fc.assert(
      fc.property(flows({ loops: false }), fc.nat(), ({ flow, graph }, pick) => {
        const bad = pick % graph.length;
        const back = transpose(flow);
        const avoided = avoidance(back.graph, flags(back.throughput.length, [bad]), "mean");
        for (const from of graph.keys()) {
          if (graph[from]?.length !== 0) continue;
          let clean = 0;
          for (const [end, amount] of flow.ends.entries()) {
            const some = paths(graph, end).filter(
              ({ nodes }) => nodes.at(-1) === from && !nodes.includes(bad),
            );
            clean += amount * toNumber(total(some));
          }
          expect((avoided[from] as number) * (flow.throughput[from] as number)).toBeCloseTo(
            clean,
            9,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("groups of the reversed graph sum to 1, and so does the whole flow", () => {
    fc.assert(
      fc.property(flows(), ({ flow }) => {
        const back = transpose(flow);
        for (const list of shares(back))
          if (list.size > 0)
            expect([...list.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const sum = (of: Float64Array) => of.reduce((a, b) => a + b, 0);
        expect(sum(back.ends)).toBeCloseTo(sum(flow.ends), 6);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses what is not conserved, negative or unknown, and nodes with several groups", () => {
    const flow = balanced([[[[1, 1]]], [], []], [3, 0, 0]);
    const bent = (change: Partial<Throughflow>) => () => transpose({ ...flow, ...change });
    expect(bent({ throughput: Float64Array.of(3, 2, 0) })).toThrow(
      "transpose: what is drawn from node 1 and what ends there must sum to its throughput of 2 (got 3)",
    );
    expect(bent({ ends: Float64Array.of(-3, 0, 0) })).toThrow("transpose: ends must be one finite");
    expect(bent({ throughput: Float64Array.of(Number.NaN, 3, 0) })).toThrow(RangeError);
    expect(bent({ throughput: Float64Array.of(3, 3) })).toThrow(RangeError);
    expect(bent({ graph: build([[[[1, 1]], [[2, 1]]], [], []]) })).toThrow(
      "transpose: node 0 must have at most one group (got 2)",
    );
  });

  it("a node that nothing passes through leads nowhere", () => {
    const back = transpose(balanced([[[[2, 1]]], [[[2, 1]]], []], [1, 0, 0]));
    expect(shares(back).map((list) => [...list.keys()])).toEqual([[], [], [0]]);
  });
});

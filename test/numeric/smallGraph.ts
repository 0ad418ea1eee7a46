import fc from "fast-check";
import type { AndOrGraph } from "../../src/numeric/graph/andOrGraph.ts";
import { type Fraction, fraction, over, plus, ZERO } from "./fraction.ts";

/** For each node its groups, for each group its edges `[to, share]`; a node without groups is a source. */
export type SmallGraph = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** The typed arrays of a graph; shares become relative to their group unless they sum to 1 already. */
export function build(graph: SmallGraph, groupWeight?: readonly number[]): AndOrGraph {
  const groups = graph.flat();
  const edges = groups.flatMap((group) => {
    const all = group.reduce((sum, [, share]) => sum + share, 0);
    return group.map(
      ([to, share]) => [to, Math.abs(all - 1) < 1e-9 ? share : share / all] as const,
    );
  });
  const starts = (sizes: number[]) => {
    let sum = 0;
    return Int32Array.from([0, ...sizes.map((size) => (sum += size))]);
  };
  return {
    groupStart: starts(graph.map((node) => node.length)),
    edgeStart: starts(groups.map((group) => group.length)),
    edgeTo: Int32Array.from(edges, ([to]) => to),
    edgeShare: Float64Array.from(edges, ([, share]) => share),
    ...(groupWeight && { groupWeight: Float64Array.from(groupWeight) }),
  };
}

export const flags = (size: number, nodes: readonly number[]) =>
  Uint8Array.from({ length: size }, (_, v) => (nodes.includes(v) ? 1 : 0));

/** Shares of a group with whole weights, exactly. */
export function exactShares(group: readonly (readonly [number, number])[]): [number, Fraction][] {
  const all = group.reduce((sum, [, w]) => plus(sum, fraction(w)), ZERO);
  return group.map(([to, w]) => [to, over(fraction(w), all)]);
}

interface Kind {
  readonly size?: number;
  readonly groups?: number;
  readonly loops?: boolean;
}

/** Graphs with whole weights; without loops, edges lead to higher numbers only. The last two nodes are sources. */
export function smallGraphs({ size = 7, groups = 2, loops = true }: Kind = {}) {
  return fc.integer({ min: 3, max: size }).chain((n) =>
    fc
      .tuple(
        ...Array.from({ length: n }, (_, v) => {
          const to = fc.integer({ min: loops ? 0 : Math.min(v + 1, n - 1), max: n - 1 });
          const group = fc.array(fc.tuple(to, fc.integer({ min: 1, max: 9 })), {
            minLength: 1,
            maxLength: 3,
          });
          return v >= n - 2
            ? fc.constant([])
            : fc.array(group, { minLength: loops ? 1 : 0, maxLength: groups });
        }),
      )
      .map((nodes): SmallGraph => nodes),
  );
}

/** A graph, nodes that are bad, and more of them. */
export function questions(kind: Kind = {}) {
  return smallGraphs(kind).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      bad: fc.subarray([...graph.keys()]),
      more: fc.subarray([...graph.keys()]),
    }),
  );
}

/** The same graph with node v called `name[v]`. */
export function renamed(graph: SmallGraph, name: readonly number[]): SmallGraph {
  const result: SmallGraph[number][] = graph.map(() => []);
  for (const [v, groups] of graph.entries())
    result[name[v] as number] = groups.map((group) =>
      group.map(([to, share]) => [name[to] as number, share] as const),
    );
  return result;
}

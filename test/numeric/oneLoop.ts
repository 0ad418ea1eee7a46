import fc from "fast-check";
import type { Parts } from "../../src/numeric/avoidance/aggregators.ts";
import type { Pattern } from "../../src/numeric/elimination/eliminationOrder.ts";
import type { Loop } from "../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../src/numeric/graph/inOrder.ts";
import { type Fraction, minus, ONE, plus, solveExactly, toNumber, ZERO } from "./fraction.ts";
import { build, exactShares, type SmallGraph } from "./smallGraph.ts";

/** One loop of all nodes but the last two, a good source and a bad one, without bad nodes inside. */
export const oneLoop = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((n) => {
    const edge = fc.tuple(fc.nat(n + 1), fc.integer({ min: 1, max: 9 }));
    const edges = fc.array(edge, { maxLength: 3 });
    const always = (v: number) => [[(v + 1) % n, 1] as const, [n, 2] as const, [n + 1, 1] as const];
    return fc
      .array(fc.tuple(edges, edges), { minLength: n, maxLength: n })
      .map(
        (nodes): SmallGraph => [
          ...nodes.map((groups, v) => groups.map((group) => [...group, ...always(v)])),
          [],
          [],
        ],
      );
  });

/** The loop of such a graph as the solvers of loops are given it, nothing solved yet. */
export function begin(graph: SmallGraph, groupWeight?: readonly number[]) {
  const ordered = inOrder(build(graph, groupWeight));
  const loop = ordered.loops.find((l) => l !== null) as Loop & { pattern: Pattern };
  const good = graph.length - 2;
  const avoided = Float64Array.from(graph, (_, v) => (v === good ? 1 : 0));
  const exposed = Float64Array.from(graph, (_, v) => (v === good ? 0 : 1));
  const parts: Parts = { graph: ordered, avoided, exposed, sums: new Float64Array(3) };
  const open = Uint8Array.from(graph, (groups) => (groups.length > 0 ? 1 : 0));
  return { loop, parts, open };
}

/** Most steps before the loop is left, use of itself not counted, by node, over all choices of one group per node. */
export function longest(graph: SmallGraph): number[] {
  const n = graph.length - 2;
  let choices: number[][] = [[]];
  for (const groups of graph.slice(0, n))
    choices = choices.flatMap((c) => [...groups.keys()].map((g) => [...c, g]));
  const steps = choices.map((choice) => stepsOf(graph, choice).map(toNumber));
  return Array.from({ length: n }, (_, v) => Math.max(...steps.map((t) => t[v] as number)));
}

function stepsOf(graph: SmallGraph, choice: readonly number[]): Fraction[] {
  const shares = choice.map((g, v) => exactShares(graph[v]?.[g] ?? []));
  const sum = (v: number, to: (u: number) => boolean) =>
    (shares[v] ?? []).reduce((all, [u, s]) => (to(u) ? plus(all, s) : all), ZERO);
  const table = choice.map((_, v) =>
    choice.map((_, u) =>
      u === v
        ? minus(
            ONE,
            sum(v, (t) => t === v),
          )
        : minus(
            ZERO,
            sum(v, (t) => t === u),
          ),
    ),
  );
  return solveExactly(
    table,
    choice.map((_, v) => sum(v, (u) => u !== v)),
  );
}

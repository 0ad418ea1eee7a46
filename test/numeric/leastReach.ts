import { type Fraction, least, minus, ONE, plus, solveExactly, ZERO } from "./fraction.ts";
import { exactShares, type SmallGraph } from "./smallGraph.ts";

/** Chance of each node to reach a source that is not bad without a bad node between, one group chosen per node. */
function reachExactly(graph: SmallGraph, bad: readonly number[], choice: readonly number[]) {
  const steps = graph.map((groups, v) =>
    bad.includes(v) || groups.length === 0 ? [] : exactShares(groups[choice[v] ?? 0] ?? []),
  );
  const isGoal = (v: number) => graph[v]?.length === 0 && !bad.includes(v);
  const reaches = new Set([...graph.keys()].filter(isGoal));
  for (const _ of graph)
    for (const [v, step] of steps.entries())
      if (step.some(([to]) => reaches.has(to))) reaches.add(v);
  const open = [...reaches].filter((v) => !isGoal(v));
  const a = open.map((v) =>
    open.map((u) => {
      const share = (steps[v] ?? []).reduce(
        (sum, [to, s]) => (to === u ? plus(sum, s) : sum),
        ZERO,
      );
      return minus(u === v ? ONE : ZERO, share);
    }),
  );
  const right = open.map((v) =>
    (steps[v] ?? []).reduce((sum, [to, s]) => (isGoal(to) ? plus(sum, s) : sum), ZERO),
  );
  const solved = solveExactly(a, right);
  return graph.map((_, v): Fraction => (isGoal(v) ? ONE : (solved[open.indexOf(v)] ?? ZERO)));
}

/** The least of that, node by node, over all choices of one group per node: the weakest link by brute force. */
export function leastReach(graph: SmallGraph, bad: readonly number[]): Fraction[] {
  let choices: number[][] = [[]];
  for (const groups of graph)
    choices = choices.flatMap((c) =>
      [...Array(Math.max(1, groups.length)).keys()].map((g) => [...c, g]),
    );
  let worst = graph.map(() => ONE);
  for (const choice of choices) {
    const reach = reachExactly(graph, bad, choice);
    worst = worst.map((x, v) => least(x, reach[v] as Fraction));
  }
  return worst;
}

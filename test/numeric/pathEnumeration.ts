import { type Fraction, ONE, plus, times, ZERO } from "./fraction.ts";
import { exactShares, type SmallGraph } from "./smallGraph.ts";

export interface Path {
  readonly nodes: readonly number[];
  readonly weight: Fraction;
}

/** All paths of a single-input graph without loops from a node to sources, with their weights. */
export function paths(graph: SmallGraph, from: number): Path[] {
  const [group] = graph[from] ?? [];
  if (!group) return [{ nodes: [from], weight: ONE }];
  return exactShares(group).flatMap(([to, share]) =>
    paths(graph, to).map(({ nodes, weight }) => ({
      nodes: [from, ...nodes],
      weight: times(share, weight),
    })),
  );
}

/** All ways in which a node can choose one edge for each group, and so on upstream: nodes met and weight. */
export function trees(graph: SmallGraph, from: number): Path[] {
  let found: Path[] = [{ nodes: [from], weight: ONE }];
  for (const group of graph[from] ?? []) {
    const branches = exactShares(group).flatMap(([to, share]) =>
      trees(graph, to).map((tree) => ({ ...tree, weight: times(share, tree.weight) })),
    );
    found = found.flatMap((trunk) =>
      branches.map((branch) => ({
        nodes: [...trunk.nodes, ...branch.nodes],
        weight: times(trunk.weight, branch.weight),
      })),
    );
  }
  return found;
}

export const total = (some: readonly Path[]) =>
  some.reduce((sum, { weight }) => plus(sum, weight), ZERO);

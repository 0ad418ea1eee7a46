import type { AndOrGraph } from "../../src/numeric/graph/andOrGraph.ts";

export const LOOPS = ["none", "many small", "one giant"] as const;

export interface Plan {
  readonly nodes: number;
  readonly edges: number;
  /** Groups of each node that is no source. */
  readonly groups: number;
  /** Many loops of two nodes that supply each other, as re-exports do; or edges to anywhere, which make most one loop. */
  readonly loops: (typeof LOOPS)[number];
}

const LAYERS = 20;

/** Well-spread pseudo-random numbers in (0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Layers of nodes, each supplied by the next and the last by nothing; nodes are numbered in no order. */
export function supplyGraph(plan: Plan): AndOrGraph {
  const random = sequence(7);
  const { nodes, groups } = plan;
  const name = shuffled(nodes, random);
  const rows: number[][][] = Array.from({ length: nodes }, () => []);
  for (const [place, to] of suppliers(plan, random).entries()) {
    const cut = (g: number) => Math.floor((to.length * g) / groups);
    const named = to.map((other) => name[other] as number);
    rows[name[place] as number] = Array.from({ length: groups }, (_, g) =>
      named.slice(cut(g), cut(g + 1)),
    );
  }
  const all = rows.flat();
  const edgeShare = all.flatMap((group) => {
    const weights = group.map(() => 0.05 + random());
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / whole);
  });
  return {
    groupStart: starts(rows),
    edgeStart: starts(all),
    edgeTo: Int32Array.from(all.flat()),
    edgeShare: Float64Array.from(edgeShare),
  };
}

/** For each node but those of the last layer its suppliers, all by place in the layers. */
function suppliers({ nodes, edges, loops }: Plan, random: () => number): number[][] {
  const width = nodes / LAYERS;
  const users = nodes - width;
  const pick = (n: number) => Math.floor(random() * n);
  return Array.from({ length: users }, (_, v) => {
    const layer = Math.floor(v / width);
    const count = Math.floor((edges * (v + 1)) / users) - Math.floor((edges * v) / users);
    const to = Array.from({ length: count }, () => (layer + 1) * width + pick(width));
    if (loops === "many small") to[1] = layer * width + ((v % width) ^ 1);
    if (loops === "one giant" && random() < 0.3) to[1] = pick(users);
    return to;
  });
}

function shuffled(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = (start[i] as number) + list.length;
  return start;
}

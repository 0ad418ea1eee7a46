import type { AndOrGraph } from "./andOrGraph.ts";
import { groupBy } from "./csr.ts";

/** A graph in which every node has at most one group, with what passes through each node. */
export interface Throughflow {
  readonly graph: AndOrGraph;
  /** Amount that passes through each node, in one unit for all. */
  readonly throughput: Float64Array;
  /** The part of it that no other node draws. */
  readonly ends: Float64Array;
}

/** What is handed on may miss what passes through by this part of it. */
const BALANCE = 1e-9;

/**
 * The same flow read the other way: the graph of where what passes through each node goes, the time reversal of its walk.
 * Share of node i's throughput xᵢ that node j draws: xⱼ wⱼᵢ / xᵢ, where wⱼᵢ is the share of j that comes from i.
 * A node all of which ends becomes a source; one of which a part ends leads to a source of its own, numbered after the
 * given nodes in their order. Read twice, the graph comes back, with such nodes drawing on theirs; nodes that nothing
 * passes through lose their edges.
 */
export function transpose(given: Throughflow): Throughflow {
  const { graph, throughput, ends } = given;
  const nodes = graph.groupStart.length - 1;
  const drawn = drawnAmounts(given);
  const into = groupBy(graph.edgeTo, nodes);
  const lists: { readonly to: number; readonly amount: number }[][] = [];
  const parts: number[] = [];
  for (let i = 0; i < nodes; i++) {
    const list = [];
    for (let r = into.start[i] as number; r < (into.start[i + 1] as number); r++) {
      const edge = into.row[r] as number;
      const amount = drawn.amount[edge] as number;
      if (amount > 0) list.push({ to: drawn.by[edge] as number, amount });
    }
    const own = ends[i] as number;
    checkBalance(
      i,
      list.reduce((sum, { amount }) => sum + amount, own),
      throughput[i] as number,
    );
    if (list.length > 0 && own > 0) list.push({ to: nodes + parts.push(own) - 1, amount: own });
    lists.push(list);
  }
  for (const _ of parts) lists.push([]);
  const isSource = (i: number) => i < nodes && graph.groupStart[i] === graph.groupStart[i + 1];
  const passing = Float64Array.from([...throughput, ...parts]);
  return {
    graph: graphOf(lists),
    throughput: passing,
    ends: passing.map((amount, i) => (isSource(i) ? amount : 0)),
  };
}

/** For each edge who draws along it, and how much. */
function drawnAmounts({ graph, throughput, ends }: Throughflow) {
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
  const nodes = groupStart.length - 1;
  for (const [name, column] of Object.entries({ throughput, ends }))
    if (column.length !== nodes || !column.every((x) => x >= 0 && x < Infinity))
      throw new RangeError(
        `transpose: ${name} must be one finite number of at least 0 per node (got ${column.length} for ${nodes} nodes)`,
      );
  const by = new Int32Array(edgeTo.length);
  const amount = new Float64Array(edgeTo.length);
  for (let j = 0; j < nodes; j++) {
    const first = groupStart[j] as number;
    const groups = (groupStart[j + 1] as number) - first;
    if (groups > 1)
      throw new RangeError(`transpose: node ${j} must have at most one group (got ${groups})`);
    if (groups === 0) continue;
    for (let e = edgeStart[first] as number; e < (edgeStart[first + 1] as number); e++) {
      by[e] = j;
      amount[e] = (throughput[j] as number) * (edgeShare[e] as number);
    }
  }
  return { by, amount };
}

function checkBalance(node: number, out: number, through: number): void {
  if (Math.abs(out - through) <= BALANCE * Math.max(out, through)) return;
  throw new RangeError(
    `transpose: what is drawn from node ${node} and what ends there must sum to its throughput of ${through} (got ${out})`,
  );
}

function graphOf(
  lists: readonly (readonly { readonly to: number; readonly amount: number }[])[],
): AndOrGraph {
  const filled = lists.filter((list) => list.length > 0);
  const edges = filled.flatMap((list) => {
    const whole = list.reduce((sum, { amount }) => sum + amount, 0);
    return list.map(({ to, amount }) => ({ to, share: amount / whole }));
  });
  return {
    groupStart: starts(lists.map((list) => (list.length > 0 ? 1 : 0))),
    edgeStart: starts(filled.map((list) => list.length)),
    edgeTo: Int32Array.from(edges, ({ to }) => to),
    edgeShare: Float64Array.from(edges, ({ share }) => share),
  };
}

function starts(sizes: readonly number[]): Int32Array {
  const start = new Int32Array(sizes.length + 1);
  for (const [i, size] of sizes.entries()) start[i + 1] = (start[i] as number) + size;
  return start;
}

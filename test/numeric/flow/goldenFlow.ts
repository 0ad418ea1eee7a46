import golden from "../../golden/percolation.json" with { type: "json" };

export type Arc = readonly [number, number, number];

/** A network of arcs from, to, capacity. */
export const flowNetwork = (nodes: number, arcs: readonly Arc[]) => ({
  nodes,
  from: Int32Array.from(arcs, ([from]) => from),
  to: Int32Array.from(arcs, ([, to]) => to),
  capacity: Float64Array.from(arcs, ([, , capacity]) => capacity),
});

const { edges, source, sink } = golden.flow;
const names = [...new Set(edges.flatMap(([from, to]) => [String(from), String(to)]))];
const number = (name: unknown) => names.indexOf(String(name));

/** The chain of the golden file: its network, and each of its nodes but source and sink as one that may go. */
export const members = names.filter((name) => name !== source && name !== sink);
export const goldenNetwork = flowNetwork(
  names.length,
  edges.map(([from, to, amount]): Arc => [number(from), number(to), Number(amount)]),
);
export const goldenQuestion = {
  source: number(source),
  sink: number(sink),
  groups: members.map((name) => [number(name)]),
};

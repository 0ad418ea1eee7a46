import type { Network } from "../../network/network.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Figure } from "./figureAsked.ts";
import type { Gap, GapGraph } from "./gaps.ts";

/**
 * The graph of some gaps in which learning who stands in a gap tells nothing of what stands behind them: behind the gap's
 * own node is, where somebody at home is meant, the home's supply of what they need, and otherwise the unknown node.
 */
export function firstHandGraph(
  network: Network,
  { unknown, homeNode, count }: TraceGraph,
  { gapGraph: { graph, gaps }, figure }: { readonly gapGraph: GapGraph; readonly figure: Figure },
): AndOrGraph {
  const behind = new Map<number, readonly number[]>();
  for (const gap of gaps) {
    // Whether somebody named is one of those asked about leaves what is behind them as it is.
    const inputs = inputsBehind(network, gap);
    const nodes = figure.id === "traced" ? inputs.map((i) => homeNode[i] as number) : [unknown];
    if (inputs.length > 0) for (const node of gap.nodes) if (node >= count) behind.set(node, nodes);
  }
  return withNeeds(graph, behind);
}

/** All inputs that may be needed behind a gap's own node, each once. */
export function inputsBehind({ stages, needs }: Network, gap: Pick<Gap, "stage" | "need">) {
  const inputsOf = (stage: number) =>
    stages[stage]?.kind === "recycling"
      ? []
      : (needs[stage] ?? []).flatMap(({ alternatives }) => alternatives.map((one) => one.stage));
  if (gap.need === -1) return [...new Set(inputsOf(gap.stage))];
  const supplied = needs[gap.stage]?.[gap.need]?.alternatives ?? [];
  return [...new Set(supplied.flatMap(({ stage }) => inputsOf(stage)))];
}

/** A graph in which some nodes without needs, all past the others, have one for each of the nodes given. */
function withNeeds(graph: AndOrGraph, needs: ReadonlyMap<number, readonly number[]>): AndOrGraph {
  const groupStart = graph.groupStart.slice();
  const added: number[] = [];
  const first = graph.edgeStart.length - 1;
  for (let node = 0; node < groupStart.length - 1; node++) {
    added.push(...(needs.get(node) ?? []));
    groupStart[node + 1] = (graph.groupStart[node + 1] as number) + added.length;
  }
  const edges = graph.edgeTo.length;
  return {
    groupStart,
    edgeStart: Int32Array.from({ length: first + added.length + 1 }, (_, g) =>
      g <= first ? (graph.edgeStart[g] as number) : edges + g - first,
    ),
    edgeTo: Int32Array.from([...graph.edgeTo, ...added]),
    edgeShare: Float64Array.from([...graph.edgeShare, ...added.map(() => 1)]),
  };
}

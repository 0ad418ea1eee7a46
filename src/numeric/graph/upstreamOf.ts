import type { AndOrGraph } from "./andOrGraph.ts";

/** The part of a graph that can be reached from one of its nodes. */
export interface Upstream {
  readonly graph: AndOrGraph;
  /** Number in the whole graph of each node; the node asked about comes first. */
  readonly nodes: Int32Array;
}

/** All that a node leads to, as a graph of its own. Edges without a share are left out. */
export function upstreamOf(whole: AndOrGraph, node: number): Upstream {
  const nodes = [node];
  const number = new Map([[node, 0]]);
  const groupStart = [0];
  const edgeStart = [0];
  const edgeTo: number[] = [];
  const edgeShare: number[] = [];
  const groupWeight: number[] = [];
  // The list grows while it is walked.
  for (let i = 0; i < nodes.length; i++) {
    const at = nodes[i] as number;
    for (let g = whole.groupStart[at] as number; g < (whole.groupStart[at + 1] as number); g++) {
      for (let e = whole.edgeStart[g] as number; e < (whole.edgeStart[g + 1] as number); e++) {
        const share = whole.edgeShare[e] as number;
        const to = whole.edgeTo[e] as number;
        if (share === 0) continue;
        if (!number.has(to)) number.set(to, nodes.push(to) - 1);
        edgeTo.push(number.get(to) as number);
        edgeShare.push(share);
      }
      edgeStart.push(edgeTo.length);
      groupWeight.push(whole.groupWeight?.[g] ?? 1);
    }
    groupStart.push(edgeStart.length - 1);
  }
  const graph = {
    groupStart: Int32Array.from(groupStart),
    edgeStart: Int32Array.from(edgeStart),
    edgeTo: Int32Array.from(edgeTo),
    edgeShare: Float64Array.from(edgeShare),
    groupWeight: Float64Array.from(groupWeight),
  };
  return { graph, nodes: Int32Array.from(nodes) };
}

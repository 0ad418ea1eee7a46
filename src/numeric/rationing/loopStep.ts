import { luFactor } from "../linear/luFactor.ts";
import { luSolve } from "../linear/luSolve.ts";
import type { Limits, RationedGraph } from "./rationedGraph.ts";
import { groupLack, missingNow, shortageOf } from "./shortageOf.ts";

type From = { readonly limits: Limits; readonly lost: Float64Array };

/** Loops of more nodes are only swept. */
const MOST_NODES = 150;
/** Above this many times round, rounding would grow into figures that show. */
const MOST_REACH = 1e6;

/**
 * Raises the losses of a loop to where those needs that bind now, and they alone, would bring them. The losses are convex in
 * one another, so that this never passes the least losses that agree with the limits. False where that is not sure.
 */
export function loopStep(graph: RationedGraph, from: From, nodes: Int32Array): boolean {
  const { limits, lost } = from;
  const size = nodes.length;
  if (size > MOST_NODES || limits.rank || limits.parts || limits.surplus) return false;
  const at = new Map([...nodes].map((node, i) => [node, i]));
  const matrix = new Float64Array(size * size);
  const change = new Float64Array(size);
  for (const [i, node] of nodes.entries()) {
    matrix[i * size + i] = 1;
    change[i] = shortageOf(graph, from, node) - (lost[node] as number);
    if ((change[i] as number) < 0) change[i] = 0;
    for (const [to, slope] of slopesOf(graph, from, node)) {
      const j = at.get(to);
      if (j !== undefined) matrix[i * size + j] = (matrix[i * size + j] as number) - slope;
    }
  }
  const factor = luFactor(matrix, size);
  if (factor === null) return false;
  // Only where all of it is above 0 is the inverse nowhere negative.
  const reach = luSolve(factor, new Float64Array(size).fill(1));
  const rise = luSolve(factor, change);
  if (reach.some((one) => !(one > 0 && one < MOST_REACH)) || rise.some((one) => !(one >= 0)))
    return false;
  for (const [i, node] of nodes.entries())
    lost[node] = (lost[node] as number) + (rise[i] as number);
  return true;
}

/** What a node loses more for each unit more that those lose which its loss hangs on now. */
function slopesOf(graph: RationedGraph, from: From, node: number): (readonly [number, number])[] {
  const { limits } = from;
  const groups = range(graph.groupStart[node] as number, graph.groupStart[node + 1] as number);
  const isMix = graph.isMix[node] === 1;
  const lacks = groups.map((group) => groupLack(graph, from, group));
  const pulls = groups.map((group) => graph.pull[group] as number);
  const adding = pulls.reduce((sum, pull, i) => sum + pull * (lacks[i] as number), 0);
  const worst = Math.max(...lacks.filter((_, i) => pulls[i] === 0));
  const lack = pulls.some((pull) => pull > 0) ? Math.max(worst, adding) : worst;
  const scale = isMix ? mixSlope(limits, node, lack) : makerSlope(limits, node, lack);
  if (scale === 0) return [];
  if (worst < lack)
    return groups.flatMap((group, i) =>
      edgeSlopes(graph, from, { group, scale: scale * (pulls[i] as number) }),
    );
  const binding = groups.find((_, i) => pulls[i] === 0 && lacks[i] === worst) as number;
  return edgeSlopes(graph, from, { group: binding, scale });
}

function mixSlope(limits: Limits, node: number, lack: number): number {
  const wanted = limits.wanted[node] as number;
  const short = lack - (limits.added[node] as number) + wanted - 1;
  const held = limits.store ? (limits.store.held[node] as number) : 0;
  return wanted > 0 && short > Math.max(0, held) ? 1 / wanted : 0;
}

function makerSlope(limits: Limits, node: number, lack: number): number {
  return lack > 1 - (limits.most[node] as number) ? (limits.gain[node] as number) : 0;
}

function edgeSlopes(
  graph: RationedGraph,
  from: From,
  { group, scale }: { readonly group: number; readonly scale: number },
): (readonly [number, number])[] {
  const { passing, underWay, slack } = from.limits;
  const edges = range(graph.edgeStart[group] as number, graph.edgeStart[group + 1] as number);
  const missing = edges.map((e) => {
    const then = underWay?.[e] ?? Number.NaN;
    return Number.isNaN(then) ? missingNow(graph, from, e) : then;
  });
  const worst = edges[missing.indexOf(Math.max(...missing))] as number;
  return edges.flatMap((e) => {
    const hangsOn = slack?.[e] === 1 ? worst : e;
    if (!Number.isNaN(underWay?.[hangsOn] ?? Number.NaN)) return [];
    const slope = scale * (graph.edgeShare[e] as number) * (passing[hangsOn] as number);
    return slope > 0 ? [[graph.edgeTo[hangsOn] as number, slope] as const] : [];
  });
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}

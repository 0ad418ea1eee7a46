import type { Limits, RationedGraph } from "./rationedGraph.ts";

/** Part of its baseline that a node loses; negative where it gives more. `lost` holds the losses of the nodes that it draws on. */
export function shortageOf(
  graph: RationedGraph,
  { limits, lost }: { readonly limits: Limits; readonly lost: Float64Array },
  node: number,
): number {
  const lack = lackOf(graph, { limits, lost }, node);
  if (graph.isMix[node] === 1) return mixed(limits, node, lack);
  const gain = limits.gain[node] as number;
  const kept = Math.max(1 - (limits.most[node] as number), lack);
  return gain === 1 ? kept : 1 - gain * (1 - kept);
}

/** Part of its inputs that a node lacks: the worst of those that bind, or the sum of those that add up. */
function lackOf(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  node: number,
): number {
  const first = graph.groupStart[node] as number;
  const end = graph.groupStart[node + 1] as number;
  if (first === end) return graph.isMix[node] === 1 ? 0 : Number.NEGATIVE_INFINITY;
  let worst = Number.NEGATIVE_INFINITY;
  let adding = 0;
  let hasAdding = false;
  for (let group = first; group < end; group++) {
    const lack = groupLack(graph, from, group);
    const pull = graph.pull[group] as number;
    if (pull === 0) worst = Math.max(worst, lack);
    else {
      adding += pull * lack;
      hasAdding = true;
    }
  }
  return hasAdding ? Math.max(worst, adding) : worst;
}

/** Part of one group that does not arrive. */
export function groupLack(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  group: number,
): number {
  const { edgeStart, edgeShare } = graph;
  const { slack } = from.limits;
  let lack = 0;
  let worst = Number.NEGATIVE_INFINITY;
  let open = -1;
  let missingOpen = 0;
  for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
    const missing = missingThen(graph, from, e);
    lack += (edgeShare[e] as number) * missing;
    worst = Math.max(worst, missing);
    if (slack?.[e] !== 1) continue;
    open = e;
    missingOpen = missing;
  }
  if (open >= 0) lack += (edgeShare[open] as number) * (worst - missingOpen);
  // Sums of floating-point shares miss 1 by a few units in the last place.
  return lack > 1 - 1e-12 ? 1 : lack;
}

/** Largest part missing along some edges. */
function worstOf(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  { first, end }: { readonly first: number; readonly end: number },
): number {
  let worst = Number.NEGATIVE_INFINITY;
  for (let e = first; e < end; e++) worst = Math.max(worst, missingThen(graph, from, e));
  return worst;
}

/** Part missing of what arrives along an edge. */
function missingThen(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  edge: number,
): number {
  const missing = from.limits.underWay?.[edge] ?? Number.NaN;
  return Number.isNaN(missing) ? missingNow(graph, from, edge) : missing;
}

/** Part of what is sent along an edge that does not pass or is not there. */
export function missingNow(
  graph: RationedGraph,
  { limits, lost }: { readonly limits: Limits; readonly lost: Float64Array },
  edge: number,
): number {
  const { passing, rank, firstShare, parts } = limits;
  const from = graph.edgeTo[edge] as number;
  const all = lost[from] as number;
  const loss =
    rank && firstShare ? ranked(all, rank[edge] as number, firstShare[from] as number) : all;
  const passes = parts?.get(edge);
  const mixed = passes ? passingPart(graph, { limits, lost }, { mix: from, passes }) : 1;
  const part = (passing[edge] as number) * mixed;
  return part === 1 ? loss : 1 - part * (1 - loss);
}

/** Part of what a mix still holds that may pass, where some of those that it draws on may not send theirs on: they are in all that leaves it. */
function passingPart(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  { mix, passes }: { readonly mix: number; readonly passes: Float64Array },
): number {
  const first = graph.edgeStart[graph.groupStart[mix] as number] as number;
  const { slack } = from.limits;
  const worst = slack ? worstOf(graph, from, { first, end: first + passes.length }) : 0;
  let all = from.limits.added[mix] as number;
  let passing = all;
  for (const [i, part] of passes.entries()) {
    const missing = missingThen(graph, from, first + i);
    const gone = slack?.[first + i] === 1 ? Math.max(missing, worst) : missing;
    const kept = (graph.edgeShare[first + i] as number) * (1 - gone);
    all += kept;
    passing += kept * part;
  }
  return all > 0 ? passing / all : 1;
}

/** Loss of those served first, or of those served from what is left, of a node that lost a part. */
export function ranked(loss: number, rank: number, firstShare: number): number {
  if (rank === 0 || loss <= 0 || loss >= 1) return loss;
  const rest = 1 - firstShare;
  if (rank === 1) return loss > rest ? (loss - rest) / firstShare : 0;
  return loss < rest ? loss / rest : 1;
}

/** A mix gives what is wanted of it, from what enters and, where that is too little, from its store. */
function mixed(limits: Limits, node: number, lack: number): number {
  const wanted = limits.wanted[node] as number;
  const short = lack - (limits.added[node] as number) + (wanted - 1);
  const held = limits.store ? (limits.store.held[node] as number) : 0;
  if (short > 0) return wanted > 0 ? Math.max(0, short - held) / wanted : 0;
  const room = limits.store ? (limits.store.most[node] as number) - held : 0;
  const spare = Math.max(0, -short - Math.max(0, room));
  return spare > 0 && limits.surplus ? -Math.min(limits.surplus, spare) : 0;
}

/** What a node's store gains (or, below 0, gives) at these losses. */
export function storeChange(
  graph: RationedGraph,
  from: { readonly limits: Limits; readonly lost: Float64Array },
  node: number,
): number {
  const { limits } = from;
  if (!limits.store || graph.isMix[node] === 0) return 0;
  const lack = lackOf(graph, from, node);
  const wanted = limits.wanted[node] as number;
  const short = lack - (limits.added[node] as number) + (wanted - 1);
  const held = limits.store.held[node] as number;
  if (short > 0) return -Math.min(held, short);
  return Math.min(-short, Math.max(0, (limits.store.most[node] as number) - held));
}

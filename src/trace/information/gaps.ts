import type { Network } from "../../network/network.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { isNobody } from "../graph/isNobody.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Subject } from "../reading/subject.ts";

/** Something that is not known, of which it matters whether it is to be avoided. */
export interface Gap {
  /**
   * What is not known: who supplies a market, from which partner it imports, where in the world a part is made, which
   * input serves a need, where somebody stands, or whether a node of its own is one of them.
   */
  readonly kind: "market" | "partner" | "world" | "need" | "place" | "itself";
  /** Node of the given graph at which it is not known. */
  readonly at: number;
  /** Nodes that are all to be avoided, or none of them. */
  readonly nodes: readonly number[];
  readonly stage: number;
  /** −1 for the world's mix and for a home of several places. */
  readonly place: number;
  /** Part of what `at` draws on that is not known; null where it is somebody rather than a part. */
  readonly share: number | null;
  /** Which of a supplier's needs it is; −1 where it is none. */
  readonly need: number;
}

/** A graph in which every gap has nodes of its own. */
export interface GapGraph {
  /** The nodes of the given graph, with their numbers, and one more for each gap in what a node draws on. */
  readonly graph: AndOrGraph;
  readonly gaps: readonly Gap[];
  /** 1 where a node is to be avoided for certain. */
  readonly certain: Uint8Array;
}

/** Takes the unknown node of a graph apart, into a node for each gap, as it matters to a subject. */
export function gaps(network: Network, given: TraceGraph, subject: Subject): GapGraph {
  const { graph, count } = given;
  const verdict = Array.from({ length: count }, (_, node) => subject(given, node));
  const edgeTo = graph.edgeTo.slice();
  const found: Gap[] = [];
  let nodes = count;
  for (let node = 0; node < count; node++) {
    if (node === given.unknown || node === given.abroad) continue;
    const missing = edgesToNobody(given, node, verdict[given.abroad] === "perhaps");
    const isPerhaps = verdict[node] === "perhaps";
    const isNowhere = isPerhaps && isNobody(network, given.place[node] as number);
    const where = placeOf(network, given, node);
    // Where somebody stands says on which market it draws, so that both are one gap.
    const own = isNowhere && missing.length > 0 ? [nodes++] : [];
    if (isPerhaps)
      found.push({
        ...where,
        kind: isNowhere ? "place" : "itself",
        nodes: [node, ...own],
        share: null,
        need: -1,
      });
    for (const { edge, need, isPartner } of missing) {
      const to = own[0] ?? nodes++;
      edgeTo[edge] = to;
      if (own.length > 0) continue;
      const share = shareAt(given, node, edge);
      const kind = isPartner ? "partner" : kindAt(given, node);
      found.push({ ...where, kind, nodes: [to], share, need: kind === "need" ? need : -1 });
    }
  }
  const certain = new Uint8Array(nodes);
  for (let node = 0; node < count; node++)
    certain[node] = node !== given.unknown && verdict[node] === "yes" ? 1 : 0;
  return { graph: { ...graph, edgeTo, groupStart: longer(graph, nodes) }, gaps: found, certain };
}

/** The nodes that are to be avoided, once every gap is or is not. */
export function badNodes({ gaps, certain }: GapGraph, isBad: (gap: number) => boolean): Uint8Array {
  const bad = certain.slice();
  for (const [g, { nodes }] of gaps.entries())
    if (isBad(g)) for (const node of nodes) bad[node] = 1;
  return bad;
}

interface Missing {
  readonly edge: number;
  readonly need: number;
  readonly isPartner: boolean;
}

function edgesToNobody(
  { graph, unknown, abroad }: TraceGraph,
  node: number,
  isAbroadOpen: boolean,
): Missing[] {
  const { groupStart, edgeStart, edgeTo } = graph;
  const first = groupStart[node] as number;
  const found: Missing[] = [];
  for (let g = first; g < (groupStart[node + 1] as number); g++)
    for (let edge = edgeStart[g] as number; edge < (edgeStart[g + 1] as number); edge++) {
      const isPartner = isAbroadOpen && edgeTo[edge] === abroad;
      if (edgeTo[edge] === unknown || isPartner) found.push({ edge, need: g - first, isPartner });
    }
  return found;
}

function kindAt(
  { isSupplier, place, stage, homeNode, flow }: TraceGraph,
  node: number,
): Gap["kind"] {
  if (isSupplier[node] === 1) return "need";
  if ((flow[node] as number) >= 0) return "partner";
  const isMarket = place[node] !== -1 || homeNode[stage[node] as number] === node;
  return isMarket ? "market" : "world";
}

/** Stage and place of a node; for a route those of the market that it enters. */
function placeOf(
  { flows, pools }: Network,
  { stage, place, flow }: TraceGraph,
  node: number,
): Pick<Gap, "at" | "stage" | "place"> {
  const row = flow[node] as number;
  const into = row < 0 ? place[node] : pools.place[flows.to[row] as number];
  return { at: node, stage: stage[node] as number, place: into as number };
}

/** The part of a node's supply that an edge brings; of a route, the part that it has in the market that it enters. */
function shareAt({ graph, flow }: TraceGraph, node: number, edge: number): number {
  const { edgeTo, edgeShare } = graph;
  if ((flow[node] as number) < 0) return edgeShare[edge] as number;
  return edgeShare[edgeTo.indexOf(node)] ?? 0;
}

/** Nodes past the last have no groups. */
function longer({ groupStart }: AndOrGraph, nodes: number): Int32Array {
  const start = new Int32Array(nodes + 1).fill(groupStart.at(-1) as number);
  start.set(groupStart);
  return start;
}

import type { Network } from "../../network/network.ts";
import { type Aggregator, avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { Interval } from "../../numeric/interval.ts";
import { type RecyclingConvention, type TraceGraph, traceGraph } from "../graph/traceGraph.ts";
import type { Subject } from "./subject.ts";

/** A value is given beside the bounds where they are at most this far apart. A choice of this library. */
export const WIDEST_WITH_VALUE = 0.1;

/** The same chain read at its least certain and at the middle of its data. */
export interface Readings {
  readonly bounds: TraceGraph;
  readonly middle: TraceGraph;
}

export function readings(
  network: Network,
  home: readonly number[],
  recycling: RecyclingConvention,
): Readings {
  return {
    bounds: traceGraph(network, { reading: "bounds", recycling, home }),
    middle: traceGraph(network, { reading: "middle", recycling, home }),
  };
}

interface AvoidedOptions {
  readonly aggregator?: Aggregator;
  readonly unclear: "avoided" | "met";
  /** Whether the answer is wanted at all, once the most is known by stage. */
  readonly isWanted?: (most: readonly number[]) => boolean;
}

/**
 * Share of each stage's home supply whose whole upstream avoids the subject. What may or may not be the subject counts
 * against it for `lo` and for it for `hi`; for the value as `unclear` says.
 */
export function avoided(
  read: Readings,
  subject: Subject,
  options: Omit<AvoidedOptions, "isWanted">,
): Interval[] {
  return avoidedIfWanted(read, subject, options) as Interval[];
}

/** The same, or null where it is not wanted. */
export function avoidedIfWanted(
  { bounds, middle }: Readings,
  subject: Subject,
  { aggregator = "weakestLink", unclear, isWanted }: AvoidedOptions,
): Interval[] | null {
  const bad = badNodes(bounds, subject);
  const most = atHome(bounds, bad.met, aggregator);
  if (isWanted?.(most) === false) return null;
  // Where nothing is unclear the two questions are one.
  const least = bad.isUnclear ? atHome(bounds, bad.either, aggregator) : most;
  const width = (stage: number) => (most[stage] as number) - (least[stage] as number);
  const isOpen = most.some((_, stage) => width(stage) > 0 && width(stage) <= WIDEST_WITH_VALUE);
  // A value lies between the bounds, so that it need not be looked for where they meet.
  const at = isOpen ? valueAtHome(middle, subject, { aggregator, unclear }) : least;
  return least.map((lo, stage) => {
    const hi = Math.max(lo, most[stage] as number);
    const value = Math.min(Math.max(at[stage] as number, lo), hi);
    return { value: hi - lo <= WIDEST_WITH_VALUE ? value : null, lo, hi };
  });
}

function valueAtHome(
  middle: TraceGraph,
  subject: Subject,
  { aggregator, unclear }: { aggregator: Aggregator; unclear: "avoided" | "met" },
): number[] {
  const bad = badNodes(middle, subject);
  return atHome(middle, unclear === "met" ? bad.either : bad.met, aggregator);
}

function atHome({ graph, homeNode }: TraceGraph, bad: Uint8Array, aggregator: Aggregator) {
  const share = avoidance(graph, bad, aggregator);
  return Array.from(homeNode, (node) => share[node] as number);
}

/** Share of each stage's home supply that comes from any origin at all: 0 for a loop that feeds on itself alone. */
export function supported({ bounds }: Readings): number[] {
  const share = avoidance(bounds.graph, new Uint8Array(bounds.count), "weakestLink");
  return Array.from(bounds.homeNode, (node) => share[node] as number);
}

/** Differences of shares miss 0 by a few units in the last place. */
export const NOISE = 1e-12;

/** The part of a whole that does not avoid it. */
export function passed(avoidedShare: Interval, whole = 1): Interval {
  const rest = (share: number) => (whole - share > NOISE ? whole - share : 0);
  const { value, lo, hi } = avoidedShare;
  return { value: value === null ? null : rest(value), lo: rest(hi), hi: rest(lo) };
}

interface BadNodes {
  readonly met: Uint8Array;
  /** Those that may be the subject too. */
  readonly either: Uint8Array;
  readonly isUnclear: boolean;
}

/** Nodes upstream of the home that are the subject, each asked once; what stands elsewhere changes nothing. */
function badNodes(graph: TraceGraph, subject: Subject): BadNodes {
  const met = new Uint8Array(graph.count);
  const either = new Uint8Array(graph.count);
  let isUnclear = false;
  for (const node of upstreamOfHome(graph)) {
    const is = node === graph.unknown ? "perhaps" : subject(graph, node);
    if (is === "no") continue;
    either[node] = 1;
    if (is === "yes") met[node] = 1;
    else isUnclear = true;
  }
  return { met, either, isUnclear };
}

const known = new WeakMap<TraceGraph, Int32Array>();

/** The home's markets and all nodes that these draw on. */
function upstreamOfHome(whole: TraceGraph): Int32Array {
  const before = known.get(whole);
  if (before) return before;
  const { groupStart, edgeStart, edgeTo, edgeShare } = whole.graph;
  const isFound = new Uint8Array(whole.count);
  for (const node of whole.homeNode) isFound[node] = 1;
  const nodes = [...new Set(whole.homeNode)];
  // The list grows while it is walked.
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as number;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++) {
      const to = edgeTo[e] as number;
      if (isFound[to] === 1 || edgeShare[e] === 0) continue;
      isFound[to] = 1;
      nodes.push(to);
    }
  }
  const found = Int32Array.from(nodes);
  known.set(whole, found);
  return found;
}

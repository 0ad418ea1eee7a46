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

/**
 * Share of each stage's home supply whose whole upstream avoids the subject. What may or may not be the subject counts
 * against it for `lo` and for it for `hi`; for the value as `unclear` says.
 */
export function avoided(
  { bounds, middle }: Readings,
  subject: Subject,
  { aggregator = "weakestLink", unclear }: { aggregator?: Aggregator; unclear: "avoided" | "met" },
): Interval[] {
  const lo = avoidance(bounds.graph, badNodes(bounds, subject, "met"), aggregator);
  const hi = avoidance(bounds.graph, badNodes(bounds, subject, "avoided"), aggregator);
  const at = avoidance(middle.graph, badNodes(middle, subject, unclear), aggregator);
  return Array.from(bounds.homeNode, (node, stage) => {
    const least = lo[node] as number;
    const most = Math.max(least, hi[node] as number);
    const value = at[middle.homeNode[stage] as number] as number;
    const isNarrow = most - least <= WIDEST_WITH_VALUE;
    return { value: isNarrow ? Math.min(Math.max(value, least), most) : null, lo: least, hi: most };
  });
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

function badNodes(graph: TraceGraph, subject: Subject, unclear: "avoided" | "met"): Uint8Array {
  const bad = new Uint8Array(graph.count);
  for (let node = 0; node < graph.count; node++) {
    const is = node === graph.unknown ? "perhaps" : subject(graph, node);
    bad[node] = is === "yes" || (is === "perhaps" && unclear === "met") ? 1 : 0;
  }
  return bad;
}

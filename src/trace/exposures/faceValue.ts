import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { type Readings, WIDEST_WITH_VALUE } from "../reading/reading.ts";
import type { Subject } from "../reading/subject.ts";

interface FaceValueReading {
  /** How what may or may not be the subject counts for the value. */
  readonly unclear: "avoided" | "met";
  /**
   * What a market abroad says: its place; or nothing, as of its owners and operators; or, where "routes" are asked for, the
   * way by which its product comes in.
   */
  readonly poolsAre: "places" | "perhaps" | "routes";
}

/**
 * Share of each stage's home supply that comes from the subject at first hand; the world's mix counts by producer, and where
 * routes are asked for as one.
 * For the value, what may or may not be the subject counts as `unclear` says.
 */
export function faceValue(
  { bounds, middle }: Readings,
  subject: Subject,
  { unclear, poolsAre }: FaceValueReading,
): Interval[] {
  return Array.from(bounds.homeNode, (node, stage) => {
    const { yes, perhaps } = direct(bounds, node, { subject, poolsAre });
    const hi = Math.min(1, yes + perhaps);
    const at = direct(middle, middle.homeNode[stage] as number, { subject, poolsAre });
    const most = at.yes + (unclear === "met" ? at.perhaps : 0);
    const value = perhaps <= WIDEST_WITH_VALUE ? Math.min(Math.max(most, yes), hi) : null;
    return { value, lo: yes, hi };
  });
}

function direct(
  graph: TraceGraph,
  node: number,
  { subject, poolsAre }: { readonly subject: Subject } & Pick<FaceValueReading, "poolsAre">,
) {
  const found = { yes: 0, no: 0, perhaps: 0 };
  const { groupStart, edgeStart, edgeTo, edgeShare } = graph.graph;
  const whose = (to: number) => {
    if (to === graph.unknown) return "perhaps";
    const isNamed = poolsAre !== "perhaps" || graph.isSupplier[to] === 1;
    return isNamed ? subject(graph, to) : "perhaps";
  };
  const walk = (at: number, share: number): void => {
    const group = groupStart[at] as number;
    for (let e = edgeStart[group] as number; e < (edgeStart[group + 1] as number); e++) {
      const to = edgeTo[e] as number;
      const part = share * (edgeShare[e] as number);
      // The world's mix and a route are nobody themselves: what counts is who is behind them.
      const isNobody =
        graph.isSupplier[to] === 0 && graph.place[to] === -1 && graph.stage[to] !== -1;
      if (isNobody && poolsAre !== "routes") walk(to, part);
      else found[whose(to)] += part;
    }
  };
  walk(node, 1);
  return found;
}

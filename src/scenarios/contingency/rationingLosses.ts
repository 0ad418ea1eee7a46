import type { Network } from "../../network/network.ts";
import type { SetLoss } from "../../numeric/contingency/setLoss.ts";
import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { upstreamOf } from "../../numeric/graph/upstreamOf.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../../trace/graph/traceGraph.ts";
import { readings, supported, WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { rooted } from "../../trace/reading/rooted.ts";
import type { Actor } from "./actors.ts";
import { avoidanceLoss } from "./avoidanceLoss.ts";
import type { Losses, StageLoss } from "./stageLoss.ts";

/**
 * Losses where everybody left goes on delivering to the same users in the same proportions and nobody delivers more: a maker
 * gets no further than its scarcest input lets it, so that what a set of actors takes away is the exposure to all of them as one.
 */
export function rationingLosses(
  network: Network,
  home: readonly number[],
  actors: readonly Actor[],
): Losses {
  const read = readings(network, home, "collection");
  const fed = supported(read);
  const { bounds, middle } = rooted(read);
  return (stage) => {
    const part = upstreamPart(bounds, stage, actors);
    const centre = upstreamPart(middle, stage, actors);
    const surely = avoidanceLoss({ graph: part.graph, nodes: part.met });
    const isKnown = part.either.every((nodes, i) => nodes.length === part.met[i]?.length);
    const perhaps = isKnown ? surely : avoidanceLoss({ graph: part.graph, nodes: part.either });
    const value = avoidanceLoss({ graph: centre.graph, nodes: centre.met });
    const losses = { surely, perhaps, isKnown };
    return {
      ...{ stage, ...losses, isFed: fed[stage] !== 0 },
      of: (set) => (set.length === 0 ? exact(0) : lossOf(losses, value, set)),
    };
  };
}

/** The chain behind the home's supply of a stage, with the nodes that are each actor's, and those that may be too. */
interface UpstreamPart {
  readonly graph: AndOrGraph;
  readonly met: readonly Int32Array[];
  readonly either: readonly Int32Array[];
}

function upstreamPart(whole: TraceGraph, stage: number, actors: readonly Actor[]): UpstreamPart {
  const { graph, nodes } = upstreamOf(whole.graph, whole.homeNode[stage] as number);
  const found = actors.map(({ subject }) => {
    const own: { readonly met: number[]; readonly either: number[] } = { met: [], either: [] };
    for (let v = 0; v < nodes.length; v++) {
      const node = nodes[v] as number;
      const is = node === whole.unknown ? "perhaps" : subject(whole, node);
      if (is === "yes") own.met.push(v);
      if (is !== "no") own.either.push(v);
    }
    return own;
  });
  const column = (key: "met" | "either") => found.map((own) => Int32Array.from(own[key]));
  return { graph, met: column("met"), either: column("either") };
}

function lossOf(
  { surely, perhaps, isKnown }: Pick<StageLoss, "surely" | "perhaps" | "isKnown">,
  middle: SetLoss,
  set: readonly number[],
): Interval {
  const lo = surely.of(set);
  const hi = isKnown ? lo : Math.max(lo, perhaps.of(set));
  if (hi === lo) return exact(lo);
  const value = Math.min(Math.max(middle.of(set), lo), hi);
  return { value: hi - lo <= WIDEST_WITH_VALUE ? value : null, lo, hi };
}

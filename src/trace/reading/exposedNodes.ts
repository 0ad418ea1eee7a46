import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { NOISE, type Readings } from "./reading.ts";
import type { Subject } from "./subject.ts";
import { subjectNodes } from "./subjectNodes.ts";

/** Exposure of every node to a subject: bounds by node of the graph of bounds, values by node of that of middles. */
export interface ExposedNodes {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly middle: Float64Array;
}

/** Part of each node that comes from any origin at all. */
export interface FedNodes {
  readonly bounds: Float64Array;
  readonly middle: Float64Array;
}

export function fedNodes({ bounds, middle }: Readings): FedNodes {
  const fed = ({ graph, count }: TraceGraph) =>
    avoidance(graph, new Uint8Array(count), "weakestLink");
  return { bounds: fed(bounds), middle: fed(middle) };
}

/** What may or may not be the subject counts as avoided for the least and the middle, as met for the most. */
export function exposedNodes(
  { bounds, middle }: Readings,
  subject: Subject,
  fed: FedNodes,
): ExposedNodes {
  const { met, unclear } = subjectNodes(bounds, subject);
  const either = met.map((is, node) => is | (unclear[node] as number));
  const rest = (graph: TraceGraph, bad: Uint8Array, whole: Float64Array) =>
    avoidance(graph.graph, bad, "weakestLink").map((avoided, node) => {
      const exposed = (whole[node] as number) - avoided;
      return exposed > NOISE ? exposed : 0;
    });
  return {
    lo: rest(bounds, met, fed.bounds),
    hi: rest(bounds, either, fed.bounds),
    middle: rest(middle, subjectNodes(middle, subject).met, fed.middle),
  };
}

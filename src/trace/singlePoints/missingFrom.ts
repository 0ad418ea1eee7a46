import type { Network } from "../../network/network.ts";
import { closureAsKnown } from "../../numeric/graph/closureAsKnown.ts";
import { hornClosure } from "../../numeric/graph/hornClosure.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Readings } from "../reading/reading.ts";
import { inPlaces } from "../reading/subject.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import type { SinglePointCandidate } from "./singlePointCandidates.ts";

/** A candidate with what of the chain is left without it. */
export interface Missing {
  readonly candidate: SinglePointCandidate;
  /** Its nodes, in the graph of bounds. */
  readonly nodes: readonly number[];
  /** Left for certain, by node of the graph of bounds. */
  readonly surely: Int32Array;
  /** Left of what is known, by node of the graph of middles, and what there was before. */
  readonly known: Int32Array;
  readonly knownBefore: Int32Array;
}

/** What is left for certain without a place that the model never names. */
export function leftWithoutUnnamed(network: Network, bounds: TraceGraph): Int32Array {
  // The first number past the last stands for the home's places that the model never names.
  const somewhere = inPlaces(network, new Set([network.places.length + 1]));
  return hornClosure(bounds.graph, subjectNodes(bounds, somewhere).unclear);
}

export function missingFrom(
  { bounds, middle }: Readings,
  candidate: SinglePointCandidate,
): Missing {
  const { subject } = candidate;
  const { met, unclear } = subjectNodes(bounds, subject);
  const either = met.map((is, node) => is | (unclear[node] as number));
  const part = subjectNodes(middle, subject);
  return {
    candidate,
    nodes: numbered(met),
    surely: hornClosure(bounds.graph, either),
    known: closureAsKnown(middle.graph, part.met, part.unclear),
    knownBefore: closureAsKnown(middle.graph, new Uint8Array(middle.count), part.unclear),
  };
}

function numbered(flags: Uint8Array): number[] {
  return [...flags.keys()].filter((node) => flags[node] === 1);
}

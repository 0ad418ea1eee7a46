import type { Network } from "../../network/network.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Obstacle } from "./flowReasons.ts";

/** What stands in the way, and at which stage. */
export interface Obstructed {
  readonly why: Obstacle;
  readonly stage: number;
}

/** Two conversions along different ways agree if they differ by rounding only. */
const SAME = 1e-9;

/** Units of each stage's product behind one unit of a product, where each stage needs one input at a time. */
export function conversionFactors(
  network: Network,
  product: number,
  { graph, nodes }: { readonly graph: TraceGraph; readonly nodes: Iterable<number> },
): ReadonlyMap<number, number> | Obstructed {
  const inputs = inputsByStage(graph, nodes);
  const factors = new Map([[product, 1]]);
  // The map grows while it is walked.
  for (const [stage, factor] of factors)
    for (const input of inputs.get(stage) ?? []) {
      const needs = network.needs[stage] ?? [];
      if (needs.length > 1) return { why: "severalInputs", stage };
      const need = needs[0]?.alternatives.find(
        (alternative) => alternative.stage === input,
      )?.amount;
      if (!need || need.lo < need.hi || !(need.lo > 0)) return { why: "need", stage };
      const found = factor * need.lo;
      const before = factors.get(input) ?? found;
      if (Math.abs(found - before) > SAME * before) return { why: "conversion", stage: input };
      factors.set(input, before);
    }
  return factors;
}

/** The stages whose products the suppliers of each stage draw on. */
function inputsByStage(
  { graph, isSupplier, stage }: TraceGraph,
  nodes: Iterable<number>,
): Map<number, Set<number>> {
  const { groupStart, edgeStart, edgeTo } = graph;
  const inputs = new Map<number, Set<number>>();
  for (const node of nodes) {
    if (isSupplier[node] !== 1) continue;
    const own = stage[node] as number;
    const found = inputs.get(own) ?? new Set<number>();
    inputs.set(own, found);
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++) {
      const input = stage[edgeTo[e] as number] as number;
      if (input >= 0) found.add(input);
    }
  }
  return inputs;
}

import type { Network } from "../../network/network.ts";
import { type UpstreamWalk, visitsBehind } from "./upstreamWalk.ts";

/**
 * Stages whose home supply shows what stands behind a product: the product itself, or where nobody is known to supply it,
 * the nearest stages behind it of which somebody is known, in the order of the file.
 */
export function knownSupplies(network: Network, walk: UpstreamWalk, product: number): number[] {
  const seen = new Set<number>([product]);
  const found: number[] = [];
  // The set grows while it is walked.
  for (const stage of seen) {
    if (isKnown(network, walk, stage)) found.push(stage);
    else for (const input of inputsOf(network, stage)) seen.add(input);
  }
  return found.sort((a, b) => a - b);
}

/** A stage and all that its recipe leads to, in the order of the file. */
export function stagesBehind(network: Network, product: number): number[] {
  const seen = new Set<number>([product]);
  for (const stage of seen) for (const input of inputsOf(network, stage)) seen.add(input);
  return [...seen].sort((a, b) => a - b);
}

function inputsOf(network: Network, stage: number): number[] {
  return (network.needs[stage] ?? []).flatMap(({ alternatives }) =>
    alternatives.map((alternative) => alternative.stage),
  );
}

/** Whether the walk meets anybody who has a name. */
function isKnown(network: Network, walk: UpstreamWalk, stage: number): boolean {
  const { trace } = walk;
  const start = trace.homeNode[stage];
  return visitsBehind(walk, stage).some((visits, v) => {
    if (!(visits > 0) || v === start) return false;
    const code = network.places[trace.place[v] as number] ?? "unknown";
    const isNamed = (trace.owner[v] as number) >= 0 || (trace.operator[v] as number) >= 0;
    return isNamed || (code !== "unknown" && code !== "other");
  });
}

import type { Network } from "../../network/network.ts";
import { marketSupply, worldSupply } from "../graph/supply.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import type { Gap } from "./gaps.ts";

const [NOBODY, UNLISTED, SOMEBODY] = [-2, -1, 0];

/** Keys of the notes that say why. */
export type LooseBounds = "amounts" | "inputs" | "unlisted";

/**
 * Why the bounds with a gap all good or all bad may lie outside what can be: part of it is not somebody unknown but
 * amounts of somebody named, known within bounds, a choice among inputs that are named, or production that would stand in
 * the market itself.
 */
export function looseBounds(
  network: Network,
  { kind, at, stage, place, need }: Gap,
  { graph, home }: { readonly graph: TraceGraph; readonly home: readonly number[] },
): LooseBounds[] {
  if (kind === "need")
    return (network.needs[stage]?.[need]?.alternatives ?? []).length > 1 ? ["inputs"] : [];
  if (kind !== "market" && kind !== "world") return [];
  const nodes = {
    supplier: () => SOMEBODY,
    pool: () => SOMEBODY,
    world: () => SOMEBODY,
    unknown: NOBODY,
    unattributed: UNLISTED,
    abroad: SOMEBODY,
  };
  const isHome = graph.homeNode[stage] === at;
  const masses =
    kind === "world"
      ? worldSupply(network, stage, nodes)
      : marketSupply(network, { stage, places: isHome ? home : [place] }, nodes);
  const isWithin = masses.some(({ from, amount }) => from === SOMEBODY && amount.lo < amount.hi);
  const isUnlisted = masses.some(({ from, amount }) => from === UNLISTED && amount.hi > 0);
  return [...(isWithin ? ["amounts" as const] : []), ...(isUnlisted ? ["unlisted" as const] : [])];
}

import type { Network } from "../../network/network.ts";
import { sharesOf } from "../graph/shares.ts";
import { worldSupply } from "../graph/supply.ts";
import { unknownVisits } from "../vitalPoints/unknownVisits.ts";
import { type UpstreamWalk, visitsBehind } from "../vitalPoints/upstreamWalk.ts";
import { mixOf, type SupplierKey, type SupplyMix, whoseNode } from "./supplyMix.ts";

/** What is asked of a walk: by whom, and at which stage. */
export interface MixQuestion {
  readonly key: SupplierKey;
  readonly stage: number;
}

/** Who supplies the home's market of a stage at first hand; the world's mix counts by maker. */
export function firstHandMix(
  network: Network,
  { trace }: UpstreamWalk,
  { key, stage }: MixQuestion,
): SupplyMix {
  const { groupStart, edgeStart, edgeTo, edgeShare } = trace.graph;
  const entries: [string, number][] = [];
  const collect = (node: number, part: number): void => {
    const first = edgeStart[groupStart[node] as number] as number;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    if (first === end) entries.push(["unknown", part]);
    for (let e = first; e < end; e++) {
      const to = edgeTo[e] as number;
      const share = part * (edgeShare[e] as number);
      // The world's mix and routes stand in no place and are looked through.
      const isBetween = trace.stage[to] === stage && trace.place[to] === -1;
      if (isBetween) collect(to, share);
      else entries.push([whoseNode(network, { trace, node: to }, key), share]);
    }
  };
  collect(trace.homeNode[stage] as number, 1);
  return mixOf(key, entries);
}

/** Who makes a stage's product in the world. */
export function worldMix(
  network: Network,
  { trace }: UpstreamWalk,
  { key, stage }: MixQuestion,
): SupplyMix {
  const nobody = -1;
  const nodes = {
    supplier: (row: number) => row,
    pool: () => nobody,
    world: () => nobody,
    unknown: nobody,
    unattributed: nobody,
    abroad: nobody,
  };
  const makers = sharesOf(worldSupply(network, stage, nodes), "bounds", nobody);
  return mixOf(
    key,
    makers.map(({ to, share }) => [
      to === nobody ? "unknown" : whoseNode(network, { trace, node: to }, key),
      share,
    ]),
  );
}

/** The walks behind the home's supply of a stage: visits by node, and visits by stage, at most, where nobody knows. */
export interface Behind {
  readonly start: number;
  readonly visits: Float64Array;
  readonly unknown: Float64Array;
}

export function walksBehind(network: Network, walk: UpstreamWalk, start: number): Behind {
  const visits = visitsBehind(walk, start);
  return { start, visits, unknown: unknownVisits(network, walk, visits) };
}

/** Who does a stage in the walks behind a home's supply, visit by visit. */
export function visitedMix(
  network: Network,
  { trace }: UpstreamWalk,
  { key, stage, behind }: MixQuestion & { readonly behind: Behind },
): SupplyMix {
  const entries = Array.from(behind.visits, (times, node): [string, number] =>
    trace.isSupplier[node] === 1 && trace.stage[node] === stage
      ? [whoseNode(network, { trace, node }, key), times]
      : ["unknown", 0],
  );
  return mixOf(key, entries, behind.unknown[stage]);
}

/** Where the walks behind the home's supply of a stage end: at suppliers without inputs, and where nobody knows. */
export function originMix(
  network: Network,
  walk: UpstreamWalk,
  { key, stage }: MixQuestion,
): SupplyMix {
  const { trace, isOrigin, isClosed } = walk;
  const visits = visitsBehind(walk, stage);
  const stages = new Set<number>();
  const entries: [string, number][] = [];
  for (const [node, times] of visits.entries()) {
    const isEnd = isClosed[node] === 1 || node === trace.unknown || node === trace.abroad;
    if (!(times > 0) || !(isEnd || isOrigin[node] === 1)) continue;
    if (!isEnd) stages.add(trace.stage[node] as number);
    entries.push([isEnd ? "unknown" : whoseNode(network, { trace, node }, key), times]);
  }
  // `other` is another set of places at each stage.
  const isOneStage = stages.size <= 1;
  return mixOf(
    key,
    entries.map(([who, part]) => [who === "other" && !isOneStage ? "unknown" : who, part]),
  );
}

import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { type Candidate, KEY_LABELS, KEYS } from "../reading/candidates.ts";
import type { ExposedNodes, FedNodes } from "../reading/exposedNodes.ts";
import { firstMet } from "../reading/firstMet.ts";
import type { Readings } from "../reading/reading.ts";
import type { Subject } from "../reading/subject.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import { listed, stageLabel, stageList } from "../reading/upstreamLabels.ts";
import type { FirstHand } from "./firstHand.ts";
import { type RestingSources, restingSources, type SupplyReadings } from "./restingSources.ts";

/** Somebody upstream, with what of every node passes them. */
export interface Upstream extends Candidate {
  readonly exposed: ExposedNodes;
}

/** A chain as it is asked about. */
export interface UpstreamChain {
  readonly read: Readings;
  readonly fed: FedNodes;
  readonly upstream: readonly Upstream[];
}

export type CommonUpstreamRow = Readonly<Record<string, Cell>> & {
  readonly keyId: Candidate["key"];
  readonly id: string;
  readonly resting: Interval;
};

/** On whom at least two of a stage's first-hand sources certainly rest, the largest part of the home's supply first. */
export function commonUpstreamRows(
  network: Network,
  chain: UpstreamChain,
  { stage, supply }: { readonly stage: number; readonly supply: SupplyReadings },
): CommonUpstreamRow[] {
  const rows = chain.upstream.flatMap((upstream) => {
    const found = restingSources(chain, supply, upstream);
    if (found.sources.length < 2) return [];
    const stages = stagesMet(chain.read.bounds, found.sources, upstream.subject);
    return [rowOf(network, upstream, { stage, found, stages })];
  });
  return rows.sort(
    (a, b) =>
      b.resting.lo - a.resting.lo ||
      b.resting.hi - a.resting.hi ||
      KEYS.indexOf(a.keyId) - KEYS.indexOf(b.keyId) ||
      a.id.localeCompare(b.id, "en"),
  );
}

/** Stages at which somebody is met first on the way up from some sources, and from the home by way of a route. */
function stagesMet(graph: TraceGraph, sources: readonly FirstHand[], subject: Subject): number[] {
  const from = sources.flatMap(({ entries }) =>
    entries.flatMap(({ node, passed }) => [
      node,
      ...passed.filter((way) => graph.flow[way] !== -1),
    ]),
  );
  const { met } = subjectNodes(graph, subject);
  const own = from.filter((node) => graph.flow[node] !== -1 || met[node] === 0);
  return firstMet(graph, own, met).map((node) => graph.stage[node] as number);
}

function rowOf(
  network: Network,
  { key, id, who }: Upstream,
  {
    stage,
    found,
    stages,
  }: {
    readonly stage: number;
    readonly found: RestingSources;
    readonly stages: readonly number[];
  },
): CommonUpstreamRow {
  return {
    stageId: network.stages[stage]?.id ?? null,
    keyId: key,
    id,
    sourceIds: found.sources.map((source) => source.id),
    stage: stageLabel(network, stage),
    key: KEY_LABELS[key],
    who,
    sources: found.sources.length,
    others: found.others,
    names: listed(found.sources.map((source) => source.who)),
    brought: found.brought,
    resting: found.resting,
    stages: stageList(network, stages),
  };
}

import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { needsBesideCollection } from "../../trace/graph/needsBesideCollection.ts";
import type { RecyclingConvention } from "../../trace/graph/traceGraph.ts";

/** One way to serve a need of a stage, wherever it stands. */
export interface StageUse {
  readonly stage: number;
  /** Units of the input per unit of output; null when unknown. */
  readonly amount: Interval | null;
  readonly cap: number;
  readonly afterUse: boolean;
}

/**
 * What a stage draws on. Recycling collects what has been used: by "collection" the stream is that of today and nothing
 * is drawn on; by "atoms" it takes what is used now, after its use, but what another recycling stage makes at once.
 */
export function usesOf(
  network: Network,
  stage: number,
  recycling: RecyclingConvention,
): StageUse[][] {
  const isRecycling = network.stages[stage]?.kind === "recycling";
  const beside = isRecycling ? needsBesideCollection(network, stage) : null;
  const needs = network.needs[stage] ?? [];
  const counted = beside !== null && recycling === "collection" ? beside : needs;
  return counted.map((need) => {
    const isCollected = beside !== null && !beside.includes(need);
    return need.alternatives.map(({ stage: input, amount, cap }) => ({
      stage: input,
      amount,
      cap,
      afterUse: isCollected && network.stages[input]?.kind !== "recycling",
    }));
  });
}

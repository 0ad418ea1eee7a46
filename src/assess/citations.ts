import type { Network } from "../network/network.ts";
import { type HomeMask, homePools } from "./home.ts";

/** Keys of the citations of demands and stocks, by pool. */
type PoolCitations = ReadonlyMap<number, readonly string[]>;

export function poolCitations(network: Network): PoolCitations {
  const { model, placeNumber, stageNumber, poolNumber, places } = network;
  const keys = new Map<number, string[]>();
  for (const { stage, place, citation } of [...(model.demands ?? []), ...(model.stocks ?? [])]) {
    const cell =
      (stageNumber.get(stage) as number) * places.length + (placeNumber.get(place) as number);
    const pool = poolNumber[cell] as number;
    keys.set(pool, [...(keys.get(pool) ?? []), citation]);
  }
  return keys;
}

/** Keys of the citations behind a stage's numbers for a home: production, total, recipe, the home's trade, demand and stock. */
export function citationsOf(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: HomeMask },
  ofPools: PoolCitations,
): string[] {
  const { model, suppliers, flows } = network;
  const keys = new Set<string>();
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    keys.add(model.suppliers[row[r] as number]?.citation as string);
  }
  const { total, inputs = [] } = network.stages[stage] as Network["stages"][number];
  if (total) keys.add(total.citation);
  for (const { citation } of inputs) if (citation !== undefined) keys.add(citation);
  for (const pool of homePools(network, stage, home)) {
    for (const side of [flows.byTo, flows.byFrom]) {
      for (let r = side.start[pool] as number; r < (side.start[pool + 1] as number); r++) {
        keys.add(model.flows?.[side.row[r] as number]?.citation as string);
      }
    }
    for (const key of ofPools.get(pool) ?? []) keys.add(key);
  }
  return [...keys];
}

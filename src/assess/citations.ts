import type { Network } from "../network/network.ts";
import { type HomeMask, homePools } from "./home.ts";

/** Keys of the citations behind a stage's numbers for a home: production, total, recipe, the home's trade, demand and stock. */
export function citationsOf(network: Network, stage: number, home: HomeMask): string[] {
  const { model, suppliers, flows, pools, places } = network;
  const keys = new Set<string>();
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    keys.add(model.suppliers[row[r] as number]?.citation as string);
  }
  const { id, total, inputs = [] } = network.stages[stage] as Network["stages"][number];
  if (total) keys.add(total.citation);
  for (const { citation } of inputs) if (citation !== undefined) keys.add(citation);
  for (const pool of homePools(network, stage, home)) {
    for (const side of [flows.byTo, flows.byFrom]) {
      for (let r = side.start[pool] as number; r < (side.start[pool + 1] as number); r++) {
        keys.add(model.flows?.[side.row[r] as number]?.citation as string);
      }
    }
    const place = places[pools.place[pool] as number];
    for (const entry of [...(model.demands ?? []), ...(model.stocks ?? [])]) {
      if (entry.stage === id && entry.place === place) keys.add(entry.citation);
    }
  }
  return [...keys];
}

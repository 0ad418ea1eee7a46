import { didYouMean } from "../../model/didYouMean.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { First } from "../rationing/ranks.ts";
import type { Allocation } from "./assumptions.ts";

/** Who is served first; null where all get the same part. */
export function firstOf(network: Network, allocation: Allocation, groups?: Groups): First | null {
  if (allocation === "proportional") return null;
  const places = new Uint8Array(network.places.length);
  const flows = new Uint8Array(network.flows.count);
  if (!isAllocation(allocation))
    throw new RangeError(
      `allocation: must be 'proportional', { first } or { contracts } (got ${JSON.stringify(allocation)})`,
    );
  if ("first" in allocation) {
    for (const code of resolveHome(allocation.first, groups).places) {
      const place = network.placeNumber.get(code);
      if (place !== undefined) places[place] = 1;
    }
    return { places, flows };
  }
  const missing: string[] = [];
  for (const contract of allocation.contracts) {
    const rows = flowsOf(network, contract);
    for (const row of rows) flows[row] = 1;
    if (rows.length === 0)
      missing.push(`${contract.stage} from ${contract.from} to ${contract.to}`);
  }
  if (missing.length > 0) {
    const stages = network.stages.map(({ id }) => id);
    const [only] = allocation.contracts.filter(({ stage }) => !network.stageNumber.has(stage));
    const fix = only
      ? didYouMean(only.stage, stages, `the stages are ${stages.join(", ")}`)
      : "name flows that the model lists";
    throw new RangeError(
      `contracts: must be flows of the model (got ${missing.join("; ")}); ${fix}`,
    );
  }
  return { places, flows };
}

function flowsOf(
  network: Network,
  { stage, from, to }: { readonly stage: string; readonly from: string; readonly to: string },
): number[] {
  const { flows, pools, stageNumber, placeNumber } = network;
  return [...flows.from.keys()].filter((row) => {
    const [source, into] = [flows.from[row] as number, flows.to[row] as number];
    return (
      pools.stage[into] === stageNumber.get(stage) &&
      pools.place[source] === placeNumber.get(from) &&
      pools.place[into] === placeNumber.get(to)
    );
  });
}

function isAllocation(allocation: unknown): boolean {
  if (typeof allocation !== "object" || allocation === null) return false;
  return (
    "first" in allocation || ("contracts" in allocation && Array.isArray(allocation.contracts))
  );
}

import type { Network } from "../../../src/network/network.ts";
import { draft } from "../../../src/scenarios/shocks/draft.ts";
import type { Effects } from "../../../src/scenarios/shocks/effects.ts";

/** Effects of no shock. */
export function noEffects({ suppliers, flows, pools, stages }: Network): Effects {
  return draft({
    suppliers: suppliers.count,
    flows: flows.count,
    pools: pools.count,
    stages: stages.length,
  });
}

/** What is left when everything in some places is gone: suppliers, and flows from them or to them. */
export function placesGone(network: Network, codes: readonly string[]): Effects {
  const { suppliers, flows, pools, placeNumber } = network;
  const gone = new Set(codes.map((code) => placeNumber.get(code)));
  const isGone = (pool: number | undefined) => gone.has(pools.place[pool as number] as number);
  const output = Float64Array.from(suppliers.pool, (pool) => (isGone(pool) ? 0 : 1));
  const passage = Float64Array.from(flows.from, (pool, flow) =>
    isGone(pool) || isGone(flows.to[flow]) ? 0 : 1,
  );
  return { ...noEffects(network), output, mayOutput: output, passage, mayPass: passage };
}

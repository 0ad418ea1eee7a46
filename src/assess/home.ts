import type { ResolvedHome } from "../model/places/homes.ts";
import type { Network } from "../network/network.ts";

/** The home's places as the network numbers them. */
export interface HomeMask extends ResolvedHome {
  /** 1 for each place of the network that belongs to the home. */
  readonly inside: Uint8Array;
}

export function maskOf(network: Network, home: ResolvedHome): HomeMask {
  const inside = new Uint8Array(network.places.length);
  for (const place of home.places) {
    const number = network.placeNumber.get(place);
    if (number !== undefined) inside[number] = 1;
  }
  return { ...home, inside };
}

/** Members of the home of which the model says nothing at a stage, neither production nor trade, demand or stock. */
export function membersWithout(
  pools: readonly number[],
  network: Network,
  home: HomeMask,
): string[] {
  const named = new Set(pools.map((pool) => network.places[network.pools.place[pool] as number]));
  return home.places.filter((place) => !named.has(place));
}

/** Pools of a stage that lie in the home. */
export function homePools(network: Network, stage: number, home: HomeMask): number[] {
  const { byStage, place } = network.pools;
  const pools: number[] = [];
  for (let r = byStage.start[stage] as number; r < (byStage.start[stage + 1] as number); r++) {
    const pool = byStage.row[r] as number;
    if (home.inside[place[pool] as number] === 1) pools.push(pool);
  }
  return pools;
}

/** Whether every member of the home is listed as a supplier of a stage. */
export function isListed(network: Network, stage: number, home: HomeMask): boolean {
  const { suppliers, pools } = network;
  const { start, row } = suppliers.byStage;
  const listed = new Set<number>();
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const place = pools.place[suppliers.pool[row[r] as number] as number] as number;
    if (home.inside[place] === 1) listed.add(place);
  }
  return listed.size === home.places.length;
}

import type { Need, Network } from "../../network/network.ts";

const known = new WeakMap<Network, Map<number, readonly Need[]>>();

/**
 * What a recycling stage needs besides what it collects, such as reagents. It collects the need that its own product goes
 * into, at once or by further stages; where none does, its first.
 */
export function needsBesideCollection(network: Network, stage: number): readonly Need[] {
  const found = known.get(network) ?? new Map<number, readonly Need[]>();
  known.set(network, found);
  const before = found.get(stage);
  if (before) return before;
  const needs = network.needs[stage] ?? [];
  const later = madeFrom(network, stage);
  const isCollected = (need: Need) => need.alternatives.some((one) => later.has(one.stage));
  const rest = needs.some(isCollected)
    ? needs.filter((need) => !isCollected(need))
    : needs.slice(1);
  found.set(stage, rest);
  return rest;
}

/** Stages whose product is made from that of another, at once or by further stages. */
function madeFrom({ needs }: Network, stage: number): Set<number> {
  const found = new Set<number>([stage]);
  let size = 0;
  while (found.size > size) {
    size = found.size;
    for (const [user, groups] of needs.entries())
      if (groups.some(({ alternatives }) => alternatives.some((one) => found.has(one.stage))))
        found.add(user);
  }
  return found;
}

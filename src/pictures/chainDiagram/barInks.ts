import { ACTOR_INKS, type Ink } from "../palette.ts";
import type { Chain } from "./readChain.ts";

/** The colour of a place, the same at every stage. */
export type BarInks = (placeId: string) => Ink;

/** The named places of the chain, the largest first: by what leaves them, every stage counted alike. */
export function largestFirst({ stages, homeId }: Chain): { placeId: string; label: string }[] {
  const sums = new Map<string, { label: string; sum: number }>();
  for (const { bars, need } of stages)
    for (const { placeId, label, out } of bars) {
      if ([homeId, "rest", "other", "unknown"].includes(placeId)) continue;
      const sum = (sums.get(placeId)?.sum ?? 0) + out * Math.min(1, 1 / need);
      sums.set(placeId, { label, sum });
    }
  return [...sums]
    .sort(([a, x], [b, y]) => y.sum - x.sum || (a < b ? -1 : 1))
    .map(([placeId, { label }]) => ({ placeId, label }));
}

export function barInks(chain: Chain): BarInks {
  const places = largestFirst(chain).slice(0, ACTOR_INKS.length);
  const inks = new Map<string, Ink>(
    places.map(({ placeId }, i) => [placeId, ACTOR_INKS[i] as Ink]),
  );
  inks.set(chain.homeId, "home");
  inks.set("unknown", "hatch");
  return (placeId) => inks.get(placeId) ?? "rest";
}

import type { Network } from "../network/network.ts";
import { isGap } from "./composition.ts";
import { type HomeMask, isListed } from "./home.ts";
import { PLACE_KEY } from "./keys.ts";
import { marketsOf } from "./market.ts";
import type { Measure } from "./measure.ts";
import { worldProduction } from "./world.ts";

/** Stands for all of the home's places together. No place has this name. */
const HOME = "\u0000home";

/** The home's part of world production. */
export function homeShare(network: Network, stage: number, home: HomeMask): Measure {
  const row = {
    stage,
    whole: "worldProduction" as const,
    key: null,
    method: "homeShare",
    label: { en: "home's share of world production", ja: "世界生産に占める自国側の割合" },
    unit: "share",
    risk: "low" as const,
  };
  const inside = new Set(home.places);
  const world = worldProduction(network, stage, {
    ...PLACE_KEY,
    ofSupplier: (of, supplier) => {
      const place = PLACE_KEY.ofSupplier(of, supplier);
      return inside.has(place) ? HOME : place;
    },
  });
  if (isGap(world)) return { ...row, value: null, reason: world.reason, notes: [] };
  const markets = marketsOf(world, PLACE_KEY.places);
  if (isGap(markets)) return { ...row, value: null, reason: markets.reason, notes: [] };
  const { keys, bounds, middle } = markets;
  const at = keys.indexOf(HOME);
  const lo = bounds.listed[at] ?? 0;
  const everyone = isListed(network, stage, home);
  const hi = Math.min(1, lo + bounds.unknown + (everyone ? 0 : bounds.other));
  const share = everyone || hi === lo ? (middle?.listed[at] ?? (hi === lo ? lo : null)) : null;
  const value = share === null ? null : Math.min(Math.max(share, lo), hi);
  return { ...row, value: { value, lo, hi }, reason: null, notes: world.notes };
}

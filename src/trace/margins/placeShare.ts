import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { shareOfWorld } from "../information/shareOfWorld.ts";

const NOTHING_KNOWN: Interval = { value: null, lo: 0, hi: 1 };

/** Part of a stage's world production that stands in some places; what stands nobody knows where counts for `hi` only. */
export function placeShare(network: Network, stage: number, places: ReadonlySet<number>): Interval {
  const { suppliers, pools, places: codes } = network;
  const placeOf = (supplier: number) => pools.place[suppliers.pool[supplier] as number] as number;
  const { start, row } = suppliers.byStage;
  const listed = new Set([...row.subarray(start[stage], start[stage + 1])].map(placeOf));
  const areAllListed = [...places].every((place) => listed.has(place));
  const share = shareOfWorld(network, stage, (supplier) => {
    if (supplier === null) return "perhaps";
    const place = placeOf(supplier);
    if (places.has(place)) return "yes";
    if (codes[place] === "unknown") return "perhaps";
    // `other` is none of the stage's listed places.
    return codes[place] === "other" && !areAllListed ? "perhaps" : "no";
  });
  return share ?? NOTHING_KNOWN;
}

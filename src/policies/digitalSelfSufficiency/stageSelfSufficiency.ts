import { isGap } from "../../assess/composition.ts";
import { maskOf } from "../../assess/home.ts";
import { homeConsumption } from "../../assess/homeConsumption.ts";
import { keysOf, PLACE_KEY } from "../../assess/keys.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { makersOnly } from "../../trace/graph/makersOnly.ts";
import { homeFaceValue } from "../../trace/ladder/homeFaceValue.ts";
import { tracedShare } from "../../trace/ladder/tracedShare.ts";
import { avoided, readings } from "../../trace/reading/reading.ts";
import { outsidePlaces, ownedOutside } from "../../trace/reading/subject.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";

/** By owner and by place, each at first hand and with all that stands behind it. */
export const SHARE_KEYS = ["ownerFace", "ownerTraced", "placeFace", "placeTraced"] as const;

/** Parts of what the home uses of a product that are supplied by itself, 0 to 1. */
export type SelfSupplied = Readonly<Record<(typeof SHARE_KEYS)[number], Interval>>;

export interface StageSelfSufficiency {
  readonly shares: SelfSupplied;
  /** Why nothing can be told of a share; null where something can be told of each. */
  readonly reason: Label | null;
}

/** How much of what a home uses it supplies itself, at every stage. */
export function stageSelfSufficiency(network: Network, home: ResolvedHome): StageSelfSufficiency[] {
  const places = numbersOf(network, home.places);
  const inside = new Set(places);
  const read = readings(network, places, "collection");
  const foreign = ownedOutside(network, inside);
  const ownerFace = avoided(makersOnly(read), foreign, { unclear: "met" });
  const ownerTraced = avoided(read, foreign, { unclear: "met" });
  const placeFace = homeFaceValue(network, places, {
    read,
    outside: outsidePlaces(network, inside),
  });
  const placeTraced = tracedShare(network, places, { read, face: placeFace });
  return network.stages.map((_, stage) => {
    const shares = {
      ownerFace: ownerFace[stage] as Interval,
      ownerTraced: ownerTraced[stage] as Interval,
      placeFace: placeFace[stage] as Interval,
      placeTraced: placeTraced[stage] as Interval,
    };
    return { shares, reason: reasonOf(network, { stage, home }, shares) };
  });
}

function isOpen({ lo, hi }: Interval): boolean {
  return lo === 0 && hi === 1;
}

function reasonOf(
  network: Network,
  { stage, home }: { readonly stage: number; readonly home: ResolvedHome },
  { ownerFace, placeFace }: SelfSupplied,
): Label | null {
  if (!isOpen(ownerFace) && !isOpen(placeFace)) return null;
  if (isOpen(placeFace) && !isOpen(ownerFace)) return NO_PLACES;
  const used = homeConsumption(network, { stage, home: maskOf(network, home) }, PLACE_KEY);
  if (isGap(used)) return used.reason;
  const hasOwners = keysOf(network, stage, []).some(({ id }) => id === "owner");
  if (hasOwners) return NO_SHARES;
  return isOpen(placeFace) ? NEITHER : NO_OWNERS;
}

const NO_PLACES: Label = {
  en: "where its makers stand is not known",
  ja: "供給者の所在地が不明",
};

const NO_OWNERS: Label = {
  en: "who owns its makers is not known",
  ja: "供給者の所有者が不明",
};

const NEITHER: Label = {
  en: "neither where its makers stand nor who owns them is known",
  ja: "供給者の所在地も所有者も不明",
};

const NO_SHARES: Label = {
  en: "how much each of its makers supplies is not known",
  ja: "各供給者の供給量が不明",
};

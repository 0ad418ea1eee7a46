import { type Gap, isGap } from "../../assess/composition.ts";
import { type Key, OWNER_KEY, PLACE_KEY } from "../../assess/keys.ts";
import type { Measure } from "../../assess/measure.ts";
import { shareMeasures } from "../../assess/shareMeasures.ts";
import { worldProduction } from "../../assess/world.ts";
import { roundedDown } from "../../display/sentences/roundedDown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { type HomeShares, homeShares, isKnownBy, mostInHome } from "./homeShares.ts";
import { largestNamed } from "./largestNamed.ts";
import type { OwnershipEntry } from "./ownershipEntries.ts";
import { REASONS } from "./ownershipWords.ts";
import { stageCitations } from "./stageCitations.ts";

/** A stage by place beside by owner; shares are of its world production unless said otherwise. */
export type OwnershipRow = HomeShares & {
  readonly stageId: string;
  readonly stage: Label;
  readonly hhiByPlace: Interval | null;
  readonly hhiByOwner: Interval | null;
  /** By owner less by place, in [−1, 1]. */
  readonly difference: Interval | null;
  /** Several where they are equal. */
  readonly largestPlaceIds: readonly string[];
  readonly largestPlace: Label | null;
  readonly largestPlaceShare: Interval | null;
  readonly largestOwnerIds: readonly string[];
  readonly largestOwner: Label | null;
  readonly largestOwnerShare: Interval | null;
  /** Lower bound of `foreignInHome`, rounded down to what is printed; null where that is. */
  readonly foreignInHomeAtLeast: number | null;
  readonly reason: Label | null;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
};

/** The row, and the measures that it rests on. */
export function ownershipRow(
  network: Network,
  stage: number,
  entries: readonly OwnershipEntry[],
): { readonly row: OwnershipRow; readonly measures: readonly Measure[] } {
  const [place, owner] = [byKey(network, stage, PLACE_KEY), byKey(network, stage, OWNER_KEY)];
  const { shares, reasons } = sharesKnown(entries, place.gap ?? owner.gap);
  const measures = [place, owner].flatMap(({ hhi, top }) => [hhi, top.measure]);
  const unnamed = [
    ...(place.hhi.value === null && !reasons.includes(REASONS.noPlace) ? [place.hhi.reason] : []),
    ...(owner.hhi.value === null && !reasons.includes(REASONS.noOwner) ? [owner.hhi.reason] : []),
  ].filter((reason) => reason !== null);
  const lo = shares.foreignInHome?.lo;
  const row: OwnershipRow = {
    stageId: network.stages[stage]?.id ?? "",
    stage: stageLabel(network, stage),
    hhiByPlace: place.hhi.value,
    hhiByOwner: owner.hhi.value,
    difference: less(owner.hhi.value, place.hhi.value),
    largestPlaceIds: place.top.ids,
    largestPlace: place.top.who,
    largestPlaceShare: place.top.share,
    largestOwnerIds: owner.top.ids,
    largestOwner: owner.top.who,
    largestOwnerShare: owner.top.share,
    ...shares,
    foreignInHomeAtLeast: lo === undefined ? null : roundedDown(lo, "share"),
    reason: joined([...reasons, ...unnamed]),
    notes: [...new Set(measures.flatMap(({ notes }) => notes))],
    citations: stageCitations(network, stage),
  };
  return { row, measures };
}

function byKey(network: Network, stage: number, key: Key) {
  const world = worldProduction(network, stage, key);
  const at = { stage, whole: "worldProduction", key } as const;
  const hhi = shareMeasures(world, at).find(({ method }) => method === "hhi") as Measure;
  const gap: Gap | null = isGap(world) ? world : null;
  return { hhi, top: largestNamed(world, at), gap };
}

const NEEDS_PLACE = ["standsInHome", "ownerUnknownInHome"] as const;
const NEEDS_OWNER = ["ownedByHome", "ownedPlaceUnknown"] as const;
const NEEDS_BOTH = [
  "foreignInHome",
  "foreignPartOfHome",
  "homeOwnedInHome",
  "ownedAbroad",
] as const;

/** The shares that have an answer, and why the others have none. */
function sharesKnown(
  entries: readonly OwnershipEntry[],
  gap: Gap | null,
): { readonly shares: HomeShares; readonly reasons: readonly Label[] } {
  const [hasPlace, hasOwner] = [
    isKnownBy(entries, ({ place }) => place),
    isKnownBy(entries, ({ owner }) => owner),
  ];
  const { isAnyKnown, isNone } = mostInHome(entries);
  const unanswered = new Set<keyof HomeShares>([
    ...(hasPlace ? [] : [...NEEDS_PLACE, ...NEEDS_BOTH]),
    ...(hasOwner ? [] : [...NEEDS_OWNER, ...NEEDS_BOTH]),
    ...(gap === null ? [] : [...NEEDS_PLACE, ...NEEDS_OWNER, ...NEEDS_BOTH]),
  ]);
  if (!isAnyKnown) unanswered.add("foreignPartOfHome");
  const all = Object.entries(homeShares(entries));
  const shares = all.map(([key, value]) => [
    key,
    unanswered.has(key as keyof HomeShares) ? null : value,
  ]);
  const ofHome = isNone ? REASONS.noneInHome : REASONS.noneKnownInHome;
  const reasons: Label[] = [
    ...(gap === null ? [] : [gap.reason]),
    ...(hasPlace ? [] : [REASONS.noPlace]),
    ...(hasOwner ? [] : [REASONS.noOwner]),
    ...(hasPlace && hasOwner && !isAnyKnown ? [ofHome] : []),
  ];
  return { shares: Object.fromEntries(shares) as unknown as HomeShares, reasons };
}

function less(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return null;
  const value = a.value === null || b.value === null ? null : a.value - b.value;
  return { value, lo: a.lo - b.hi, hi: a.hi - b.lo };
}

/** Each reason once; null for none. */
function joined(reasons: readonly Label[]): Label | null {
  const each = [...new Map(reasons.map((reason) => [reason.en, reason])).values()];
  if (each.length === 0) return null;
  return {
    en: each.map(({ en }) => en).join("; "),
    ja: each.map(({ ja }) => ja).join("。"),
  };
}

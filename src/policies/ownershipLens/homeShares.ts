import type { Interval } from "../../numeric/interval.ts";
import type { OwnershipEntry } from "./ownershipEntries.ts";
import { type Membership, portion, portionOfAll } from "./portion.ts";
import type { Side, SupplierSides } from "./supplierSides.ts";

/** Shares of a stage's world production; `foreignPartOfHome` is of what stands in the home. */
export type HomeShares = {
  readonly standsInHome: Interval | null;
  readonly ownedByHome: Interval | null;
  readonly foreignInHome: Interval | null;
  readonly foreignPartOfHome: Interval | null;
  readonly homeOwnedInHome: Interval | null;
  readonly ownerUnknownInHome: Interval | null;
  readonly ownedAbroad: Interval | null;
  readonly ownedPlaceUnknown: Interval | null;
};

/** That place and owner are on these sides; what is not told may be on either. */
function member(place: Side | null, owner: Side | null): Membership {
  const may = (side: Side, asked: Side | null) =>
    asked === null || side === asked || (side === "open" && asked !== "open");
  const does = (side: Side, asked: Side | null) => asked === null || side === asked;
  return {
    surely: (entry) => does(entry.place, place) && does(entry.owner, owner),
    perhaps: (entry) => may(entry.place, place) && may(entry.owner, owner),
  };
}

const IN_HOME = member("home", null);
const FOREIGN_IN_HOME = member("home", "abroad");
const HOME_OWNED_IN_HOME = member("home", "home");

/** What stands in the home, what it owns, and both together, as far as the bounds tell. */
export function homeShares(entries: readonly OwnershipEntry[]): HomeShares {
  const share = (place: Side | null, owner: Side | null) =>
    portionOfAll(entries, member(place, owner));
  return {
    standsInHome: share("home", null),
    ownedByHome: share(null, "home"),
    foreignInHome: share("home", "abroad"),
    foreignPartOfHome: portion(entries, FOREIGN_IN_HOME, HOME_OWNED_IN_HOME),
    homeOwnedInHome: share("home", "home"),
    ownerUnknownInHome: share("home", "open"),
    ownedAbroad: share("abroad", "home"),
    ownedPlaceUnknown: share("open", "home"),
  };
}

/** One supplier's part of all that stands in the home. */
export function shareOfHome(
  entries: readonly OwnershipEntry[],
  plant: OwnershipEntry,
): Interval | null {
  const isIt = (entry: OwnershipEntry) => entry === plant;
  return portion(
    entries,
    { surely: isIt, perhaps: isIt },
    {
      surely: (entry) => IN_HOME.surely(entry) && !isIt(entry),
      perhaps: (entry) => IN_HOME.perhaps(entry) && !isIt(entry),
    },
  );
}

/** Whether anything is known to stand in the home, and whether nothing can. */
export function mostInHome(entries: readonly OwnershipEntry[]): {
  readonly isAnyKnown: boolean;
  readonly isNone: boolean;
} {
  return {
    isAnyKnown: entries.some((entry) => IN_HOME.surely(entry) && mayMake(entry)),
    isNone: !entries.some((entry) => IN_HOME.perhaps(entry) && mayMake(entry)),
  };
}

/** Whether anybody on a side other than "open" is known, by place or by owner. */
export function isKnownBy(
  entries: readonly OwnershipEntry[],
  side: (sides: SupplierSides) => Side,
): boolean {
  return entries.some((entry) => side(entry) !== "open" && mayMake(entry));
}

/** A silent supplier may make something. */
function mayMake({ amount, isSilent }: OwnershipEntry): boolean {
  return isSilent || amount.hi > 0;
}

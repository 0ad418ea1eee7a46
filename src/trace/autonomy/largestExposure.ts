import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { NOISE, WIDEST_WITH_VALUE } from "../reading/reading.ts";

/** How much of a supply passes one place; a place without a name stands for all that the model does not name. */
export interface PlaceExposure {
  readonly id: string | null;
  readonly who: Label;
  readonly exposure: Interval;
}

/** The place on which most depends, as far as the bounds tell. */
export interface LargestExposure {
  readonly exposure: Interval;
  /** The place that has it for certain; null where there is none, or nobody can tell which. */
  readonly place: PlaceExposure | null;
  /** All that may have it, those with the most first; none where there is nothing to depend on. */
  readonly candidates: readonly PlaceExposure[];
}

/** The largest of some exposures; of equal ones that whose id comes first. */
export function largestExposure(places: readonly PlaceExposure[]): LargestExposure {
  const exposure = ranked(places, 0);
  const candidates = places
    .filter(({ exposure: { hi } }) => hi > NOISE && hi >= exposure.lo - NOISE)
    .sort(byExposure);
  return { exposure, place: certain(places, candidates), candidates };
}

/** The second largest; its place is certain only where the first is. Of places without a name there are several. */
export function secondExposure(
  places: readonly PlaceExposure[],
  largest: LargestExposure,
): Pick<LargestExposure, "exposure" | "place"> {
  const unnamed = places.filter(({ id }) => id === null);
  const exposure = ranked([...places, ...unnamed], 1);
  if (largest.place === null) return { exposure, place: null };
  return { exposure, place: largestExposure(places.filter((one) => one !== largest.place)).place };
}

/** Rank k of the truth lies between rank k of the lower bounds and rank k of the upper ones. */
function ranked(places: readonly PlaceExposure[], rank: number): Interval {
  const at = (of: (exposure: Interval) => number) =>
    places.map(({ exposure }) => of(exposure)).sort((a, b) => b - a)[rank] ?? 0;
  const lo = at((exposure) => exposure.lo);
  const hi = at((exposure) => exposure.hi);
  const value = at((exposure) => exposure.value ?? exposure.lo);
  return { value: hi - lo <= WIDEST_WITH_VALUE ? Math.min(Math.max(value, lo), hi) : null, lo, hi };
}

function certain(
  places: readonly PlaceExposure[],
  candidates: readonly PlaceExposure[],
): PlaceExposure | null {
  const beats = (one: PlaceExposure) =>
    places.every((other) => other === one || one.exposure.lo >= other.exposure.hi - NOISE);
  return candidates.find((one) => one.id !== null && one.exposure.lo > NOISE && beats(one)) ?? null;
}

function byExposure(a: PlaceExposure, b: PlaceExposure): number {
  return (
    b.exposure.lo - a.exposure.lo ||
    b.exposure.hi - a.exposure.hi ||
    (a.id ?? "~").localeCompare(b.id ?? "~", "en")
  );
}

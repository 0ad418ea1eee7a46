import type { Network } from "../../network/network.ts";
import { candidatesOf } from "../reading/candidates.ts";
import { avoided, passed, type Readings } from "../reading/reading.ts";
import { inPlaces } from "../reading/subject.ts";
import type { PlaceExposure } from "./largestExposure.ts";

/** A place that the model does not name. */
export const UNNAMED = { en: "a place not named", ja: "モデルに名のない国・地域" };

/** The number of no place, named or not. */
const NOWHERE = -3;

/**
 * For each stage the exposure of the home's supply to every place that is named and not its own, and to any one that is
 * not named.
 */
export function placeExposures(
  network: Network,
  read: Readings,
  own: readonly string[],
): PlaceExposure[][] {
  const named = candidatesOf(network, { places: own }).filter(({ key }) => key === "place");
  const nowhere = inPlaces(network, new Set([NOWHERE]));
  const asked = [...named, { id: null, who: UNNAMED, subject: nowhere }];
  const found = asked.map(({ id, who, subject }) => ({
    id,
    who,
    shares: avoided(read, subject, { unclear: "avoided" }),
  }));
  return network.stages.map((_, s) =>
    found.flatMap(({ id, who, shares }) => {
      const share = shares[s];
      return share === undefined ? [] : [{ id, who, exposure: passed(share) }];
    }),
  );
}

import type { Label } from "../../indices/shareIndex.ts";
import { minus } from "../../model/places/groupAlgebra.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { inPlaces, operatedBy, ownedFrom, passing, type Subject } from "./subject.ts";
import { numbersOf } from "./traceNotes.ts";

/** Who or what may stand upstream: a place, the place of an owner, an operator, a bloc of places, or a chokepoint. */
export interface Candidate {
  readonly key: "place" | "owner" | "operator" | "bloc" | "chokepoint";
  readonly id: string;
  readonly who: Label;
  readonly subject: Subject;
}

/** Everybody who is named, but for the home itself, and the blocs that are asked for, without the home's places. */
export function candidatesOf(
  network: Network,
  home: Pick<ResolvedHome, "places">,
  blocs: readonly ResolvedHome[] = [],
): Candidate[] {
  const { suppliers, places, operators, chokepoints } = network;
  const own = new Set(["other", "unknown", ...home.places]);
  const named = (code: string | undefined) => code !== undefined && !own.has(code);
  const place = places.flatMap((id, p) =>
    named(id)
      ? [{ key: "place" as const, id, who: nameOf(id), subject: inPlaces(network, new Set([p])) }]
      : [],
  );
  const owner = [...new Set(suppliers.owner)].flatMap((p) => {
    const id = places[p];
    if (id === undefined || !named(id)) return [];
    return [{ key: "owner" as const, id, who: nameOf(id), subject: ownedFrom(network, p) }];
  });
  const operator = operators.map((id, o) => ({
    key: "operator" as const,
    id,
    who: { en: id, ja: id },
    subject: operatedBy(o),
  }));
  const bloc = blocs.map(({ id, label, places: members }) => {
    const outside = new Set(numbersOf(network, minus(members, home.places)));
    return { key: "bloc" as const, id, who: label, subject: inPlaces(network, outside) };
  });
  const chokepoint = chokepoints.map((id, c) => ({
    key: "chokepoint" as const,
    id,
    who: { en: id, ja: id },
    subject: passing(network, c),
  }));
  return [...place, ...owner, ...operator, ...bloc, ...chokepoint];
}

function nameOf(code: string): Label {
  return { en: placeName(code, "en"), ja: placeName(code, "ja") };
}

/** In the order of tables. */
export const KEYS = ["place", "owner", "operator", "bloc", "chokepoint"] as const;
export const KEY_LABELS: Readonly<Record<Candidate["key"], Label>> = {
  place: { en: "place", ja: "所在地" },
  owner: { en: "owner's place", ja: "所有者の国・地域" },
  operator: { en: "operator", ja: "操業企業" },
  bloc: { en: "bloc", ja: "国・地域グループ" },
  chokepoint: { en: "chokepoint", ja: "航路などの要衝" },
};

import type { Label } from "../indices/shareIndex.ts";
import type { ResolvedHome } from "../model/places/homes.ts";
import { placeName } from "../model/places/places.ts";
import type { Network } from "../network/network.ts";
import { inPlaces, operatedBy, ownedFrom, type Subject } from "./subject.ts";

/** Somebody who may stand upstream: a place, the place of an owner, or an operator. */
export interface Candidate {
  readonly key: "place" | "owner" | "operator";
  readonly id: string;
  readonly who: Label;
  readonly subject: Subject;
}

/** Everybody who is named, but for the home itself. */
export function candidatesOf(network: Network, home: Pick<ResolvedHome, "places">): Candidate[] {
  const { suppliers, places, operators } = network;
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
  return [...place, ...owner, ...operator];
}

function nameOf(code: string): Label {
  return { en: placeName(code, "en"), ja: placeName(code, "ja") };
}

/** In the order of tables. */
export const KEYS = ["place", "owner", "operator"] as const;
export const KEY_LABELS: Readonly<Record<Candidate["key"], Label>> = {
  place: { en: "place", ja: "所在地" },
  owner: { en: "owner's place", ja: "所有者の国・地域" },
  operator: { en: "operator", ja: "操業企業" },
};

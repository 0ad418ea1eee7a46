import type { Label } from "../indices/shareIndex.ts";
import { NUMBER_OF_PLACES } from "../model/places/places.ts";
import type { Network } from "../network/network.ts";
import { whoLabel } from "./notes.ts";

export type KeyId = "place" | "owner" | "operator" | "bloc";

/** By what suppliers are told apart. */
export interface Key {
  readonly id: KeyId;
  readonly label: Label;
  /** How many there can be. */
  readonly places: number;
  /** Key of a place; for `owner` and `operator` only suppliers have one. */
  readonly ofPlace: (place: string) => string;
  readonly ofSupplier: (network: Network, supplier: number) => string;
  /** Name of whom a key stands for. */
  readonly nameOf: (key: string) => Label;
}

/** A named set of places that counts as one. */
export interface Bloc {
  readonly id: string;
  readonly label: Label;
  readonly places: readonly string[];
}

function placeOfSupplier(network: Network, supplier: number): string {
  return network.places[
    network.pools.place[network.suppliers.pool[supplier] as number] as number
  ] as string;
}

export const PLACE_KEY: Key = {
  id: "place",
  label: { en: "place", ja: "所在地" },
  places: NUMBER_OF_PLACES,
  ofPlace: (place) => place,
  ofSupplier: placeOfSupplier,
  nameOf: whoLabel,
};

export const OWNER_KEY: Key = {
  id: "owner",
  label: { en: "owner's place", ja: "所有者の国・地域" },
  places: NUMBER_OF_PLACES,
  ofPlace: () => "unknown",
  ofSupplier: (network, supplier) =>
    network.places[network.suppliers.owner[supplier] as number] ?? "unknown",
  nameOf: whoLabel,
};

export const OPERATOR_KEY: Key = {
  id: "operator",
  label: { en: "operator", ja: "操業企業" },
  places: Number.POSITIVE_INFINITY,
  ofPlace: () => "unknown",
  ofSupplier: (network, supplier) =>
    network.operators[network.suppliers.operator[supplier] as number] ?? "unknown",
  nameOf: (operator) => ({ en: operator, ja: operator }),
};

/** Places of a bloc count as one; `other` could belong to a bloc, so it counts as unknown. */
export function blocKey(blocs: readonly Bloc[]): Key {
  const blocOf = new Map<string, string>();
  for (const bloc of blocs) {
    for (const place of bloc.places) {
      const taken = blocOf.get(place);
      if (taken !== undefined) {
        throw new RangeError(
          `blocs: must not overlap (got ${place} in both ${taken} and ${bloc.id}); subtract one from the other, as in '${bloc.id}-${taken}'`,
        );
      }
      blocOf.set(place, bloc.id);
    }
  }
  const ofPlace = (place: string) => (place === "other" ? "unknown" : (blocOf.get(place) ?? place));
  return {
    id: "bloc",
    label: { en: "bloc", ja: "国・地域グループ" },
    places: NUMBER_OF_PLACES - blocOf.size + blocs.length,
    ofPlace,
    ofSupplier: (network, supplier) => ofPlace(placeOfSupplier(network, supplier)),
    nameOf: (key) => blocs.find(({ id }) => id === key)?.label ?? whoLabel(key),
  };
}

/** Keys for which a stage has data. */
export function keysOf(network: Network, stage: number, blocs: readonly Bloc[]): Key[] {
  const { byStage, owner, operator } = network.suppliers;
  let owned = false;
  let operated = false;
  for (let r = byStage.start[stage] as number; r < (byStage.start[stage + 1] as number); r++) {
    const supplier = byStage.row[r] as number;
    owned ||= (owner[supplier] as number) >= 0;
    operated ||= (operator[supplier] as number) >= 0;
  }
  return [
    PLACE_KEY,
    ...(owned ? [OWNER_KEY] : []),
    ...(operated ? [OPERATOR_KEY] : []),
    ...(blocs.length > 0 ? [blocKey(blocs)] : []),
  ];
}

import type * as z from "zod";
import type { Label } from "../../indices/shareIndex.ts";
import type { DeepReadonly } from "../../model/deepReadonly.ts";
import { askedIn, type Checking, namedIn } from "./checking.ts";
import { anyOf, type HitsSupplier, ownedFrom, runBy, standingIn } from "./hits.ts";
import { codesOf, type NamedPlace, placesOf } from "./placesOf.ts";
import type { By } from "./shockFields.ts";

/** One of those whom a shock names. */
export interface Actor {
  /** Such as "supplier in Japan". */
  readonly what: Label;
  readonly hits: HitsSupplier;
  /** Codes of the places out of which it stops deliveries, whoever made them. */
  readonly codes: ReadonlySet<string>;
}

/** Whom a shock names. */
export interface Actors {
  readonly named: readonly Actor[];
  /** Places out of which deliveries stop. */
  readonly codes: ReadonlySet<string>;
  /** Suppliers by where they stand, and by who runs or owns them. */
  readonly stands: HitsSupplier;
  readonly isTheirs: HitsSupplier;
  /** Whether anybody is named by who runs or owns suppliers. */
  readonly hasTheirs: boolean;
  readonly hits: HitsSupplier;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Those whom `by` names. */
export function actorsOf(by: DeepReadonly<z.output<typeof By>>, checking: Checking): Actors {
  const { network, issues, path } = checking;
  const places = placesOf(by.places ?? [], "by.places", checking);
  const owners = placesOf(by.owners ?? [], "by.owners", checking);
  const operators = namedIn(
    { what: "an operator of the model", names: network.operators },
    askedIn(by.operators ?? [], `${path}.by.operators`),
    issues,
  );
  const codes = codesOf(places);
  const stands = standingIn(network, codes);
  const isTheirs = anyOf(runBy(network, new Set(operators)), ownedFrom(network, codesOf(owners)));
  const named = [
    ...places.map((place) => standing(place, checking)),
    ...operators.map((operator) => {
      const name = network.operators[operator] as string;
      const what = { en: `supplier run by ${name}`, ja: `${name}が運営する供給者` };
      return { what, hits: runBy(network, new Set([operator])), codes: NOWHERE };
    }),
    ...owners.map((owner) => owning(owner, checking)),
  ];
  const hasTheirs = operators.length > 0 || owners.length > 0;
  return { named, codes, stands, isTheirs, hasTheirs, hits: anyOf(stands, isTheirs) };
}

/** Those who stand in a place, and what leaves it. */
export function standing({ label, codes }: NamedPlace, { network }: Checking): Actor {
  const set = new Set(codes);
  const what = { en: `supplier in ${label.en}`, ja: `${label.ja}の供給者` };
  return { what, hits: standingIn(network, set), codes: set };
}

/** Those who are owned from a place. */
export function owning({ label, codes }: NamedPlace, { network }: Checking): Actor {
  const what = { en: `supplier owned from ${label.en}`, ja: `${label.ja}が所有する供給者` };
  return { what, hits: ownedFrom(network, new Set(codes)), codes: NOWHERE };
}

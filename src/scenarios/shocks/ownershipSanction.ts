import * as z from "zod";
import { owning } from "./actorsOf.ts";
import { ownedFrom } from "./hits.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { codesOf, placesOf } from "./placesOf.ts";
import { Fraction, Places, StagesIfAny } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";
import { changeOutput, type SupplierTargets, suppliersHit } from "./suppliersHit.ts";

const shape = z
  .strictObject({
    kind: z.literal("ownership-sanction"),
    owners: Places.describe("Places of the owners whose suppliers are hit, wherever these stand"),
    stages: StagesIfAny,
    cut: Fraction.describe("Part of the output that fails (0–1)"),
  })
  .describe("Suppliers owned from some places make less")
  .meta({ id: "OwnershipSanction" });

export interface Targets {
  readonly suppliers: SupplierTargets;
  readonly cut: number;
}

/** Output of suppliers that are owned from some places, wherever they stand. */
export const ownershipSanction = shockRow<typeof shape, Targets>({
  kind: "ownership-sanction",
  label: { en: "sanction on owners", ja: "所有者への制裁" },
  shape,
  scaled: (shock, factor) => ({ ...shock, cut: factor * shock.cut }),
  course: (_, { end }) => ({ days: [], spans: [], until: end }),
  check: ({ owners, stages, cut }, checking) => {
    const { network } = checking;
    const named = stagesOf(stages, checking);
    const places = placesOf(owners, "owners", checking);
    const actors = places.map((place) => owning(place, checking));
    noteNoEffect(namedActors(actors, "output", checking), named, checking);
    const hits = ownedFrom(network, codesOf(places));
    return { suppliers: suppliersHit(network, named.numbers, hits), cut };
  },
  apply: ({ suppliers, cut }, moment, draft) => {
    if (isInForce(moment)) changeOutput(suppliers, 1 - cut, draft);
  },
});

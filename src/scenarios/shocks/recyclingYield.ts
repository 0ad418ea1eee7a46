import * as z from "zod";
import { standing } from "./actorsOf.ts";
import { standingIn } from "./hits.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { codesOf, placesOf } from "./placesOf.ts";
import { Factor, Places, Stages } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { checkKinds, stagesOf } from "./stagesOf.ts";
import { changeYield, type SupplierTargets, suppliersHit } from "./suppliersHit.ts";

const shape = z
  .strictObject({
    kind: z.literal("recycling-yield"),
    stages: Stages.describe("Stages of kind recycling"),
    places: Places.optional().describe("Where; everywhere when left out"),
    factor: Factor.describe("What the recyclers' output is multiplied by"),
  })
  .describe("Recycling gives more or less")
  .meta({ id: "RecyclingYield" });

export interface Targets {
  readonly suppliers: SupplierTargets;
  readonly factor: number;
}

/** Output of recycling, multiplied. */
export const recyclingYield = shockRow<typeof shape, Targets>({
  kind: "recycling-yield",
  label: { en: "change of recycling yield", ja: "リサイクル収率の変化" },
  shape,
  scaled: (shock, factor) => ({ ...shock, factor: 1 - factor + factor * shock.factor }),
  course: (_, { end }) => ({ days: [], spans: [], until: end }),
  check: ({ stages, places, factor }, checking) => {
    const { network } = checking;
    const named = stagesOf(stages, checking);
    checkKinds(stages, ["recycling"], checking);
    const where = placesOf(places ?? [], "places", checking);
    const actors = where.map((place) => standing(place, checking));
    noteNoEffect(namedActors(actors, "output", checking), named, checking);
    const hits = places === undefined ? () => "yes" as const : standingIn(network, codesOf(where));
    return { suppliers: suppliersHit(network, named.numbers, hits), factor };
  },
  apply: ({ suppliers, factor }, moment, draft) => {
    if (isInForce(moment)) changeYield(suppliers, factor, draft);
  },
});

import * as z from "zod";
import { Identifier } from "../../model/identifier.ts";
import { add } from "../../model/modelError.ts";
import { addTo } from "./draft.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { codesOf, placesOf } from "./placesOf.ts";
import { namedPools, poolsHit } from "./poolsHit.ts";
import { Amount, Days, Place } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stageOf } from "./stagesOf.ts";
import { unitOf } from "./unitOf.ts";

const shape = z
  .strictObject({
    kind: z.literal("capacity-added"),
    stage: Identifier.describe("Stage that supplies more"),
    place: Place.describe("Where the capacity stands"),
    to: Place.optional().describe("Market that it delivers to; its own place if left out"),
    operator: z.string().min(1).optional().describe("Who runs it; it may be new to the model"),
    amount: Amount.describe("Supply that it adds, in the stage's unit"),
    unit: z.string().min(1).optional().describe("Unit of `amount` where it is another"),
    rampDays: Days.optional().describe("Days over which it comes into use, evenly"),
  })
  .describe("New capacity supplies more")
  .meta({ id: "CapacityAdded" });

export interface Targets {
  readonly pools: Int32Array;
  readonly amount: number;
  readonly rampDays: number;
}

/** Supply of new capacity, there at once or growing in a straight line, until the event ends. */
export const capacityAdded = shockRow<typeof shape, Targets>({
  kind: "capacity-added",
  label: { en: "new capacity", ja: "生産能力の追加" },
  shape,
  scaled: (shock, factor) => ({ ...shock, amount: factor * shock.amount }),
  course: ({ rampDays = 0 }, { start, end }) => {
    const to = Math.min(end, start + rampDays);
    return { days: [], spans: rampDays === 0 ? [] : [{ from: start, to }], until: end };
  },
  check: ({ stage, place, to = place, amount, unit, rampDays = 0 }, checking) => {
    const { network, issues, path } = checking;
    const named = stageOf(stage, checking);
    const stands = placesOf(place, "place", checking);
    const where = to === place ? stands : placesOf(to, "to", checking);
    noteNoEffect(namedPools(where, checking), named, checking);
    for (const [field, places] of [
      ["place", stands],
      ["to", where],
    ] as const) {
      const count = codesOf(places).size;
      if (count < 2 || (field === "to" && to === place)) continue;
      const fix = "write one event for each place";
      add(issues, {
        path: `${path}.${field}`,
        must: "be one place",
        found: `${count} places`,
        fix,
      });
    }
    const factor = unitOf(named, unit, { checking, of: (stageUnit) => stageUnit });
    const pools = poolsHit(network, named.numbers, where);
    return { pools, amount: amount * factor, rampDays };
  },
  apply: ({ pools, amount, rampDays }, moment, draft) => {
    if (!isInForce(moment)) return;
    const part = rampDays === 0 ? 1 : Math.min(1, (moment.day - moment.start) / rampDays);
    addTo(draft.added, pools, amount * part);
  },
});

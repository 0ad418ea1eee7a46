import * as z from "zod";
import { Identifier } from "../../model/identifier.ts";
import { add } from "../../model/modelError.ts";
import { stockUnit } from "../../model/units/stockUnit.ts";
import { addTo } from "./draft.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { codesOf, placesOf } from "./placesOf.ts";
import { namedPools, poolsHit } from "./poolsHit.ts";
import { Amount, Days, given, LONGEST, Places } from "./shockFields.ts";
import { type Moment, shockRow } from "./shockRow.ts";
import { stageOf } from "./stagesOf.ts";
import { unitOf } from "./unitOf.ts";

const shape = z
  .strictObject({
    kind: z.literal("stock-release"),
    stage: Identifier.describe("Stage whose product is released"),
    places: Places.describe("Into whose markets; one place where `amount` is given"),
    days: Days.optional().describe("Days of each place's use"),
    amount: Amount.optional().describe("Amount, in the stage's unit without its time"),
    unit: z.string().min(1).optional().describe("Unit of `amount` where it is another"),
    overDays: z
      .number()
      .positive()
      .max(LONGEST)
      .optional()
      .describe("Days over which it comes, evenly; all on the first day when left out"),
  })
  .refine(...given(["days", "amount"], "exactly one"))
  .describe("Stocks are let into markets")
  .meta({ id: "StockRelease", oneOf: [{ required: ["days"] }, { required: ["amount"] }] });

export interface Targets {
  readonly pools: Int32Array;
  readonly days: number;
  readonly amount: number;
  readonly overDays: number;
}

/** Stocks that come into markets, at once or day by day until the event ends; what has come stays. */
export const stockRelease = shockRow<typeof shape, Targets>({
  kind: "stock-release",
  label: { en: "release of stocks", ja: "備蓄の放出" },
  shape,
  scaled: ({ days, amount, ...shock }, factor) => ({
    ...shock,
    ...(days === undefined ? {} : { days: factor * days }),
    ...(amount === undefined ? {} : { amount: factor * amount }),
  }),
  course: ({ overDays }, { start, end }) => {
    const to = Math.min(end, start + (overDays ?? 0));
    return { days: [], spans: overDays === undefined ? [] : [{ from: start, to }], until: end };
  },
  check: ({ stage, places, overDays = 0, ...given }, checking) => {
    const { network, issues, path } = checking;
    const named = stageOf(stage, checking);
    const where = placesOf(places, "places", checking);
    noteNoEffect(namedPools(where, checking), named, checking);
    const count = codesOf(where).size;
    if (given.amount !== undefined && count > 1)
      add(issues, {
        path: `${path}.places`,
        must: "be one place where `amount` is given",
        found: `${count} places`,
        fix: "write one event for each place with its own amount, or give `days`",
      });
    const pools = poolsHit(network, named.numbers, where);
    const factor = unitOf(named, given.unit, { checking, of: stockUnit });
    return { pools, days: given.days ?? 0, amount: (given.amount ?? 0) * factor, overDays };
  },
  apply: ({ pools, days, amount, overDays }, moment, draft) => {
    const part = partOut(moment, overDays);
    addTo(draft.releasedDays, pools, days * part);
    addTo(draft.released, pools, amount * part);
  },
});

function partOut({ day, start, end }: Moment, overDays: number): number {
  if (day < start) return 0;
  return overDays === 0 ? 1 : Math.min(1, (Math.min(day, end) - start) / overDays);
}

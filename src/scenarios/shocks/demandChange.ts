import * as z from "zod";
import { multiply } from "./draft.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { placesOf } from "./placesOf.ts";
import { namedPools, poolsHit } from "./poolsHit.ts";
import { Factor, given, Places, Stages } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";

const YEAR = 365;

const shape = z
  .strictObject({
    kind: z.literal("demand-change"),
    stages: Stages,
    places: Places.optional().describe("Where; everywhere when left out"),
    factor: Factor.optional().describe("What demand is multiplied by"),
    growthPerYear: z
      .number()
      .gt(-1)
      .max(1e3)
      .optional()
      .describe("Growth in 365 days, such as 0.2: (1 + growth)^(days since the start / 365)"),
  })
  .refine(...given(["factor", "growthPerYear"], "exactly one"))
  .describe("More or less is wanted")
  .meta({
    id: "DemandChange",
    oneOf: [{ required: ["factor"] }, { required: ["growthPerYear"] }],
  });

export interface Targets {
  readonly pools: Int32Array;
  readonly factor: number;
  readonly growth: number;
}

/** Final demand, multiplied or growing while the event lasts. */
export const demandChange = shockRow<typeof shape, Targets>({
  kind: "demand-change",
  label: { en: "change of demand", ja: "需要の変化" },
  shape,
  scaled: ({ factor: by, growthPerYear, ...shock }, factor) => ({
    ...shock,
    ...(by === undefined ? {} : { factor: 1 - factor + factor * by }),
    ...(growthPerYear === undefined ? {} : { growthPerYear: factor * growthPerYear }),
  }),
  course: ({ growthPerYear }, { start, end }) => {
    const to = Number.isFinite(end) ? end : null;
    const spans = growthPerYear === undefined ? [] : [{ from: start, to }];
    return { days: [], spans, until: end };
  },
  check: ({ stages, places, factor = 1, growthPerYear = 0 }, checking) => {
    const named = stagesOf(stages, checking);
    const where = places === undefined ? null : placesOf(places, "places", checking);
    if (where !== null) noteNoEffect(namedPools(where, checking), named, checking);
    const pools = poolsHit(checking.network, named.numbers, where);
    return { pools, factor, growth: growthPerYear };
  },
  apply: ({ pools, factor, growth }, moment, draft) => {
    if (!isInForce(moment)) return;
    const grown = growth === 0 ? 1 : (1 + growth) ** ((moment.day - moment.start) / YEAR);
    multiply(draft.demand, pools, factor * grown);
  },
});

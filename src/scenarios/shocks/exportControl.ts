import * as z from "zod";
import { actorsOf } from "./actorsOf.ts";
import { type DeliveryTargets, exportsHit, stopDeliveries } from "./exportsHit.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { reachOf } from "./reachOf.ts";
import { By, Days, Fraction, given, Places, Stages } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";
import { waysOf } from "./waysOf.ts";

const shape = z
  .strictObject({
    kind: z.literal("export-control"),
    stages: Stages,
    by: By.describe("Whose deliveries out of their own place are controlled"),
    to: Places.optional().describe("To where; everywhere when left out"),
    except: Places.optional().describe("But not to these"),
    cut: Fraction.optional().describe("Part of the deliveries that is refused (0–1)"),
    licenceDays: Days.optional().describe("Days at the start on which nothing passes"),
  })
  .refine(...given(["cut", "licenceDays"], "one or more"))
  .describe("Deliveries out of the suppliers' places are refused, or wait for licences")
  .meta({ id: "ExportControl", anyOf: [{ required: ["cut"] }, { required: ["licenceDays"] }] });

export interface Targets {
  readonly deliveries: DeliveryTargets;
  readonly cut: number;
  readonly licenceDays: number;
}

/** Deliveries of somebody to somewhere, refused in part or for as long as licences take. */
export const exportControl = shockRow<typeof shape, Targets>({
  kind: "export-control",
  label: { en: "export control", ja: "輸出規制" },
  shape,
  scaled: ({ cut, licenceDays, ...shock }, factor) => ({
    ...shock,
    ...(cut === undefined ? {} : { cut: factor * cut }),
    ...(licenceDays === undefined ? {} : { licenceDays: factor * licenceDays }),
  }),
  course: ({ cut, licenceDays = 0 }, { start, end }) => {
    const open = start + licenceDays;
    const until = cut === undefined ? Math.min(open, end) : end;
    return { days: open < end ? [open] : [], spans: [], until };
  },
  check: ({ stages, by, to, except, cut = 0, licenceDays = 0 }, checking) => {
    const named = stagesOf(stages, checking);
    const actors = actorsOf(by, checking);
    const reach = reachOf({ to, except }, checking);
    noteNoEffect(namedActors(actors.named, "deliveries", checking), named, checking);
    const ways = waysOf(actors, reach, { exportsOnly: true, network: checking.network });
    return { deliveries: exportsHit(checking.network, named.numbers, ways), cut, licenceDays };
  },
  apply: ({ deliveries, cut, licenceDays }, moment, draft) => {
    if (!isInForce(moment)) return;
    const left = moment.day < moment.start + licenceDays ? 0 : 1 - cut;
    stopDeliveries(deliveries, left, draft);
  },
});

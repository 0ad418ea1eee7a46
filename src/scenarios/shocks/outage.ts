import * as z from "zod";
import { actorsOf } from "./actorsOf.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { By, Days, Fraction, StagesIfAny } from "./shockFields.ts";
import { type Moment, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";
import { changeOutput, type SupplierTargets, suppliersHit } from "./suppliersHit.ts";

const shape = z
  .strictObject({
    kind: z.literal("outage"),
    stages: StagesIfAny,
    by: By.describe("Whose output fails"),
    cut: Fraction.describe("Part of the output that fails (0–1)"),
    rampDays: Days.optional().describe("Days after the end over which output comes back"),
  })
  .describe("Suppliers make less")
  .meta({ id: "Outage" });

export interface Targets {
  readonly suppliers: SupplierTargets;
  readonly cut: number;
  readonly rampDays: number;
}

/** Output that fails, and comes back in a straight line after the end. */
export const outage = shockRow<typeof shape, Targets>({
  kind: "outage",
  label: { en: "supplier outage", ja: "供給者の停止" },
  shape,
  scaled: (shock, factor) => ({ ...shock, cut: factor * shock.cut }),
  course: ({ rampDays = 0 }, { end }) => {
    const isRamp = rampDays > 0 && Number.isFinite(end);
    return { days: [], spans: isRamp ? [{ from: end, to: end + rampDays }] : [], until: end };
  },
  check: ({ stages, by, cut, rampDays = 0 }, checking) => {
    const named = stagesOf(stages, checking);
    const actors = actorsOf(by, checking);
    noteNoEffect(namedActors(actors.named, "output", checking), named, checking);
    return { suppliers: suppliersHit(checking.network, named.numbers, actors.hits), cut, rampDays };
  },
  apply: ({ suppliers, cut, rampDays }, moment, draft) =>
    changeOutput(suppliers, 1 - cut * partStill(moment, rampDays), draft),
});

/** Part of the outage that is still there. */
function partStill({ day, start, end }: Moment, rampDays: number): number {
  if (day < start) return 0;
  if (day < end) return 1;
  return day < end + rampDays ? 1 - (day - end) / rampDays : 0;
}

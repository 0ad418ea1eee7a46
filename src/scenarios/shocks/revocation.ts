import * as z from "zod";
import type { Stage } from "../../model/stage.ts";
import { actorsOf } from "./actorsOf.ts";
import { type DeliveryTargets, exportsHit, stopDeliveries } from "./exportsHit.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { reachOf } from "./reachOf.ts";
import { By, Fraction, Places, Stages } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { checkKinds, stagesOf } from "./stagesOf.ts";
import { waysOf } from "./waysOf.ts";

/** What can be taken back from somebody who has it. */
const KINDS: readonly Stage["kind"][] = [
  "licence",
  "service",
  "design",
  "talent",
  "equipment",
  "energy",
];

const shape = z
  .strictObject({
    kind: z.literal("revocation"),
    stages: Stages.describe(`Stages of kind ${KINDS.join(", ")}`),
    by: By.describe("Who revokes"),
    to: Places.optional().describe(
      "From whom, the suppliers' own places too if named; when left out, from everybody abroad and, of operators and owners, at home",
    ),
    cut: Fraction.describe("Part that is revoked (0–1)"),
  })
  .describe("A licence, a service or another input that is not shipped is taken back")
  .meta({ id: "Revocation" });

export interface Targets {
  readonly deliveries: DeliveryTargets;
  readonly cut: number;
}

/** Licences, services and the like that are taken back. */
export const revocation = shockRow<typeof shape, Targets>({
  kind: "revocation",
  label: { en: "revocation of a licence or service", ja: "ライセンス・サービスの停止" },
  shape,
  scaled: (shock, factor) => ({ ...shock, cut: factor * shock.cut }),
  course: (_, { end }) => ({ days: [], spans: [], until: end }),
  check: ({ stages, by, to, cut }, checking) => {
    const named = stagesOf(stages, checking);
    checkKinds(stages, KINDS, checking);
    const actors = actorsOf(by, checking);
    const reach = reachOf({ to }, checking);
    noteNoEffect(namedActors(actors.named, "deliveries", checking), named, checking);
    const ways = waysOf(actors, reach, { exportsOnly: false, network: checking.network });
    return { deliveries: exportsHit(checking.network, named.numbers, ways), cut };
  },
  apply: ({ deliveries, cut }, moment, draft) => {
    if (isInForce(moment)) stopDeliveries(deliveries, 1 - cut, draft);
  },
});

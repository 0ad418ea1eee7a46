import * as z from "zod";
import { Identifier } from "../../model/identifier.ts";
import type { Network } from "../../network/network.ts";
import { askedIn, type Checking, namedIn } from "./checking.ts";
import { type DeliveryTargets, stopDeliveries } from "./exportsHit.ts";
import type { Hit } from "./hits.ts";
import { type Named, noteNoEffect, strongest } from "./noteNoEffect.ts";
import { Days, Fraction, StagesIfAny } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";

const shape = z
  .strictObject({
    kind: z.literal("route-closure"),
    chokepoints: z.array(Identifier).min(1).describe("Straits, canals and other points closed"),
    stages: StagesIfAny,
    cut: Fraction.describe("Part of what passes there that is stopped (0–1)"),
    detour: z
      .strictObject({
        share: Fraction.describe("Part of what is stopped that goes round (0–1)"),
        extraDays: Days.describe("Days until the first of it arrives"),
      })
      .optional()
      .describe("A way round; none when left out"),
  })
  .describe("Flows past some points are stopped, or go round")
  .meta({ id: "RouteClosure" });

export interface Targets {
  readonly deliveries: DeliveryTargets;
  readonly cut: number;
  /** Part that is stopped once the detour brings something. */
  readonly later: number;
  readonly extraDays: number;
}

/** Flows past some points, stopped but for what goes round after some days. */
export const routeClosure = shockRow<typeof shape, Targets>({
  kind: "route-closure",
  label: { en: "route closure", ja: "航路・要衝の閉鎖" },
  shape,
  scaled: (shock, factor) => ({ ...shock, cut: factor * shock.cut }),
  course: ({ detour }, { start, end }) => {
    const round = start + (detour?.extraDays ?? Number.POSITIVE_INFINITY);
    return { days: round > start && round < end ? [round] : [], spans: [], until: end };
  },
  check: ({ chokepoints, stages, cut, detour }, checking) => {
    const { network, issues, path } = checking;
    const named = stagesOf(stages, checking);
    const asked = askedIn(chokepoints, `${path}.chokepoints`);
    const known = { what: "a chokepoint of the model's flows", names: network.chokepoints };
    const closed = new Set(namedIn(known, asked, issues));
    noteNoEffect(
      [...closed].map((one) => namedPoint(one, checking)),
      named,
      checking,
    );
    const deliveries = flowsPast(network, named.numbers, closed);
    const later = cut * (1 - (detour?.share ?? 0));
    return { deliveries, cut, later, extraDays: detour?.extraDays ?? 0 };
  },
  apply: ({ deliveries, cut, later, extraDays }, moment, draft) => {
    if (!isInForce(moment)) return;
    stopDeliveries(deliveries, 1 - (moment.day < moment.start + extraDays ? cut : later), draft);
  },
});

function namedPoint(point: number, { network }: Checking): Named {
  const name = network.chokepoints[point] as string;
  const what = { en: `flow through ${name}`, ja: `${name}を通る流れ` };
  return {
    what,
    at: (stage) => strongest(flowsAt(network, stage).map(passes(network, new Set([point])))),
  };
}

/** Listed flows past some points, and deliveries of no listed flow, which may pass them. */
function flowsPast(
  network: Network,
  stages: readonly number[],
  closed: ReadonlySet<number>,
): DeliveryTargets {
  const past = passes(network, closed);
  const told = stages
    .flatMap((stage) => flowsAt(network, stage))
    .map((flow) => ({ flow, hit: past(flow) }));
  const of = (is: Hit) =>
    Int32Array.from(told.flatMap(({ flow, hit }) => (hit === is ? [flow] : [])));
  return {
    stages: Int32Array.from(stages),
    flows: of("yes"),
    mayFlows: of("perhaps"),
    cuts: stages.map((stage) => {
      const may = new Uint8Array(network.suppliers.count);
      const { start, row } = network.suppliers.byStage;
      for (const supplier of row.subarray(start[stage], start[stage + 1])) may[supplier] = 1;
      return {
        stage,
        suppliers: new Uint8Array(network.suppliers.count),
        maySuppliers: may,
        reaches: () => true,
        atHome: false,
        ofPlace: true,
      };
    }),
    hidden: stages.map((stage) => ({ stage, from: null, atHome: false, mayReach: () => true })),
  };
}

function flowsAt({ flows }: Network, stage: number): number[] {
  return [
    ...flows.byStage.row.subarray(flows.byStage.start[stage], flows.byStage.start[stage + 1]),
  ];
}

function passes({ flows }: Network, closed: ReadonlySet<number>): (flow: number) => Hit {
  const { isKnown, start, chokepoint } = flows.routes;
  return (flow) => {
    if (isKnown[flow] === 0) return "perhaps";
    const via = chokepoint.subarray(start[flow], start[flow + 1]);
    return via.some((point) => closed.has(point)) ? "yes" : "no";
  };
}

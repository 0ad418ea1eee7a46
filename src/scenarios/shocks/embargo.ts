import * as z from "zod";
import { standing } from "./actorsOf.ts";
import type { Checking } from "./checking.ts";
import { type DeliveryTargets, exportsHit, stopDeliveries, type Way } from "./exportsHit.ts";
import { standingIn } from "./hits.ts";
import { namedActors } from "./namedActors.ts";
import { noteNoEffect } from "./noteNoEffect.ts";
import { codesOf, placesOf } from "./placesOf.ts";
import { Fraction, Places, StagesIfAny } from "./shockFields.ts";
import { isInForce, shockRow } from "./shockRow.ts";
import { stagesOf } from "./stagesOf.ts";

const shape = z
  .strictObject({
    kind: z.literal("embargo"),
    from: Places.describe("Places that deliver less"),
    to: Places.describe("Places that get less"),
    stages: StagesIfAny,
    cut: Fraction.describe("Part of the deliveries that stops (0–1)"),
    mutual: z.boolean().optional().describe("Whether the other way round too; not when left out"),
  })
  .describe("Trade from some places to others stops")
  .meta({ id: "Embargo" });

export interface Targets {
  readonly deliveries: DeliveryTargets;
  readonly cut: number;
}

type Codes = ReadonlySet<string>;

/** Deliveries from some places to others, stopped. */
export const embargo = shockRow<typeof shape, Targets>({
  kind: "embargo",
  label: { en: "embargo", ja: "禁輸" },
  shape,
  scaled: (shock, factor) => ({ ...shock, cut: factor * shock.cut }),
  course: (_, { end }) => ({ days: [], spans: [], until: end }),
  check: ({ from, to, stages, cut, mutual = false }, checking) => {
    const { network } = checking;
    const named = stagesOf(stages, checking);
    const senders = placesOf(from, "from", checking);
    const receivers = placesOf(to, "to", checking);
    const sending = mutual ? [...senders, ...receivers] : senders;
    const actors = sending.map((place) => standing(place, checking));
    noteNoEffect(namedActors(actors, "deliveries", checking), named, checking);
    const ways = waysBetween(codesOf(senders), codesOf(receivers), { mutual, checking });
    return { deliveries: exportsHit(network, named.numbers, ways), cut };
  },
  apply: ({ deliveries, cut }, moment, draft) => {
    if (isInForce(moment)) stopDeliveries(deliveries, 1 - cut, draft);
  },
});

/** Ways there and, where it is mutual, back; a pair of places that lies in both directions is in one way only. */
function waysBetween(
  a: Codes,
  b: Codes,
  { mutual, checking }: { readonly mutual: boolean; readonly checking: Checking },
): Way[] {
  const without = (one: Codes, other: Codes) =>
    new Set([...one].filter((code) => !other.has(code)));
  const both = new Set([...a].filter((code) => b.has(code)));
  const pairs: [Codes, Codes][] = mutual
    ? [
        [a, b],
        [without(b, a), a],
        [both, without(a, b)],
      ]
    : [[a, b]];
  return pairs
    .filter(([from, to]) => from.size > 0 && to.size > 0)
    .map(([from, to]) => ({
      from,
      hits: standingIn(checking.network, from),
      reach: { to, except: new Set<string>() },
      atHome: false,
    }));
}

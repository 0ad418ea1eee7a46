import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { faceValue } from "../../trace/exposures/faceValue.ts";
import { hiddenDependence } from "../../trace/exposures/hiddenDependence.ts";
import { makersOnly } from "../../trace/graph/makersOnly.ts";
import { avoided, passed, type Readings, readings } from "../../trace/reading/reading.ts";
import { rooted } from "../../trace/reading/rooted.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { intervalOnGrid } from "./grid.ts";
import { type SwapActor, subjectOf } from "./swapActors.ts";

/** One of the two networks, as the home sees it. */
export interface Side {
  readonly network: Network;
  readonly home: ResolvedHome;
  readonly read: Readings;
  /** The same, with an origin for what feeds on itself alone; and cut off behind the makers of each product. */
  readonly rooted: Readings;
  readonly made: Readings;
}

export function sideOf(network: Network, home: ResolvedHome): Side {
  const read = readings(network, numbersOf(network, home.places), "collection");
  const fed = rooted(read);
  return { network, home, read, rooted: fed, made: makersOnly(fed) };
}

/** Shares of the home's supply of each stage that pass an actor: anywhere upstream, and at first hand. */
export interface ActorShares {
  readonly lookThrough: readonly Interval[];
  readonly faceValue: readonly Interval[];
}

/** As `trace` tells exposures; who has no name counts for the value wherever it may be them. */
export function sharesOf(side: Side, actor: SwapActor): ActorShares {
  const subject = subjectOf(side.network, actor);
  const unclear = actor.id === null ? "met" : "avoided";
  const { key } = actor;
  const lookThrough = avoided(side.rooted, subject, { unclear }).map((share) => passed(share));
  const poolsAre = key === "chokepoint" ? "routes" : "places";
  const direct =
    key === "owner" || key === "operator"
      ? avoided(side.made, subject, { unclear }).map((share) => passed(share))
      : faceValue(side.rooted, subject, { unclear, poolsAre });
  return {
    lookThrough: lookThrough.map(intervalOnGrid),
    faceValue: direct.map((share, s) =>
      intervalOnGrid(hiddenDependence(share, lookThrough[s] as Interval).faceValue),
    ),
  };
}

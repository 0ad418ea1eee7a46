import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { isNobody } from "../graph/isNobody.ts";
import { demandAt, isUsedAt } from "../graph/markets.ts";
import { avoided, passed, supported } from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import { inPlaces } from "../reading/subject.ts";
import { numbersOf } from "../reading/traceNotes.ts";
import { marketsGraph } from "./marketsGraph.ts";

/** What one other place's supply of a stage loses when all that stands in the home is gone. */
export interface Loss {
  readonly stage: number;
  /** Number of the place that loses. */
  readonly place: number;
  /** Part of its supply; null where that has no origin. */
  readonly loss: Interval | null;
  /** Its final demand, in the stage's unit. */
  readonly demand: Interval | null;
}

/** Losses of every other place that uses the product of one of the stages; of `other` and `unknown` only where demand is stated. */
export function lossesWithout(
  network: Network,
  home: ResolvedHome,
  asked: readonly number[],
): Loss[] {
  const own = numbersOf(network, home.places);
  const others = [...network.places.keys()].filter((place) => !own.includes(place));
  const markets = others.flatMap((place) =>
    asked.filter((stage) => isUsedAt(network, stage, place)).map((stage) => ({ stage, place })),
  );
  const named = markets.filter(({ place }) => !isNobody(network, place));
  const read = {
    bounds: marketsGraph(network, named, "bounds"),
    middle: marketsGraph(network, named, "middle"),
  };
  const shares = avoided(rooted(read), inPlaces(network, new Set(own)), { unclear: "avoided" });
  const fed = supported(read);
  const losses = named.map(({ stage, place }, i) => ({
    stage,
    place,
    loss: (fed[i] as number) > 0 ? passed(shares[i] as Interval) : null,
    demand: demandAt(network, stage, place),
  }));
  const nowhere = markets.filter(({ place }) => isNobody(network, place));
  return [...losses, ...nowhere.flatMap(({ stage, place }) => lossNowhere(network, stage, place))];
}

/** Nobody can tell what a place without a name draws on; it may be the home itself, whose loss does not count. */
function lossNowhere(network: Network, stage: number, place: number): Loss[] {
  const demand = demandAt(network, stage, place);
  if (demand === null || demand.hi === 0) return [];
  const loss = { value: null, lo: 0, hi: 1 };
  return [{ stage, place, loss, demand: { value: null, lo: 0, hi: demand.hi } }];
}

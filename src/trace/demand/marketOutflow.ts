import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import { isAllListed } from "../graph/isAllListed.ts";
import { isNobody } from "../graph/isNobody.ts";
import { demandAt, poolAt } from "../graph/markets.ts";
import type { Edge, Mass, Reading } from "../graph/shares.ts";
import type { Market } from "../graph/supply.ts";
import { localUses } from "./localUses.ts";
import { marketInflow, marketProduction } from "./marketInflow.ts";
import { outflowShares } from "./outflowShares.ts";

/** Where a product can go, as numbered by the graph that is being built. */
export interface Destinations {
  readonly pool: (stage: number, place: number) => number;
  /** The mix of the world's production, on which places that report no imports draw. */
  readonly world: (stage: number) => number;
  /** Final use at a place. */
  readonly final: (stage: number, place: number) => number;
  readonly unknown: number;
}

/** What is known to leave a market, and whether something else may. */
export interface Outflow {
  readonly masses: readonly Mass[];
  readonly isOpen: boolean;
}

/** How a graph of where products go is built. */
export interface Downstream {
  readonly to: Destinations;
  readonly reading: Reading;
}

/** Shares of what leaves a market, by where it goes; what is not accounted for goes to the unknown node. */
export function marketOutflow(network: Network, market: Market, down: Downstream): Edge[] {
  const { stage, places } = market;
  const { to, reading } = down;
  const options = { reading, unknown: to.unknown };
  if (places.some((place) => isNobody(network, place))) return [{ to: to.unknown, share: 1 }];
  const inflow = marketInflow(network, market);
  if (inflow === null) return [{ to: to.unknown, share: 1 }];
  const exported = exportsOf(network, market, to);
  if (inflow === "world") {
    const whole = outOfMix(network, market, exported);
    if (whole === null) return [{ to: to.unknown, share: 1 }];
    return outflowShares(exported.masses, { whole, rest: to.world(stage) }, options);
  }
  const used = places.map((place) => usesAt(network, { stage, place }, to));
  const masses = [...exported.masses, ...used.flatMap((one) => one.masses)];
  const isOpen = exported.isOpen || used.some((one) => one.isOpen);
  const stays = !isOpen && isAllListed(network, stage);
  const rest = stays ? to.final(stage, places[0] as number) : to.unknown;
  return outflowShares(masses, { whole: inflow, rest }, options);
}

/**
 * What a place that draws on the world's mix makes: all of it, but for listed exports, goes into that mix. Null where it may
 * make nothing, or exports what cannot be compared.
 */
function outOfMix(network: Network, market: Market, exported: Outflow): Interval | null {
  const made = marketProduction(network, market);
  if (made !== null && made.lo === 0) return null;
  const isComparable = made !== null && network.inShares[market.stage] === 0 && !exported.isOpen;
  if (isComparable) return made;
  return exported.masses.length === 0 && !exported.isOpen ? exact(1) : null;
}

/** Uses and final demand at a place. */
export function usesAt(
  network: Network,
  at: { readonly stage: number; readonly place: number },
  to: Destinations,
): Outflow {
  const uses = localUses(network, at);
  const masses = uses.flatMap(({ user, place, amount }) =>
    amount === null ? [] : [{ from: to.pool(user, place), amount }],
  );
  const demand = demandAt(network, at.stage, at.place);
  const final = demand === null ? [] : [{ from: to.final(at.stage, at.place), amount: demand }];
  return { masses: [...masses, ...final], isOpen: masses.length < uses.length };
}

/** Exports from a market to outside it. */
export function exportsOf(
  network: Network,
  { stage, places }: Market,
  to: Pick<Destinations, "pool">,
): Outflow {
  const { flows, pools } = network;
  const rows = places.flatMap((place) => {
    const pool = poolAt(network, stage, place);
    if (pool === -1) return [];
    return [...flows.byFrom.row.subarray(flows.byFrom.start[pool], flows.byFrom.start[pool + 1])];
  });
  const leaving = rows
    .map((flow) => ({ flow, place: pools.place[flows.to[flow] as number] as number }))
    .filter(({ place }) => !places.includes(place));
  const masses = leaving.flatMap(({ flow, place }) => {
    const amount = flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow);
    return amount === null ? [] : [{ from: to.pool(stage, place), amount }];
  });
  return { masses, isOpen: masses.length < leaving.length };
}

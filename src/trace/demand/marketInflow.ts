import type { Network } from "../../network/network.ts";
import { type Interval, sum } from "../../numeric/interval.ts";
import { ownSupply } from "../graph/ownSupply.ts";
import { type Market, marketSupply, rowsInto } from "../graph/supply.ts";

const [NOBODY, WORLD, OWN, IMPORTED] = [0, 1, 2, 3];

const ENTERED = {
  supplier: () => OWN,
  unattributed: OWN,
  pool: () => IMPORTED,
  abroad: IMPORTED,
  world: () => WORLD,
  unknown: NOBODY,
};

/** Production and imports of a market; "world" where it draws on the world's mix, null where the amount is not known. */
export function marketInflow(network: Network, market: Market): Interval | "world" | null {
  const { stage, places } = market;
  const masses = marketSupply(network, market, ENTERED);
  if (masses.some(({ from }) => from === WORLD)) return "world";
  const inShares =
    network.inShares[stage] === 1 ||
    places.some((place) =>
      rowsInto(network, stage, place).some((flow) => network.flows.inShares[flow] === 1),
    );
  if (inShares || masses.some(({ from }) => from === NOBODY)) return null;
  return sum(masses.map(({ amount }) => amount));
}

/** What is made in a market; null where the amount is not known. */
export function marketProduction(network: Network, market: Market): Interval | null {
  const own = ownSupply(network, market, ENTERED);
  return own && sum(own.map(({ amount }) => amount));
}

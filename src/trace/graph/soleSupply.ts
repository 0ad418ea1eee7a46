import type { Network } from "../../network/network.ts";
import { exact } from "../../numeric/interval.ts";
import { isNobody } from "./isNobody.ts";
import { poolAt } from "./markets.ts";
import { soleMaker } from "./ownSupply.ts";
import type { Mass } from "./shares.ts";
import { type Market, type Nodes, rowsInto } from "./supply.ts";

/**
 * The whole of a market that one supplier alone fills, so that its amount need not be known: where all flows are listed, none
 * enters, and some leaves, so that something is made there. Null elsewhere.
 */
export function soleSupply(network: Network, market: Market, nodes: Nodes): Mass[] | null {
  const { stage, places } = market;
  if (network.stages[stage]?.unreported !== "none") return null;
  const isFilled = (place: number) =>
    !isNobody(network, place) && rowsInto(network, stage, place).length === 0;
  // What goes to nobody in particular may come in here.
  if (flowsToNobody(network, stage)) return null;
  if (!places.every(isFilled) || !places.some((place) => sends(network, stage, place))) return null;
  const maker = soleMaker(network, market);
  return maker === null ? null : [{ from: nodes.supplier(maker), amount: exact(1) }];
}

/** Whether some of a stage's product may go to a place that is not named. */
function flowsToNobody(network: Network, stage: number): boolean {
  return network.places.some(
    (_, place) => isNobody(network, place) && rowsInto(network, stage, place).length > 0,
  );
}

/** Whether some of a stage's product certainly leaves a place. */
function sends(network: Network, stage: number, place: number): boolean {
  const { flows } = network;
  const { start, row } = flows.byFrom;
  const pool = poolAt(network, stage, place);
  if (pool < 0) return false;
  return row
    .subarray(start[pool], start[pool + 1])
    .some((flow) => flows.to[flow] !== pool && (flows.amount.lo[flow] as number) > 0);
}

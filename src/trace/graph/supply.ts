import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, product } from "../../numeric/interval.ts";
import { isNobody } from "./isNobody.ts";
import { type Makers, ownSupply, productionAt } from "./ownSupply.ts";
import type { Mass } from "./shares.ts";
import { isWorldCut, worldLeft } from "./worldLeft.ts";

/** Where supply can come from, as numbered by the graph that is being built. */
export interface Nodes extends Makers {
  readonly pool: (stage: number, place: number) => number;
  readonly world: (stage: number) => number;
  readonly unknown: number;
  /** Imports whose partner is not known. */
  readonly abroad: number;
  /** The way that a flow takes from a node; left out where no routes are followed. */
  readonly passing?: (flow: number, from: number) => number;
}

/** A market: a stage's product in one place, or in several that count as one. */
export interface Market {
  readonly stage: number;
  readonly places: readonly number[];
}

const ALL: Interval = { value: 1, lo: 1, hi: 1 };

/** What enters a market, by node; all of it from the unknown node where the data do not say. */
export function marketSupply(network: Network, market: Market, nodes: Nodes): Mass[] {
  const { stage, places } = market;
  const unreported = network.stages[stage]?.unreported ?? "unknown";
  const reported = places.filter((place) => rowsInto(network, stage, place).length > 0);
  if (unreported === "world" && drawsOnWorld(network, market)) {
    if (!isWorldCut(network, stage)) return [{ from: nodes.world(stage), amount: ALL }];
    return worldMix(network, stage, { nodes, left: (row) => worldLeft(network, market, row) });
  }
  const own = ownSupply(network, market, nodes);
  const isSilent = unreported !== "none" && reported.length < places.length;
  if (own === null || isSilent || places.some((place) => isNobody(network, place))) {
    return [{ from: nodes.unknown, amount: ALL }];
  }
  const inflows = inflowsOf(network, market);
  const inShares = inflows.some((flow) => network.flows.inShares[flow] === 1);
  const comparable = network.inShares[stage] === 0 && !inShares;
  if (inflows.length > 0 && own.length > 0 && !comparable)
    return [{ from: nodes.unknown, amount: ALL }];
  const imports = inflows.map((flow): Mass | null => {
    const amount = amountAt(network.flows.amount, flow);
    const from = network.pools.place[network.flows.from[flow] as number] as number;
    const node = network.places[from] === "unknown" ? nodes.abroad : nodes.pool(stage, from);
    return amount === null ? null : { from: nodes.passing?.(flow, node) ?? node, amount };
  });
  if (imports.includes(null) || (inShares && places.length > 1))
    return [{ from: nodes.unknown, amount: ALL }];
  const masses = [...own, ...(imports as Mass[])];
  return inShares ? [...masses, leftOver(masses, nodes.abroad)] : masses;
}

/**
 * What a user at a place draws on. One at `other` or `unknown` draws on a pool that nobody can name: `other` is another
 * set of places at each stage.
 */
export function poolFor(
  network: Network,
  { stage, place }: { readonly stage: number; readonly place: number },
  nodes: Nodes,
): number {
  if (!isNobody(network, place)) return nodes.pool(stage, place);
  const isWorld = network.stages[stage]?.unreported === "world";
  return isWorld && drawsOnWorld(network, { stage, places: [place] })
    ? nodes.world(stage)
    : nodes.unknown;
}

/** Whether no place of the market reports imports; of `other` and `unknown`, which may be any place, whether none does. */
export function drawsOnWorld(network: Network, { stage, places }: Market): boolean {
  if (!places.some((place) => isNobody(network, place)))
    return places.every((place) => rowsInto(network, stage, place).length === 0);
  const { start } = network.flows.byStage;
  return start[stage] === start[stage + 1];
}

function leftOver(masses: readonly Mass[], from: number): Mass {
  const rest = Math.max(0, 1 - masses.reduce((sum, mass) => sum + mass.amount.lo, 0));
  // Sums of floating-point shares miss 1 by a few units in the last place.
  const left = rest < 1e-9 ? 0 : rest;
  return { from, amount: { value: left, lo: left, hi: left } };
}

/** The mix of world production; all unknown where a supplier's amount is not known and no total is stated. */
export function worldSupply(network: Network, stage: number, nodes: Nodes): Mass[] {
  return worldMix(network, stage, { nodes, left: () => ALL });
}

/** The same with a part of what each supplier delivers. */
function worldMix(
  network: Network,
  stage: number,
  { nodes, left }: { readonly nodes: Nodes; readonly left: (supplier: number) => Interval },
): Mass[] {
  const { listed, silent, rest, isBounded } = productionAt(network, stage);
  if (silent.length > 0 && !isBounded) return [];
  const masses = listed.map(({ supplier, amount }) => ({
    from: nodes.supplier(supplier),
    amount: product(amount, left(supplier)),
  }));
  return rest.hi > 0 ? [...masses, { from: nodes.unknown, amount: rest }] : masses;
}

/** Flows into a market from outside it. */
function inflowsOf(network: Network, { stage, places }: Market): number[] {
  const { flows, pools } = network;
  const inside = new Set(places);
  return places.flatMap((place) =>
    [...rowsInto(network, stage, place)].filter(
      (flow) => !inside.has(pools.place[flows.from[flow] as number] as number),
    ),
  );
}

/** Flows of a stage's product into a place, which may be one that the model never names. */
export function rowsInto(network: Network, stage: number, place: number): Int32Array {
  const { flows, poolNumber, places } = network;
  const pool = place < places.length ? (poolNumber[stage * places.length + place] as number) : -1;
  if (pool === -1) return flows.byTo.row.subarray(0, 0);
  return flows.byTo.row.subarray(flows.byTo.start[pool], flows.byTo.start[pool + 1]);
}

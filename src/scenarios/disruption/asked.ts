import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, sum } from "../../numeric/interval.ts";
import { nodesOfFlows } from "../rationing/nodesOfFlows.ts";
import { groupSupply, poolSupply, poolsIn } from "../rationing/poolSupply.ts";
import type { RationedChains } from "./rationedChains.ts";

/** A market or the makers of a stage's product in a place. */
export interface Asked {
  readonly stage: number;
  readonly place: Label;
  readonly placeId: string;
  readonly what: "supply" | "production" | "imports";
  /** Nodes of the chains, one for a market, one for each maker. */
  readonly nodes: readonly number[];
  readonly before: Interval | null;
  /** What each node makes, where all is known; the loss of several weighs by it. */
  readonly weights: readonly Interval[] | null;
  /** Number of a node in the chain read at the middle of its data, where that is another. */
  readonly inMiddle?: (node: number) => number;
}

/** The makers of a stage's product in the home's places, or in every place where no home is asked about. */
function makersAsked(network: Network, places: readonly string[] | null): Asked[] {
  const { pools, suppliers } = network;
  const asked: Asked[] = [];
  for (let pool = 0; pool < pools.count; pool++) {
    const code = network.places[pools.place[pool] as number] as string;
    if (places && !places.includes(code)) continue;
    const rows = [
      ...suppliers.byPool.row.subarray(
        suppliers.byPool.start[pool],
        suppliers.byPool.start[pool + 1],
      ),
    ];
    if (rows.length === 0) continue;
    const stage = pools.stage[pool] as number;
    const amounts = rows.map((row) => amountAt(suppliers.production, row));
    const weights = amounts.includes(null) ? null : (amounts as Interval[]);
    const before = weights && network.inShares[stage] === 0 ? sum(weights) : null;
    const place = { en: placeName(code, "en"), ja: placeName(code, "ja") };
    asked.push({ stage, place, placeId: code, what: "production", nodes: rows, before, weights });
  }
  return asked;
}

/** The markets of every place. */
function marketsAsked(network: Network, chains: RationedChains): Asked[] {
  const { pools } = network;
  return [...chains.bounds.poolNode].flatMap((node, pool): Asked[] => {
    if (node < 0) return [];
    const code = network.places[pools.place[pool] as number] as string;
    const place = { en: placeName(code, "en"), ja: placeName(code, "ja") };
    const before = poolSupply(network, pool).supply;
    const stage = pools.stage[pool] as number;
    return [{ stage, place, placeId: code, what: "supply", nodes: [node], before, weights: null }];
  });
}

/** The home's market of each stage, as one for several places. */
function homeMarketsAsked(network: Network, chains: RationedChains, home: ResolvedHome): Asked[] {
  return network.stages.map((_, stage): Asked => {
    const node = chains.bounds.homeNode[stage] as number;
    const members = poolsIn(network, stage, home.places);
    const before = members && groupSupply(network, members).supply;
    const of = { stage, place: home.label, placeId: home.id, what: "supply" } as const;
    return { ...of, nodes: [node], before, weights: null };
  });
}

/** The listed flows into the home's places from outside it, or into every place where no home is asked about. */
function importsAsked(
  network: Network,
  chains: RationedChains,
  home: ResolvedHome | null,
): Asked[] {
  const { pools, flows, inShares } = network;
  const nodeOf = nodesOfFlows(chains.bounds);
  const inMiddle = nodesOfFlows(chains.middle);
  const codeOf = (pool: number) => network.places[pools.place[pool] as number] as string;
  return [...pools.stage.keys()].flatMap((pool): Asked[] => {
    const code = codeOf(pool);
    if (home && !home.places.includes(code)) return [];
    const rows = [...flows.byTo.row.subarray(flows.byTo.start[pool], flows.byTo.start[pool + 1])];
    const own = rows.filter((row) => !home?.places.includes(codeOf(flows.from[row] as number)));
    const nodes = own.flatMap((row) => nodeOf.get(row) ?? []);
    if (nodes.length < own.length || nodes.length === 0) return [];
    const amounts = own.map((row) => amountAt(flows.amount, row));
    const weights = amounts.includes(null) ? null : (amounts as Interval[]);
    const stage = pools.stage[pool] as number;
    const counted = inShares[stage] === 0 && own.every((row) => flows.inShares[row] === 0);
    const place = { en: placeName(code, "en"), ja: placeName(code, "ja") };
    const of = { stage, place, placeId: code, what: "imports" } as const;
    const before = weights && counted ? sum(weights) : null;
    const middle = (node: number) => inMiddle.get(chains.bounds.flow[node] as number) as number;
    return [{ ...of, nodes, before, weights, inMiddle: middle }];
  });
}

/** What is asked about: the home's markets and makers, or all where no home is given; by stage. */
export function askedOf(
  network: Network,
  chains: RationedChains,
  home: ResolvedHome | null,
): Asked[] {
  const all = [
    ...makersAsked(network, home?.places ?? null),
    ...importsAsked(network, chains, home),
    ...(home ? homeMarketsAsked(network, chains, home) : marketsAsked(network, chains)),
  ];
  return all.sort((a, b) => a.stage - b.stage);
}

import type { Network } from "../../network/network.ts";
import { isKnown } from "../../numeric/amounts.ts";
import { isNobody } from "../graph/isNobody.ts";
import { productionAt } from "../graph/ownSupply.ts";
import { type Market, marketSupply, rowsInto, worldSupply } from "../graph/supply.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";

/** What enters a market, in the stage's unit. */
export interface Inflow {
  /** The least that comes from each node of the graph. */
  readonly from: ReadonlyMap<number, number>;
  /** The most that may come besides, from nobody knows where. */
  readonly slack: number;
  /** Whether nothing says how much there is: all of it is unknown, or drawn on the world's mix as needed. */
  readonly isOpen: boolean;
}

const [ALL_UNKNOWN, NOBODY] = [-2, -1];

/** A way to find the nodes of a graph by what they stand for. */
export function marketNodes({ stage, place, isSupplier, flow, homeNode, count }: TraceGraph) {
  const known = new Map<string, number>();
  for (let node = 0; node < count; node++) {
    const isMarket = isSupplier[node] === 0 && flow[node] === -1;
    const isUnion = place[node] === -1 && homeNode[stage[node] as number] === node;
    if (isMarket && !isUnion) known.set(`${stage[node]} ${place[node]}`, node);
  }
  return (s: number, p: number) => known.get(`${s} ${p}`) ?? NOBODY;
}

/** What enters a market, or without places the world's mix, by node. `partner` stands for partners that are not named. */
export function inflowByNode(
  network: Network,
  { stage, places }: Market,
  {
    nodeAt,
    partner = NOBODY,
  }: { nodeAt: (stage: number, place: number) => number; partner?: number },
): Inflow {
  const world = nodeAt(stage, -1);
  const nodes = {
    supplier: (row: number) => row,
    pool: nodeAt,
    world: () => world,
    unknown: places.length === 0 ? NOBODY : ALL_UNKNOWN,
    unattributed: NOBODY,
    abroad: partner,
  };
  const masses =
    places.length === 0
      ? worldSupply(network, stage, nodes)
      : marketSupply(network, { stage, places }, nodes);
  const [only] = masses;
  const isWorld = places.length > 0 && world !== NOBODY && only?.from === world;
  if (isWorld) return { from: new Map([[world, 0]]), slack: 0, isOpen: true };
  if (only?.from === ALL_UNKNOWN) return { from: new Map(), slack: 0, isOpen: true };
  const from = new Map<number, number>();
  let slack = 0;
  for (const mass of masses) {
    const { lo, hi } = mass.amount;
    if (mass.from === NOBODY) slack += hi;
    else {
      from.set(mass.from, (from.get(mass.from) ?? 0) + lo);
      slack += hi - lo;
    }
  }
  return { from, slack, isOpen: false };
}

/** Why what enters a market cannot be told in amounts; null where it can, as far as it is listed. */
export function inflowObstacle(
  network: Network,
  { stage, places }: Market,
): "shares" | "amounts" | null {
  const { suppliers, flows, pools } = network;
  if (network.inShares[stage] === 1) return "shares";
  if (places.length === 0) {
    const { silent, isBounded } = productionAt(network, stage);
    return silent.length > 0 && !isBounded ? "amounts" : null;
  }
  // Nobody can tell what enters a market that stands nowhere, be its amounts listed or not.
  if (places.some((place) => isNobody(network, place))) return null;
  const rows = places.flatMap((place) => [...rowsInto(network, stage, place)]);
  if (rows.some((flow) => flows.inShares[flow] === 1)) return "shares";
  const inside = new Set(places);
  const { start, row } = suppliers.byStage;
  const makers = row
    .subarray(start[stage], start[stage + 1])
    .filter((maker) => inside.has(pools.place[suppliers.pool[maker] as number] as number));
  const isSilent =
    rows.some((flow) => !isKnown(flows.amount, flow)) ||
    makers.some((maker) => !isKnown(suppliers.production, maker));
  return isSilent ? "amounts" : null;
}

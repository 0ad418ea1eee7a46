import type { Network } from "../../network/network.ts";
import { productionOf, type StageProduction } from "../../network/productionOf.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { Mass } from "./shares.ts";

/** Who makes what stands in a market, as numbered by the graph that is being built. */
export interface Makers {
  readonly supplier: (row: number) => number;
  /** Production that nobody is named for and that may stand in the market itself. */
  readonly unattributed: number;
}

/**
 * What a market's own suppliers make, with what nobody is named for and may stand there. An amount that is not known lies
 * within what a stated total leaves over; null where no total is stated.
 */
export function ownSupply(
  network: Network,
  { stage, places }: { readonly stage: number; readonly places: readonly number[] },
  makers: Makers,
): Mass[] | null {
  const { suppliers } = network;
  const { production } = stageSupply(network, stage);
  const masses: Mass[] = [];
  for (const supplier of rowsAt(network, stage, places)) {
    const amount = amountAt(suppliers.production, supplier);
    if (amount !== null) masses.push({ from: makers.supplier(supplier), amount });
    else if (!production.isBounded) return null;
  }
  const spare = spareIn(network, { stage, places });
  if (spare === Number.POSITIVE_INFINITY) return null;
  return spare > 0
    ? [...masses, { from: makers.unattributed, amount: { value: 0, lo: 0, hi: spare } }]
    : masses;
}

/** The one supplier of a market beside whom nobody makes anything there, however much it is; null where there may be others. */
export function soleMaker(
  network: Network,
  market: { readonly stage: number; readonly places: readonly number[] },
): number | null {
  const [only, ...others] = rowsAt(network, market.stage, market.places);
  return only === undefined || others.length > 0 || spareIn(network, market) > 0 ? null : only;
}

/** What nobody is named for and may stand in a market; infinite where nothing bounds it. */
function spareIn(
  network: Network,
  { stage, places }: { readonly stage: number; readonly places: readonly number[] },
): number {
  const { suppliers, pools } = network;
  const { inListed, inOthers } = stageSupply(network, stage);
  const rows = [...rowsAt(network, stage, places)];
  const listed = new Set(rows.map((row) => pools.place[suppliers.pool[row] as number]));
  return listed.size === places.length ? inListed : inOthers;
}

/** Suppliers of a stage at some places, in the order of the file. */
function rowsAt(network: Network, stage: number, places: readonly number[]): Iterable<number> {
  const { suppliers, pools, poolNumber } = network;
  const [only = -1] = places;
  if (places.length === 1) {
    const isNamed = only < network.places.length;
    const pool = isNamed ? (poolNumber[stage * network.places.length + only] as number) : -1;
    if (pool === -1) return [];
    return suppliers.byPool.row.subarray(
      suppliers.byPool.start[pool],
      suppliers.byPool.start[pool + 1],
    );
  }
  const inside = new Set(places);
  return suppliers.byStage.row
    .subarray(suppliers.byStage.start[stage], suppliers.byStage.start[stage + 1])
    .filter((row) => inside.has(pools.place[suppliers.pool[row] as number] as number));
}

/**
 * World production that may stand in a place: at no known place, and for a place not listed also `other`.
 * Infinite where such a supplier's amount is not known and no total bounds it.
 */
function unattributed(network: Network, stage: number, isListed: boolean): number {
  const { suppliers, pools, places } = network;
  const mayStandHere = (supplier: number) => {
    const place = places[pools.place[suppliers.pool[supplier] as number] as number];
    return place === "unknown" || (place === "other" && !isListed);
  };
  const { listed, silent, rest, isBounded } = productionOf(network, stage);
  if (!isBounded && silent.some(mayStandHere)) return Number.POSITIVE_INFINITY;
  return listed
    .filter(({ supplier }) => mayStandHere(supplier))
    .reduce((sum, { amount }) => sum + amount.hi, rest.hi);
}

/** What every market of a stage asks for. */
interface StageSupply {
  readonly production: StageProduction;
  /** World production that may stand in a place that is listed, and in one that is not. */
  readonly inListed: number;
  readonly inOthers: number;
}

const known = new WeakMap<Network, StageSupply[]>();

function stageSupply(network: Network, stage: number): StageSupply {
  const byStage = known.get(network) ?? [];
  if (byStage.length === 0) known.set(network, byStage);
  byStage[stage] ??= {
    production: productionOf(network, stage),
    inListed: unattributed(network, stage, true),
    inOthers: unattributed(network, stage, false),
  };
  return byStage[stage];
}

/** `productionOf`, once per stage. */
export function productionAt(network: Network, stage: number): StageProduction {
  return stageSupply(network, stage).production;
}

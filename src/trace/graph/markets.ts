import type { Network } from "../../network/network.ts";
import { amountAt, isKnown } from "../../numeric/amounts.ts";
import type { Interval } from "../../numeric/interval.ts";
import { rowsInto } from "./supply.ts";

/** Number of the pool of a stage at a place; −1 where the model has none. */
export function poolAt({ places, poolNumber }: Network, stage: number, place: number): number {
  return place < places.length ? (poolNumber[stage * places.length + place] as number) : -1;
}

/** Final demand at a place; null where it is not known. */
export function demandAt(network: Network, stage: number, place: number): Interval | null {
  const pool = poolAt(network, stage, place);
  return pool === -1 ? null : amountAt(network.pools.demand, pool);
}

/**
 * Whether the model names a use of a stage's product at a place: final demand, imports, or a supplier there that needs it;
 * or production, which stands for the use that it goes into, unless the place is taken to draw on the world's mix.
 */
export function isUsedAt(network: Network, stage: number, place: number): boolean {
  const imports = rowsInto(network, stage, place);
  const { flows } = network;
  if ((demandAt(network, stage, place)?.hi ?? 0) > 0) return true;
  if (imports.some((flow) => !isKnown(flows.amount, flow) || (flows.amount.hi[flow] ?? 0) > 0))
    return true;
  if (usersOf(network, stage).some((user) => isMadeAt(network, user, place))) return true;
  const drawsOnWorld = network.stages[stage]?.unreported === "world" && imports.length === 0;
  return !drawsOnWorld && isMadeAt(network, stage, place);
}

/** Stages that need the product of another. */
export function usersOf(network: Network, stage: number): number[] {
  return network.needs.flatMap((needs, user) =>
    needs.some((need) => need.alternatives.some((one) => one.stage === stage)) ? [user] : [],
  );
}

/** Rows of the suppliers of a stage at a place. */
export function suppliersAt(network: Network, stage: number, place: number): Int32Array {
  const { start, row } = network.suppliers.byPool;
  const pool = poolAt(network, stage, place);
  return pool === -1 ? row.subarray(0, 0) : row.subarray(start[pool], start[pool + 1]);
}

/** Whether a supplier of the stage at the place makes something, or may. */
export function isMadeAt(network: Network, stage: number, place: number): boolean {
  const { production } = network.suppliers;
  return suppliersAt(network, stage, place).some(
    (row) => !isKnown(production, row) || (production.hi[row] ?? 0) > 0,
  );
}

import type { Network } from "../../network/network.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { suppliersAt } from "../../trace/graph/markets.ts";
import { productionAt } from "../../trace/graph/ownSupply.ts";

/** Whether production of a stage that the model gives no place may stand at a place: what a stated total leaves over, and suppliers at `unknown`, or at `other` where the place is not listed. */
export function mayStandAt(network: Network, stage: number, place: number): boolean {
  if (productionAt(network, stage).rest.hi > 0) return true;
  const isListed = suppliersAt(network, stage, place).length > 0;
  const { start, row } = network.suppliers.byStage;
  return row.subarray(start[stage], start[stage + 1]).some((supplier) => {
    const pool = network.suppliers.pool[supplier] as number;
    const code = network.places[network.pools.place[pool] as number];
    const mayBe = code === "unknown" || (code === "other" && !isListed);
    return mayBe && network.pools.place[pool] !== place && makesSome(network, supplier);
  });
}

function makesSome({ suppliers }: Network, supplier: number): boolean {
  const most = amountAt(suppliers.capacity, supplier) ?? amountAt(suppliers.production, supplier);
  return most === null || most.hi > 0;
}

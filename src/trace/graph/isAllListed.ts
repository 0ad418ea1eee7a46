import type { Network } from "../../network/network.ts";
import { isNobody } from "./isNobody.ts";
import { usersOf } from "./markets.ts";
import { productionAt } from "./ownSupply.ts";

/** Whether all trade in a stage's product and all its users are listed with their places, so that what is left stays. */
export function isAllListed(network: Network, stage: number): boolean {
  if (network.stages[stage]?.unreported !== "none") return false;
  const { flows, pools, suppliers } = network;
  const hasPlace = (pool: number) => !isNobody(network, pools.place[pool] as number);
  const rowsOf = ({ start, row }: Network["flows"]["byStage"], of: number) =>
    row.subarray(start[of], start[of + 1]);
  const users = usersOf(network, stage).filter((one) => network.stages[one]?.kind !== "recycling");
  return (
    rowsOf(flows.byStage, stage).every((flow) => hasPlace(flows.from[flow] as number)) &&
    users.every((user) => productionAt(network, user).rest.hi === 0) &&
    users.every((user) =>
      rowsOf(suppliers.byStage, user).every((one) => hasPlace(suppliers.pool[one] as number)),
    )
  );
}

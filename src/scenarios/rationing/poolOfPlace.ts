import type { Network } from "../../network/network.ts";
import { poolAt } from "../../trace/graph/markets.ts";

/** Number of the pool of a stage at the place of a code; −1 where the model has none. */
export function poolOfPlace(network: Network, stage: number, code: string): number {
  const place = network.placeNumber.get(code);
  return place === undefined ? -1 : poolAt(network, stage, place);
}

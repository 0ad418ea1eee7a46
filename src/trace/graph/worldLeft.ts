import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { isNobody } from "./isNobody.ts";

/** Whether shocks took something from what a market draws of the world's production of a stage. */
export function isWorldCut({ deliveryCuts }: Network, stage: number): boolean {
  return deliveryCuts.some((cut) => cut.stage === stage);
}

/** Part of a supplier's deliveries to a market that shocks left; with bounds where it is open whether they are meant. */
export function worldLeft(
  network: Network,
  market: { readonly stage: number; readonly places: readonly number[] },
  supplier: number,
): Interval {
  const { deliveryCuts, pools, suppliers } = network;
  const stands = pools.place[suppliers.pool[supplier] as number] as number;
  const isInside = market.places.includes(stands) && !isNobody(network, stands);
  const codes = market.places.map((place) => network.places[place]);
  let lo = 1;
  let hi = 1;
  for (const cut of deliveryCuts) {
    if (cut.stage !== market.stage || cut.maySuppliers[supplier] === 0) continue;
    if (isInside && !cut.atHome) continue;
    // A place that the model never names has no code here.
    const meant = codes.map((code) => code === undefined || cut.reaches(code));
    if (!meant.includes(true)) continue;
    lo *= cut.left;
    if (cut.suppliers[supplier] === 1 && !meant.includes(false)) hi *= cut.left;
  }
  return { value: lo === hi ? lo : null, lo, hi };
}

import { type CascadeLimits, cascade, type NodeShock } from "./cascade.ts";
import { cascadeLanes, type Visit } from "./cascadeLanes.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { hasLanes } from "./laneKernels.ts";

/** What spreads from each of many shocks, the fastest way that this machine has. */
export function cascadeEach(
  network: CascadeNetwork,
  [shocks, limits]: readonly [readonly NodeShock[], CascadeLimits],
  visit: Visit,
): void {
  if (hasLanes()) {
    cascadeLanes(network)(shocks, limits, visit);
    return;
  }
  const run = cascade(network);
  for (const [number, shock] of shocks.entries()) visit(number, run(shock, limits));
}

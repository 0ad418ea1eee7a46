import { type CascadeLimits, cascade, type NodeShock } from "./cascade.ts";
import { cascadeLanes, type Visit } from "./cascadeLanes.ts";
import type { CascadeNetwork } from "./cascadeNetwork.ts";
import { hasLanes } from "./laneKernels.ts";

/** Prepares a network for many shocks, the fastest way that this machine has. */
export function cascadeEach(
  network: CascadeNetwork,
): (shocks: readonly NodeShock[], limits: CascadeLimits, visit: Visit) => void {
  if (hasLanes()) return cascadeLanes(network);
  const run = cascade(network);
  return (shocks, limits, visit) => {
    for (const [number, shock] of shocks.entries()) visit(number, run(shock, limits));
  };
}

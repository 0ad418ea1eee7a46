import type { Groups } from "../../model/places/groupsShape.ts";
import type { Network } from "../../network/network.ts";
import type { Assumed } from "../disruption/assumptions.ts";
import { areSettled, courses } from "../disruption/courses.ts";
import { firstOf } from "../disruption/firstOf.ts";
import {
  type RationedChains,
  type Readings,
  rationedChains,
} from "../disruption/rationedChains.ts";
import { steadyEffects } from "../disruption/steadyEffects.ts";
import { checkScenario } from "../scenario/checkScenario.ts";
import type { MeasuredTargets } from "../scenario/measuredTargets.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import type { Effects } from "../shocks/effects.ts";

/** A chain day by day while a scenario goes on. */
export interface Running {
  readonly network: Network;
  readonly chains: RationedChains;
  /** By day since the scenario's first, then node: part lost. */
  readonly lost: Readings<readonly Float64Array[]>;
  readonly effectsAt: (day: number) => Effects;
  readonly targets: readonly MeasuredTargets[];
  readonly isSettled: boolean;
}

export function running(
  network: Network,
  scenario: Scenario,
  { groups, assumed }: { readonly groups: Groups | undefined; readonly assumed: Assumed },
): Running {
  const checked = checkScenario(scenario, network, groups);
  const { recycling, production, unlisted, allocation } = assumed;
  const chains = rationedChains(network, { home: [], recycling, production, unlisted });
  const effectsAt = steadyEffects(network, checked);
  const first = firstOf(network, allocation, groups);
  const run = { network, clock: assumed, effectsAt, ...(first ? { first } : {}) };
  const byDay = courses(run, chains);
  const { spared, hit, middle } = byDay;
  return {
    ...{ network, chains, effectsAt, targets: checked.measured },
    lost: { spared: spared.lost, hit: hit.lost, middle: middle.lost },
    isSettled: areSettled(byDay),
  };
}

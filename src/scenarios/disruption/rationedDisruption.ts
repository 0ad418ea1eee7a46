import type { Groups } from "../../model/places/groupsShape.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { heldBy, storingMarkets } from "../rationing/heldDays.ts";
import { nodesOfFlows } from "../rationing/nodesOfFlows.ts";
import { changesOf } from "../scenario/changesOf.ts";
import type { CheckedScenario } from "../scenario/checkScenario.ts";
import type { Effects } from "../shocks/effects.ts";
import { afterNetwork } from "./afterNetwork.ts";
import { type Assumed, MOST_STEPS } from "./assumptions.ts";
import type { Computed } from "./computed.ts";
import { courses, releasedInto } from "./courses.ts";
import { firstOf } from "./firstOf.ts";
import { lossesAt, type RationedChains, rationedChains } from "./rationedChains.ts";
import { steadyEffects } from "./steadyEffects.ts";

export interface Rationed {
  readonly computed: Computed;
  readonly after: Network;
}

export interface RationedQuestion {
  readonly checked: CheckedScenario;
  readonly home: ResolvedHome | null;
  readonly groups: Groups | undefined;
  readonly day: number;
  readonly assumed: Assumed;
}

/** A scenario under rationing: nobody turns to other suppliers, and each pool gives all that draw on it the same part unless some come first. */
export function rationedDisruption(network: Network, question: RationedQuestion): Rationed {
  const { checked, home, groups, day, assumed } = question;
  const { recycling, production, unlisted, allocation, step } = assumed;
  const days = daysLookedAt(question);
  const chains = rationedChains(network, {
    home: home?.places ?? [],
    recycling,
    production,
    unlisted,
  });
  const effectsAt = steadyEffects(network, checked);
  const served = firstOf(network, allocation, groups);
  const first = served ? { first: served } : {};
  const moment = { effects: effectsAt(day), ...first };
  const losses = lossesAt(network, chains, moment);
  const clock = { ...assumed, days };
  const byDay = courses({ network, clock, effectsAt, ...first }, chains);
  const computed: Computed = {
    ...{ network, chains, losses, effects: moment.effects, step, days },
    courses: byDay,
    isStocked: isStocked(network, chains, { lost: byDay.hit.lost, atEnd: effectsAt(days) }),
  };
  return { computed, after: afterOf(network, computed, moment.effects) };
}

/** Days looked at: at least until the day asked about, and until after the last change of the scenario. */
function daysLookedAt({ checked, day, assumed }: RationedQuestion): number {
  const { days, step } = assumed;
  const last = changesOf(checked.scenario).days.at(-1) ?? 0;
  const reached = Math.max(days, step * Math.ceil(day / step), step * (Math.ceil(last / step) + 1));
  if (reached > days && reached / step > MOST_STEPS)
    throw new RangeError(
      `step: must be so long that ${MOST_STEPS} steps reach the day asked about and the last change of the scenario (got steps of ${step} days for ${reached} days)`,
    );
  return reached;
}

interface Short {
  readonly lost: readonly Float64Array[];
  /** Effects with all that is ever released. */
  readonly atEnd: Effects;
}

/** Whether it is known of every market that is short on any day what lies in its store, or is let into it. */
function isStocked(network: Network, { bounds }: RationedChains, { lost, atEnd }: Short): boolean {
  const isKnown = (pool: number) => {
    const released = { days: 0, amount: atEnd.released[pool] as number };
    return releasedInto(network, pool, released) !== null;
  };
  return storingMarkets(network, bounds).every((market) => {
    if (!lost.some((losses) => (losses[market.node] as number) > 0)) return true;
    return heldBy(network, market) !== null && market.members?.every(isKnown);
  });
}

function afterOf(network: Network, { chains, losses }: Computed, effects: Effects): Network {
  const flowNodes = { bounds: nodesOfFlows(chains.bounds), middle: nodesOfFlows(chains.middle) };
  const kept = (bounds: number | undefined, middle: number | undefined): Interval => {
    if (bounds === undefined || middle === undefined) return WHOLE;
    const lo = Math.max(0, 1 - (losses.hit.lost[bounds] as number));
    // Recycling may yield more than at the baseline.
    const hi = Math.max(lo, 1 - (losses.spared.lost[bounds] as number));
    const value = Math.min(Math.max(1 - (losses.middle.lost[middle] as number), lo), hi);
    return { value: hi - lo <= WIDEST_WITH_VALUE ? value : null, lo, hi };
  };
  return afterNetwork(network, {
    production: (supplier) => kept(supplier, supplier),
    flow: (flow) => kept(flowNodes.bounds.get(flow), flowNodes.middle.get(flow)),
    effects,
  });
}

const WHOLE: Interval = { value: 1, lo: 1, hi: 1 };

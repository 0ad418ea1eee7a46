import type { Network } from "../../network/network.ts";
import { changesOf } from "../scenario/changesOf.ts";
import type { CheckedScenario } from "../scenario/checkScenario.ts";
import { effectsAt } from "../scenario/effectsAt.ts";
import type { Effects } from "../shocks/effects.ts";

/** Effects by day, the same object as long as nothing changes. */
export function steadyEffects(
  network: Network,
  checked: CheckedScenario,
): (day: number) => Effects {
  const { days, spans } = changesOf(checked.scenario);
  const known = new Map<number, Effects>();
  return (day) => {
    const moves = spans.some(({ from, to }) => from <= day && (to === null || day < to));
    if (moves) return effectsAt(network, checked, day);
    const since = days.reduce(
      (last, change) => (change <= day ? change : last),
      Number.NEGATIVE_INFINITY,
    );
    const before = known.get(since);
    if (before) return before;
    const effects = effectsAt(network, checked, day);
    known.set(since, effects);
    return effects;
  };
}

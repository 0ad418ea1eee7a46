import type { Network } from "../../network/network.ts";
import { countsOf, draft } from "../shocks/draft.ts";
import type { Effects } from "../shocks/effects.ts";
import { rowOf } from "../shocks/rowOf.ts";
import type { CheckedScenario } from "./checkScenario.ts";

/**
 * What a scenario leaves of a chain on one day: factors on output, passage and demand, what is added and released, and cuts
 * of deliveries that no listed flow tells apart.
 *
 * Formula: factor = Π over the events in force of the part that each leaves; amounts added and released are sums. Where the
 * model does not say whether a supplier or flow is meant, `output` and `passage` hold the better of the two and `mayOutput`
 * and `mayPass` the worse.
 *
 * @param network - a compiled model
 * @param checked - what `checkScenario` gives for the network
 * @param day - days since the scenario's first start, whole or not
 * @returns columns by supplier, flow, pool and stage of the network; parts are 0–1, but for output that recycling raises and demand; exactly 1 and 0 where no event is in force; the order of the events changes nothing
 * @throws RangeError when the scenario was checked for another network, the day is no finite number, or demand or output has grown past what a number holds
 * @see kyusho's own definition
 * @example
 * const network = compile(parseModel(tinyModel));
 * effectsAt(network, checkScenario(emptyScenario(), network), 0).deliveries // => []
 */
export function effectsAt(network: Network, checked: CheckedScenario, day: number): Effects {
  const counts = countsOf(network);
  const found = JSON.stringify(counts);
  if (found !== JSON.stringify(checked.counts))
    throw new RangeError(
      `effectsAt: checked must be checked for the network (got one of ${found})`,
    );
  if (!Number.isFinite(day))
    throw new RangeError(`effectsAt: day must be a finite number (got ${day})`);
  const effects = draft(counts);
  for (const event of checked.events) {
    const { start, end } = event.period;
    if (day >= start) rowOf(event).apply(event.targets, { day, start, end }, effects);
  }
  for (const column of [effects.demand, effects.output])
    if (!column.every(Number.isFinite))
      throw new RangeError(
        `effectsAt: day must be one on which demand and output are finite (got ${day})`,
      );
  return effects;
}

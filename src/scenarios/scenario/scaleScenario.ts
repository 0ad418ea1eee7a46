import type { Shock } from "../shocks/index.ts";
import { rowOf } from "../shocks/rowOf.ts";
import type { Scenario } from "./scenarioShape.ts";

/**
 * The same scenario, so many times as hard: every shock is scaled as its kind says.
 *
 * Formula: cut → f·cut, days of waiting for licences → f·days, factor → 1 + f·(factor − 1), growth → f·growth, stocks and
 * capacity → f·amount. Days of the calendar, ramps and detours stay. Scaling by 1 gives the same scenario, scaling by 0 one
 * without effect, and scaling twice multiplies the factors, up to rounding.
 *
 * @param scenario - a scenario
 * @param factor - how hard, 0–1 (dimensionless)
 * @returns a new scenario; id, title, sources and measurements stay
 * @throws RangeError when the factor is not from 0 to 1
 * @see kyusho's own definition
 * @example
 * scaleScenario(emptyScenario(), 0.5).events // => []
 */
export function scaleScenario(scenario: Scenario, factor: number): Scenario {
  if (!(factor >= 0 && factor <= 1))
    throw new RangeError(`scaleScenario: factor must be from 0 to 1 (got ${factor})`);
  const events = scenario.events.map((event) => {
    const shock = rowOf(event.shock).scaled(event.shock, factor) as Shock;
    return { ...event, shock };
  });
  return { ...scenario, events };
}

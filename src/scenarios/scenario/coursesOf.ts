import { rowOf } from "../shocks/rowOf.ts";
import type { Course, Period } from "../shocks/shockRow.ts";
import { firstStart, periodOf } from "./periods.ts";
import type { Scenario } from "./scenarioShape.ts";

/** Each event's days, counted from the scenario's first start, and how it goes on between them. */
export function coursesOf(scenario: Scenario): (Period & Course)[] {
  const first = firstStart(scenario);
  return scenario.events.map((event) => {
    const period = periodOf(event, first);
    return { ...period, ...rowOf(event.shock).course(event.shock, period) };
  });
}

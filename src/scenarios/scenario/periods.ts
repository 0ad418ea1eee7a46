import type { Period } from "../shocks/shockRow.ts";
import { dayNumber } from "./day.ts";
import type { Scenario, ScenarioEvent } from "./scenarioShape.ts";

/** First day of a scenario's events, in days since a fixed day; 0 for a scenario without events. */
export function firstStart({ events }: Pick<Scenario, "events">): number {
  return events.reduce(
    (first, { start }) => Math.min(first, dayNumber(start)),
    events.length === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
}

/** An event's days, counted from the scenario's first start. */
export function periodOf({ start, end }: ScenarioEvent, first: number): Period {
  return {
    start: dayNumber(start) - first,
    end: end === undefined ? Number.POSITIVE_INFINITY : dayNumber(end) - first,
  };
}

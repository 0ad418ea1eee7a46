import { coursesOf } from "./coursesOf.ts";
import type { Scenario } from "./scenarioShape.ts";

/**
 * First day on which most of a scenario's events are in force.
 *
 * An event is in force from its start to its end; an export control that only makes deliveries wait for licences, as long as
 * they wait. Output that comes back after an event's end no longer counts.
 *
 * @param scenario - what `parseScenario` gives, or a composition of scenarios
 * @returns days since the scenario's first start, the start of one of its events; 0 for a scenario without events
 * @see kyusho's own definition
 * @example
 * busiestDay(emptyScenario()) // => 0
 */
export function busiestDay(scenario: Scenario): number {
  const courses = coursesOf(scenario);
  // How many are in force grows only where one starts. At the same day those that are over go first.
  const turns = courses
    .filter(({ start, until }) => until > start)
    .flatMap(({ start, until }) => [
      { day: start, by: 1 },
      { day: until, by: -1 },
    ])
    .sort((a, b) => a.day - b.day || a.by - b.by);
  let [count, most, busiest] = [0, 0, 0];
  for (const { day, by } of turns) {
    count += by;
    if (count > most) [most, busiest] = [count, day];
  }
  return busiest;
}

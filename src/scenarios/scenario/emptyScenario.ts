import type { Scenario } from "./scenarioShape.ts";

/**
 * A scenario in which nothing happens: the world as the model has it. Put together with another it changes nothing.
 *
 * @returns a scenario without events
 * @see kyusho's own definition
 * @example
 * andScenario(emptyScenario(), emptyScenario()).events // => []
 */
export function emptyScenario(): Scenario {
  return {
    kyusho: "scenario/1",
    id: "no-shock",
    title: { en: "No shock", ja: "ショックなし" },
    citations: {},
    events: [],
  };
}

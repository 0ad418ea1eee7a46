import { checkClocks, combined } from "./combined.ts";
import type { Scenario } from "./scenarioShape.ts";

/**
 * Two scenarios at the same time: the events of both, each on its own days.
 *
 * Associative; a scenario without events changes nothing and leaves the other as it is. The effects do not depend on which
 * comes first. Ids are joined by "-and-", titles by "; ". Measurements of both are kept.
 *
 * @param a - a scenario
 * @param b - another, with dates if `a` has dates and with numbers of days if `a` has those
 * @returns a new scenario with a's events and then b's; sources of both, and the model where both name the same
 * @throws RangeError when one counts in dates and the other in days, or a citation key means different sources
 * @see kyusho's own definition
 * @example
 * andScenario(emptyScenario(), emptyScenario()).id // => "no-shock"
 */
export function andScenario(a: Scenario, b: Scenario): Scenario {
  if (a.events.length === 0) return b;
  if (b.events.length === 0) return a;
  checkClocks("andScenario", a, b);
  const measured = [...(a.measured ?? []), ...(b.measured ?? [])];
  return {
    ...combined(a, b, { verb: "andScenario", sign: "-and-", en: "; ", ja: "・" }),
    events: [...a.events, ...b.events],
    ...(measured.length === 0 ? {} : { measured }),
  };
}

import { checkClocks, combined } from "./combined.ts";
import { type Day, dayLike, dayNumber } from "./day.ts";
import { firstStart } from "./periods.ts";
import type { Scenario, ScenarioEvent } from "./scenarioShape.ts";

/**
 * One scenario after another: b is moved so that its first event starts on the day on which the last of a is over.
 *
 * Associative, with days that a number holds exactly; a scenario without events changes nothing and leaves the other as it is. Ids are
 * joined by "-then-", titles by ", then ". What happened on other days was not measured, so that a sequence of two carries
 * no measurements.
 *
 * @param a - a scenario of which every event has an end
 * @param b - another, with dates if `a` has dates and with numbers of days if `a` has those
 * @returns a new scenario with a's events and then b's; groups of places are read on the days to which b is moved
 * @throws RangeError when an event of `a` has no end, one counts in dates and the other in days, b's days leave what a scenario can hold, or a citation key means different sources
 * @see kyusho's own definition
 * @example
 * thenScenario(emptyScenario(), emptyScenario()).id // => "no-shock"
 */
export function thenScenario(a: Scenario, b: Scenario): Scenario {
  if (a.events.length === 0) return b;
  if (b.events.length === 0) return a;
  checkClocks("thenScenario", a, b);
  const way = { from: firstStart(b), to: lastEnd(a) };
  return {
    ...combined(a, b, { verb: "thenScenario", sign: "-then-", en: ", then ", ja: "→" }),
    events: [...a.events, ...b.events.map((event) => moved(event, way))],
  };
}

function lastEnd({ events }: Scenario): number {
  const ends = events.map(({ end }, i) => {
    if (end !== undefined) return dayNumber(end);
    throw new RangeError(
      `thenScenario: a must end before b starts (got events[${i}] without \`end\`)`,
    );
  });
  return ends.reduce((last, end) => Math.max(last, end));
}

function moved(
  event: ScenarioEvent,
  { from, to }: { readonly from: number; readonly to: number },
): ScenarioEvent {
  const at = (day: Day): Day => {
    const later = dayLike(day, to + (dayNumber(day) - from));
    if (later !== null) return later;
    throw new RangeError(
      `thenScenario: b must stay in days that a file can hold (got ${day} and ${to - from} days more)`,
    );
  };
  const { end } = event;
  if (end === undefined) return { ...event, start: at(event.start) };
  const [start, over] = [at(event.start), at(end)];
  if (start !== over) return { ...event, start, end: over };
  throw new RangeError(
    `thenScenario: events of b must be long enough to tell start from end (got ${event.start} to ${end})`,
  );
}

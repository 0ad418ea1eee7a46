import type { Span } from "../shocks/shockRow.ts";
import { coursesOf } from "./coursesOf.ts";
import type { Scenario } from "./scenarioShape.ts";

/** When a scenario's effects change. */
export interface Changes {
  /** Days from which on they are others, in order; ends of ramps and of growth among them. */
  readonly days: readonly number[];
  /** Days over which they change all the time, in order, those that overlap as one; `to` is null where there is no end. */
  readonly spans: readonly Span[];
}

/**
 * Days on which a scenario's effects change, and days over which they change all the time.
 *
 * Between two neighbouring days outside the spans the effects are the same; they change at the beginning of a day of the list.
 *
 * @param scenario - what `parseScenario` gives, or a composition of scenarios
 * @returns days since the scenario's first start in ascending order, each once, and spans of ramps, growth and releases; both empty for a scenario without events
 * @see kyusho's own definition
 * @example
 * changesOf(emptyScenario()) // => { days: [], spans: [] }
 */
export function changesOf(scenario: Scenario): Changes {
  const courses = coursesOf(scenario);
  const spans = joined(courses.flatMap((course) => course.spans));
  const days = new Set<number>();
  for (const course of courses)
    for (const day of [course.start, course.end, ...course.days]) days.add(day);
  for (const course of courses)
    for (const { from, to } of course.spans) for (const day of [from, to ?? from]) days.add(day);
  return { days: [...days].filter(Number.isFinite).sort((a, b) => a - b), spans };
}

function joined(spans: readonly Span[]): Span[] {
  const found: { from: number; to: number | null }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last === undefined || (last.to !== null && last.to < from)) found.push({ from, to });
    else if (last.to !== null) last.to = to === null ? null : Math.max(last.to, to);
  }
  return found;
}

import { busiestDay } from "../scenario/busiestDay.ts";
import { changesOf } from "../scenario/changesOf.ts";
import { coursesOf } from "../scenario/coursesOf.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";

/** The day asked about; if none is, the first day on which most events are in force, and where something grows or ramps up then, the end of the time in which the same are. */
export function tellingDay(
  scenario: Scenario,
  { day, days }: { readonly day: number | undefined; readonly days: number },
): number {
  if (day !== undefined && !(day >= 0 && Number.isFinite(day)))
    throw new RangeError(`day: must be a number of days ≥ 0 (got ${day})`);
  if (day !== undefined) return day;
  const busiest = busiestDay(scenario);
  const changes = changesOf(scenario);
  const moves = changes.spans.some(
    ({ from, to }) => from <= busiest && (to === null || busiest < to),
  );
  if (!moves) return busiest;
  // As many are in force until the next of them starts or ends; what grows or ramps up has come furthest by then.
  const next = changes.days.find((day) => day > busiest);
  if (next === undefined) return Math.max(busiest, days);
  const ends = coursesOf(scenario).some(({ until }) => until === next);
  return ends ? Math.max(busiest, next - 1) : next;
}

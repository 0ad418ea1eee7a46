import type { Label } from "../../indices/shareIndex.ts";
import { type IssueList, ModelError } from "../../model/modelError.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { type Counts, countsOf } from "../shocks/draft.ts";
import { rowOf } from "../shocks/rowOf.ts";
import type { Period } from "../shocks/shockRow.ts";
import { asInFile } from "./asInFile.ts";
import { type MeasuredTargets, measuredTargets } from "./measuredTargets.ts";
import { firstStart, periodOf } from "./periods.ts";
import type { Scenario, ScenarioEvent } from "./scenarioShape.ts";

/** An event with whom it hits in a network. */
export interface CheckedEvent {
  /** Its number in the scenario. */
  readonly at: number;
  readonly kind: string;
  readonly period: Period;
  /** What its kind of shock writes into effects. */
  readonly targets: unknown;
}

/** A scenario whose names are those of a network. */
export interface CheckedScenario {
  readonly scenario: Scenario;
  /** In an order that does not depend on that of the file. */
  readonly events: readonly CheckedEvent[];
  /** By the number of the entry in the scenario's `measured`. */
  readonly measured: readonly MeasuredTargets[];
  /** Shocks that have no effect, and those of which the model says too little. */
  readonly notes: readonly Note[];
  /** What the network has, since effects are columns over it. */
  readonly counts: Counts;
}

/**
 * A scenario with everybody whom it names looked up in a network: stages, places, groups, operators, chokepoints and units.
 *
 * Groups are read as they were on the first day of their event; for a scenario that counts days, as their file has them last.
 *
 * @param scenario - what `parseScenario` gives, or a composition of scenarios
 * @param network - a compiled model
 * @param groups - the parsed groups file; places alone need none
 * @returns what `effectsAt` reads, with notes (kind "data") on what has no effect because the model has nothing there, and (kind "unknown") where the model says too little to tell
 * @throws ModelError with every issue at once: a stage, chokepoint, operator or place that there is not, a stage of the wrong kind, a unit that does not fit, a group whose members are not known on the day
 * @see kyusho's own definition
 * @example
 * checkScenario(emptyScenario(), compile(parseModel(tinyModel))).events // => []
 */
export function checkScenario(
  scenario: Scenario,
  network: Network,
  groups?: Groups,
): CheckedScenario {
  const issues: IssueList = { kept: [], total: 0 };
  const notes: Note[] = [];
  const first = firstStart(scenario);
  const events = scenario.events.map((event, at): CheckedEvent => {
    const row = rowOf(event.shock);
    const targets = row.check(event.shock, {
      ...{ network, groups, issues, notes },
      path: `events[${at}].shock`,
      at: typeof event.start === "string" ? event.start : undefined,
      name: nameOf(event, row.label),
    });
    return { at, kind: row.kind, period: periodOf(event, first), targets };
  });
  const measured = measuredTargets(scenario, { network, groups, issues });
  if (issues.total > 0)
    throw new ModelError("scenario", asInFile(issues.kept, scenario), issues.total);
  return {
    ...{ scenario, measured, notes },
    events: inOwnOrder(events, scenario),
    counts: countsOf(network),
  };
}

function nameOf({ label, start }: ScenarioEvent, kind: Label): Label {
  if (label !== undefined) return { en: label.en, ja: label.ja ?? label.en };
  const day = typeof start === "string" ? start : null;
  return {
    en: `${kind.en} (${day ?? `day ${start}`})`,
    ja: `${kind.ja}（${day ?? `${start}日目`}）`,
  };
}

/** Factors that are multiplied in the same order give the same to the last bit, however the file lists its events. */
function inOwnOrder(events: readonly CheckedEvent[], scenario: Scenario): CheckedEvent[] {
  const shockOf = ({ at }: CheckedEvent) => (scenario.events[at] as ScenarioEvent).shock;
  return events
    .map((event) => ({ event, ...event.period, key: JSON.stringify(shockOf(event)) }))
    .sort((a, b) => compared(a.start, b.start) || compared(a.end, b.end) || compared(a.key, b.key))
    .map(({ event }) => event);
}

function compared<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

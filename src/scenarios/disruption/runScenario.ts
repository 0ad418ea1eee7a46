import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { checkScenario } from "../scenario/checkScenario.ts";
import { scenarioCitations } from "../scenario/scenarioCitations.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import { askedOf } from "./asked.ts";
import { assumedOf, type ScenarioAssumptions } from "./assumptions.ts";
import { courseTable } from "./courseTable.ts";
import { disruptionNotes } from "./disruptionNotes.ts";
import { disruptionRow } from "./disruptionRow.ts";
import { disruptionTable } from "./disruptionTable.ts";
import { disruptionTitle, renamed } from "./disruptionTitle.ts";
import { rationedDisruption } from "./rationedDisruption.ts";
import { tellingDay } from "./tellingDay.ts";
import { withNewCapacity, withOutput } from "./withNewCapacity.ts";

/** What comes of a scenario. */
export interface Disruption {
  /** Day of the scenario that the losses and the network after are of. */
  readonly day: number;
  /** What each market and each maker loses on that day once stocks are used up, when it runs short, when it is back, and why. */
  readonly table: Result;
  /** The supply of each market day by day, stocks counted. */
  readonly course: Result;
  /** The network on that day once stocks are used up, for every other verb; the stocks themselves stand in it as before. */
  readonly after: Network;
}

/** What is asked of a scenario. */
export interface ScenarioOptions {
  readonly home?: HomeSpec;
  readonly groups?: Groups;
  /** Day looked at, counted from the scenario's first; the first day on which most events are in force if left out. */
  readonly day?: number;
  readonly assumptions?: ScenarioAssumptions;
}

/**
 * What a scenario does to a chain when nobody turns to other suppliers: what is lost, where, from when and why.
 *
 * Formula: lost(j) = max(1 − capacity left(j), max over needs g of Σ share(g, i) · (1 − passing(i → j) · (1 − lost(i)))), and
 * for a market the same with one need, less what capacity adds, over what is wanted; the least solution, reached from a
 * world without losses. Day by day a market gives from its stock what it lacks, until that is used up.
 *
 * @param before - what `compile` made of a model
 * @param scenario - what `parseScenario` made of a file, or several put together by `andScenario` and `thenScenario`
 * @param options - `home` (all places if left out) with `groups`; `day` looked at; `assumptions`: `days` looked at (365, and at least up to the day and the last change) in steps of `step` days (1), `production` "leontief" (default), "linear" or "generalised", `allocation` "proportional" (default), `{ first }` or `{ contracts }`, `recycling` "collection" (default) or "atoms", `unlisted` "straight" (default: what no flow lists comes straight from its makers) or "anyWay" (the bounds then hold however it travels), `transportDays`, `recyclingDays` (of what is collected, under "atoms") and `overproduction` (0)
 * @returns `table`: parts lost in [0, 1] with bounds (high is risk), days until the first shortage (low is risk) and until all is back (where the end is not known in words, with the days that are certain in `survivesAtLeast` and `recoversAtLeast`), with the largest reason; `course`: the same day by day; `after`: the network on that day, stocks as before; null where the model does not say an amount
 * @throws ModelError when the scenario names what the model does not have, with every issue at once; RangeError when an option is not one of those above
 * @see kyusho's own definition; with whole outages and without stocks what is left is the part of the supply that avoids those hit, by its least safe input
 * @example
 * const cut = { start: 0, shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" };
 * const scenario = parseScenario({ kyusho: "scenario/1", id: "chile", title: { en: "Chile" }, citations: tinyModel.citations, events: [cut] });
 * runScenario(compile(parseModel(tinyModel)), scenario).day // => 0
 */
export function runScenario(
  before: Network,
  scenario: Scenario,
  { home: spec, groups, day, assumptions }: ScenarioOptions = {},
): Disruption {
  const home = spec === undefined ? null : resolveHome(spec, groups);
  const capacity = withNewCapacity(before, scenario, home?.places ?? []);
  const { network } = capacity;
  const checked = checkScenario(scenario, network, groups);
  const assumed = assumedOf(assumptions);
  const looked = tellingDay(scenario, { day, days: assumed.days });
  const question = { checked, home, groups, day: looked, assumed };
  const { computed, after } = rationedDisruption(network, question);
  const asked = askedOf(network, computed.chains, home);
  const rest = {
    title: disruptionTitle(network, { scenario, home, day: looked }),
    notes: disruptionNotes(network, computed, { checked, assumed }),
    citations: scenarioCitations(usedCitations(network), scenario).citations,
  };
  return shown({
    day: looked,
    table: disruptionTable(
      asked.map((one) => disruptionRow(computed, one)),
      rest,
    ),
    course: courseTable(computed, asked, rest),
    after: renamed(withOutput(after, capacity, { checked, day: looked }), scenario),
  });
}

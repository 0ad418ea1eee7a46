import { refusePrototypeKeys } from "../../model/checks/refusePrototypeKeys.ts";
import { add, type IssueList, ModelError, shown } from "../../model/modelError.ts";
import { readJson } from "../../model/readJson.ts";
import { type Entry, readList } from "../../model/readLists.ts";
import { issuesOf } from "../../model/shapeIssue.ts";
import type { Shock } from "../shocks/index.ts";
import { asInFile } from "./asInFile.ts";
import { checkCitations } from "./checkCitations.ts";
import { checkDays } from "./checkDays.ts";
import { readShocks } from "./readShocks.ts";
import { EventShape, MeasuredShape, type Scenario, ScenarioHead } from "./scenarioShape.ts";

/**
 * A scenario file as a checked scenario: shapes, fractions, dates and citations.
 *
 * Whether its stages, places, operators and chokepoints are those of a model is checked with the model, by
 * `checkScenario`. Nothing is dropped and nothing is filled in.
 *
 * @param file - text of a scenario file (JSON), or the object that it holds
 * @returns the scenario as plain data
 * @throws ModelError with every issue at once, in the order of the file: path, what must hold, what was found, what to do
 * @see kyusho's own definition of the file's format
 * @example
 * parseScenario({ kyusho: "scenario/1", id: "none", title: { en: "No shock" }, citations: {}, events: [] }).events.length // => 0
 * parseScenario({ kyusho: "scenario/2" }) // throws scenario has 5 errors
 */
export function parseScenario(file: unknown): Scenario {
  const issues: IssueList = { kept: [], total: 0 };
  const raw = typeof file === "string" ? readJson(file) : file;
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    const issue = { path: "", must: "be a JSON object", found: shown(raw), fix: "write { … }" };
    throw new ModelError("scenario", [issue], 1);
  }
  const source = raw as Record<string, unknown>;
  refusePrototypeKeys(source, issues);
  const head = readHead(source, issues);
  const events = readList("events", source.events, { schema: EventShape, issues, filled: false });
  const shocks = readShocks(source.events, issues);
  const measured =
    source.measured === undefined
      ? []
      : readList("measured", source.measured, { schema: MeasuredShape, issues, filled: false });
  checkCitations(source, issues);
  checkDays(source, issues);
  if (issues.total > 0 || head === undefined)
    throw new ModelError("scenario", asInFile(issues.kept, source), issues.total);
  return {
    ...head,
    events: events.map((entry) => ({ ...entry.value, shock: shockOf(entry, shocks) })),
    ...(source.measured === undefined ? {} : { measured: measured.map(({ value }) => value) }),
  };
}

function shockOf({ at }: Entry<unknown>, shocks: ReadonlyMap<number, Shock>): Shock {
  return shocks.get(at) as Shock;
}

function readHead(source: Record<string, unknown>, issues: IssueList) {
  const { events: _, measured: __, ...rest } = source;
  const parsed = ScenarioHead.safeParse(rest);
  if (!parsed.success) {
    const keys = [...Object.keys(ScenarioHead.shape), "events", "measured"];
    for (const issue of parsed.error.issues)
      for (const found of issuesOf(issue, { prefix: [], value: rest, keys, schema: ScenarioHead }))
        add(issues, found);
  }
  return parsed.data;
}

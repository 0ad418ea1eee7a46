import type { Citation } from "../../model/citation.ts";
import type { Scenario } from "./scenarioShape.ts";

/** The sources of a model and of a scenario side by side. */
export interface Sources {
  readonly citations: Readonly<Record<string, Citation>>;
  /** Key under which a source of the scenario stands among them. */
  readonly keyOf: (key: string) => string;
}

/** Sources of both; where they give one key to different sources, the scenario's stands behind its id. */
export function scenarioCitations(
  model: Readonly<Record<string, Citation>>,
  scenario: Pick<Scenario, "id" | "citations">,
): Sources {
  const isOther = (key: string) =>
    Object.hasOwn(model, key) &&
    JSON.stringify(sorted(model[key])) !== JSON.stringify(sorted(scenario.citations[key]));
  const keyOf = (key: string) => (isOther(key) ? `${scenario.id}:${key}` : key);
  const own = Object.entries(scenario.citations).map(([key, source]) => [keyOf(key), source]);
  return { citations: { ...model, ...Object.fromEntries(own) }, keyOf };
}

function sorted(source: Citation | undefined): readonly (readonly [string, unknown])[] {
  return Object.entries(source ?? {}).sort(([a], [b]) => a.localeCompare(b, "en"));
}

import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import { CHARTS } from "../../../src/pictures/specs/charts/index.ts";
import { vegaLite } from "../../../src/pictures/specs/vegaLite.ts";
import { dataOf, numbersIn, rendered, schemaErrors } from "./checkedSpec.ts";
import { MODELS, resultsOf, SCENARIOS, scenarioResults } from "./seedResults.ts";

const kinds = CHARTS.map(({ kind }) => kind);

/** Numbers of a result, the cuts of a map included. */
function shownIn({ rows, ...more }: Result & { readonly cuts?: unknown }): Set<number> {
  return new Set([...numbersIn(rows), ...numbersIn(more.cuts)]);
}

/** Rows of a table that are drawn, which takes Vega most of the time; the specification of all is checked. */
const MOST_DRAWN = 100;

async function check(result: Result): Promise<void> {
  const specs = (["en", "ja"] as const).map((lang) => vegaLite(result, { lang }));
  for (const spec of specs) {
    if (spec === null) continue;
    expect(kinds).toContain(result.kind);
    const known = shownIn(result);
    expect(numbersIn(dataOf(spec)).filter((x) => !known.has(x))).toEqual([]);
  }
  const [english] = specs;
  if (!english) return;
  expect(schemaErrors(english)).toEqual([]);
  const drawn = vegaLite({ ...result, rows: result.rows.slice(0, MOST_DRAWN) });
  if (drawn === null) return;
  const { svg, warnings } = await rendered(drawn);
  expect(warnings).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
}

describe("vegaLite of everything that the shipped models answer", () => {
  it.each(MODELS)("is valid and drawn without a warning, or null: %s", async (name) => {
    const results = resultsOf(name);
    for (const result of results) await check(result);
    const drawn = results.filter((result) => vegaLite(result) !== null);
    expect(drawn.length).toBeGreaterThan(4);
  });

  it.each(SCENARIOS)("is valid and drawn without a warning, or null: %s", async (name) => {
    const results = scenarioResults(name);
    expect(results).toHaveLength(3);
    for (const result of results) await check(result);
  });
});

import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import { CHARTS } from "../../../src/pictures/specs/charts/index.ts";
import { vegaLite } from "../../../src/pictures/specs/vegaLite.ts";
import { dataOf, numbersIn, rendered, schemaErrors } from "./checkedSpec.ts";
import { MODELS, resultsOf, SCENARIOS, scenarioResults } from "./seedResults.ts";

const kinds = CHARTS.map(({ kind }) => kind);

/** Numbers of a result, those that the note on the cuts of its map states included. */
function shownIn({ rows, notes }: Result): Set<number> {
  const cuts = notes.cuts?.text.en.match(/\d[\d.]*\d|\d/g) ?? [];
  return new Set([...numbersIn(rows), ...cuts.map(Number)]);
}

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
  const { svg, warnings } = await rendered(english);
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

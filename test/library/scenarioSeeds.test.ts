import { readdirSync, readFileSync } from "node:fs";
import { evaluate } from "mathjs";
import { describe, expect, it } from "vitest";
import { compile, parseGroups, parseModel } from "../../src/index.ts";
import { backTest } from "../../src/scenarios/backTest/backTest.ts";
import { runScenario } from "../../src/scenarios/disruption/runScenario.ts";
import { checkScenario } from "../../src/scenarios/scenario/checkScenario.ts";
import { parseScenario } from "../../src/scenarios/scenario/parseScenario.ts";
import type { Scenario } from "../../src/scenarios/scenario/scenarioShape.ts";
import { CLOSED, LICENCES } from "./licences.ts";
import { ROOT } from "./sourceFiles.ts";

const read = (path: string) => readFileSync(`${ROOT}seeds/${path}`, "utf8");
const names = readdirSync(`${ROOT}seeds/scenarios`).map((file) => file.replace(/\.json$/, ""));
const scenarioNamed = (name: string) => parseScenario(read(`scenarios/${name}.json`));
const networkFor = ({ model }: Scenario) => compile(parseModel(read(`${model}.json`)));
const groups = parseGroups(JSON.parse(read("groups.json")));

/** Rows of the table under a heading of the README, without its head. */
function rowsUnder(heading: string, head: string): string[][] {
  const [, rest = ""] = read("README.md").split(`\n## ${heading}\n`);
  const [section = ""] = rest.split("\n## ");
  const lines = section.split("\n").filter((line) => /^\| [a-z]/.test(line));
  return lines
    .filter((line) => !line.startsWith(`| ${head} |`))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
const rows = rowsUnder("Scenarios", "scenario");

const measuredEntries = names.flatMap((name) =>
  (scenarioNamed(name).measured ?? []).map((entry) => ({ name, entry, said: entry.label.en })),
);

describe("the scenarios of seeds/", () => {
  it("are there, with something measured", () => {
    expect(names.length).toBeGreaterThan(15);
    expect(measuredEntries.length).toBeGreaterThan(30);
  });

  it("each have a full row in the README, which names no other", () => {
    expect(rows.map(([name]) => name).sort()).toEqual([...names].sort());
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(""))).toEqual([]);
  });
});

describe("the policies of seeds/", () => {
  it("each have a full row in the README, which names no other", () => {
    const files = readdirSync(`${ROOT}seeds/policies`).map((file) => file.replace(/\.json$/, ""));
    const policies = rowsUnder("Policies", "policy");
    expect(policies.map(([name]) => name).sort()).toEqual(files.sort());
    expect(policies.filter((cells) => cells.length !== 5 || cells.includes(""))).toEqual([]);
  });
});

describe.each(names)("the scenario %s", (name) => {
  const scenario = scenarioNamed(name);
  const cells = rows.find(([first]) => first === name) ?? [];
  const { citations, events, measured = [] } = scenario;

  it("is named as its file and written for the model that the README names", () => {
    expect(scenario.id).toBe(name);
    expect(cells[2]).toBe(scenario.model);
  });

  it("names only what its model has, and runs", () => {
    const network = networkFor(scenario);
    expect(checkScenario(scenario, network, groups).events).toHaveLength(events.length);
    const { table: found } = runScenario(network, scenario, {
      groups,
      assumptions: { days: 30, step: 10 },
    });
    const losses = found.rows.flatMap(({ lost }) => Object.values(lost as object));
    expect(losses.filter((loss) => loss !== null && !Number.isFinite(loss))).toEqual([]);
  });

  it("cites under terms that were looked at, nothing that may not be passed on, and all that it lists", () => {
    const used = new Set([...events, ...measured].map(({ citation }) => citation));
    for (const [key, citation] of Object.entries(citations)) {
      expect(LICENCES).toContain(citation.licence);
      expect(JSON.stringify(citation)).not.toMatch(CLOSED);
      // One that an entry does not cite is named in the arithmetic or note of something that is.
      const others = [...events, ...measured, ...Object.values(citations)];
      const isNamed = others.some(({ note }) => note?.includes(key));
      expect({ key, isUsed: used.has(key) || isNamed }).toEqual({ key, isUsed: true });
    }
  });

  it("labels every event and measurement in both languages, and what is assumed as such", () => {
    for (const { label } of [...events, ...measured])
      expect([label?.en, label?.ja].every((text) => text !== undefined && text !== "")).toBe(true);
    const assumed = events.filter(({ citation }) => citations[citation]?.kind === "illustration");
    for (const { citation } of assumed) expect(citations[citation]?.title).toMatch(/^Assumption: /);
    if (assumed.length > 0) expect(cells[1]).toContain("(assumed)");
    expect(measured.map(({ citation }) => citations[citation]?.kind)).not.toContain("illustration");
  });

  it("says in the README whether something was measured", () => {
    expect(/^(–|nothing found)$/.test(cells[4] ?? "")).toBe(measured.length === 0);
  });
});

/** `12 / 34 − 1` at the beginning of a note, as a number. */
function arithmeticIn(note: string): number | null {
  const [, sum] = /^([\d.,/() ×]+ − 1)(?=,|;|$)/.exec(note) ?? [];
  if (sum === undefined) return null;
  const plain = sum.replaceAll(",", "").replaceAll("×", "*").replaceAll("−", "-");
  return evaluate(plain) as number;
}

describe.each(measuredEntries)("what $name says was measured: $said", ({ name, entry }) => {
  const scenario = scenarioNamed(name);
  const note = entry.note ?? "";
  const value = typeof entry.change === "number" ? entry.change : entry.change.value;

  it("says with what it is compared, and how it was reckoned", () => {
    expect(note).toMatch(/against |less than in /);
    const isOwn = scenario.citations[entry.citation]?.kind === "own arithmetic";
    const isPrinted = note.startsWith("as printed") || note.startsWith("“");
    expect(isOwn || isPrinted || arithmeticIn(note) !== null).toBe(true);
  });

  it("is what its arithmetic gives", () => {
    const found = arithmeticIn(note) ?? value;
    // Rounded in the file to the last decimal that it has.
    const decimals = String(value).split(".")[1]?.length ?? 0;
    expect(Math.abs(found - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
  });
});

describe("backTest over the seeds", () => {
  const tested = names.filter((name) => (scenarioNamed(name).measured ?? []).length > 0);

  it.each(tested)("answers every measurement of %s within −100 % and the bounds", (name) => {
    const scenario = scenarioNamed(name);
    const result = backTest(networkFor(scenario), scenario, { groups });
    expect(result.rows).toHaveLength(scenario.measured?.length ?? 0);
    for (const row of result.rows) {
      const predicted = row.predicted as { lo: number; hi: number } | null;
      expect(predicted).not.toBe(null);
      expect(predicted?.lo).toBeGreaterThanOrEqual(-1);
      expect(predicted?.hi).toBeLessThanOrEqual(0);
      expect(Object.keys(result.citations)).toEqual(
        expect.arrayContaining(row.citations as string[]),
      );
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel } from "../../src/index.ts";
import { CLOSED, LICENCES } from "./licences.ts";
import { ROOT } from "./sourceFiles.ts";

const files = readdirSync(`${ROOT}seeds`).filter((name) => /(?<!\.schema)\.json$/.test(name));
const readme = readFileSync(`${ROOT}seeds/README.md`, "utf8");
const content = (name: string) => JSON.parse(readFileSync(`${ROOT}seeds/${name}`, "utf8"));
const models = files.filter((name) => content(name).kyusho === "model/1");

describe("seeds/README.md", () => {
  const header = /^\|\s*file\s*\|\s*coverage\s*\|\s*year\s*\|\s*sources\s*\|\s*licence\s*\|$/im;

  it("has a table of file, coverage, year, sources and licence", () => {
    expect(readme).toMatch(header);
  });

  it.each(files)("has a full row for %s", (name) => {
    const row = readme.split("\n").find((line) => line.startsWith("|") && line.includes(name));
    const cells = (row ?? "")
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    expect(cells.length).toBeGreaterThanOrEqual(5);
    expect(cells.slice(0, 5).filter((cell) => cell === "")).toEqual([]);
  });

  it("names no file that is not there", () => {
    const named = [...readme.matchAll(/^\|\s*\[?`?([\w.-]+\.json)/gm)].map(([, name]) => name);
    expect(named.filter((name) => !files.includes(name ?? ""))).toEqual([]);
  });
});

describe("every seed model", () => {
  it.each(models)("%s parses, balances and compiles", (name) => {
    const model = parseModel(content(name));
    expect(() => compile(model)).not.toThrow();
  });

  it.each(models)("%s cites only under terms that were looked at", (name) => {
    const { citations } = parseModel(content(name));
    const others = Object.entries(citations).filter(
      ([, { licence }]) => !LICENCES.includes(licence),
    );
    expect(others.map(([key, { licence }]) => `${key}: ${licence}`)).toEqual([]);
  });

  it.each(models)("%s cites no source that may not be passed on", (name) => {
    const { citations } = parseModel(content(name));
    const closed = Object.entries(citations).filter((entry) => CLOSED.test(JSON.stringify(entry)));
    expect(closed.map(([key]) => key)).toEqual([]);
  });
});

describe("the licences", () => {
  it("are sorted and each is in use", () => {
    expect(LICENCES).toEqual([...LICENCES].sort());
    const used = new Set(
      models.flatMap((name) =>
        Object.values(parseModel(content(name)).citations).map(({ licence }) => licence),
      ),
    );
    expect(LICENCES.filter((licence) => !used.has(licence))).toEqual([]);
  });
});

describe("the seeds", () => {
  it("hold at least one model", () => {
    expect(models.length).toBeGreaterThan(0);
  });
});

describe("seeds/README.md", () => {
  it("lists the stages at which the world's mix is assumed", () => {
    const readme = readFileSync(`${ROOT}seeds/README.md`, "utf8");
    const [, listed = ""] = /<!-- world -->([\s\S]*?)<!-- \/world -->/.exec(readme) ?? [];
    const found = models.flatMap((name) => {
      const stages = content(name).stages as { id: string; unreported?: string }[];
      const ids = stages
        .filter((stage) => stage.unreported === "world")
        .map(({ id }) => `\`${id}\``);
      return ids.length === 0 ? [] : [`${name}: ${ids.join(", ")}`];
    });
    expect(listed.split("; ").sort()).toEqual(found.sort());
  });
});

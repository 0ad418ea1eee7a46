import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseScore } from "../../../src/policies/userScore/parseScore.ts";
import { refusal, scoreFile } from "./scores.ts";

const SEEDS = new URL("../../../seeds/scores/", import.meta.url);
const expressed = (expression: string) => refusal(scoreFile({ expression }));
const all = (expression: string) => `${expression} + 0 * (hhi + reliance + weight)`;

describe("parseScore(file)", () => {
  it("reads a score as plain data, from text or an object", async () => {
    const file = scoreFile();
    expect(await parseScore(JSON.stringify(file))).toEqual(await parseScore(file));
    expect((await parseScore(file)).expression).toBe("hhi * reliance * weight");
  });

  it.each(readdirSync(SEEDS))("reads %s of the seeds", async (name) => {
    const score = await parseScore(readFileSync(new URL(name, SEEDS), "utf8"));
    expect(`${score.id}.json`).toBe(name);
  });

  it("reads every sign and function of the list", async () => {
    const expression =
      "min(hhi, 1) + max(reliance, -0.5e-1) - mean(hhi, weight) / geometricMean(2, 3) + exp(log(2)) * sqrt(+weight) ^ 2";
    expect(await expressed(expression)).toBe("no error");
  });

  it("refuses unknown names and functions and says what is meant", async () => {
    const told = await expressed("hhj * reliance * weight + maxx(hhi, 1)");
    expect(told).toContain("score has 2 errors");
    expect(told).toContain(
      "expression: must name measures of the score (found 'hhj'); did you mean 'hhi'?",
    );
    expect(told).toContain("must call functions of the list (found 'maxx'); did you mean 'max'?");
    expect(
      await refusal(
        scoreFile({ measures: { hhi: { measure: "hhi:worldProductoin", range: [0, 1] } } }),
      ),
    ).toContain("did you mean 'hhi:worldProduction");
  });

  it.each([
    ["hhi.reliance", "accessor"],
    ["hhi reliance", "two terms side by side"],
    ["2hhi", "two terms side by side"],
    ["constructor(hhi)", "'constructor'"],
    ["hhi(1)", "'hhi'"],
    ["import(hhi)", "'import'"],
    ["hhi mod 2", "'mod'"],
    ["not hhi", "'not'"],
    ["hhi to weight", "'to'"],
    ["true", "true"],
    ["Infinity", "Infinity"],
    ["1e999", "Infinity"],
    ["log(1, 2)", "give log one argument"],
    ["max()", "give max 1 to 20 arguments"],
    ["(hhi", "be an expression"],
    ["__proto__", "'__proto__'"],
    ["toString", "'toString'"],
  ])("refuses %s", async (expression, found) => {
    expect(await expressed(all(expression))).toContain(found);
  });

  it.each([
    "hhi = 1",
    "f(x) = x",
    "hhi; weight",
    "'a'",
    '"a"',
    "[1, 2]",
    "{a: 1}",
    "hhi ? 1 : 2",
    "hhi > 1",
    "5!",
    "50%",
    "hhi\nweight",
    "a`b`",
    "hhi & 1",
    "1 # 2",
  ])("refuses the signs of %j before anything is parsed", async (expression) => {
    expect(await expressed(expression)).toContain("hold nothing but numbers, names");
  });

  it("refuses what is too long or too deep, in no time", async () => {
    const started = Date.now();
    expect(await expressed("hhi + ".repeat(100))).toContain("at most 300 characters");
    expect(await expressed(`${"(".repeat(120)}hhi${")".repeat(120)}`)).toContain("terms deep");
    expect(await expressed(`${"-".repeat(290)}hhi`)).toContain("terms deep");
    expect(await expressed(`hhi${"^2".repeat(140)}`)).toContain("terms deep");
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it("checks units", async () => {
    const days = {
      cover: { measure: "daysOfCover", range: [0, 1000] },
      hhi: { measure: "hhi:homeImports", range: [0, 1] },
    };
    const told = (expression: string, rest = {}) =>
      refusal(scoreFile({ expression, measures: days, ...rest }));
    expect(await told("cover + hhi")).toContain("join like units alone (found days and 1 in '+')");
    expect(await told("exp(cover) * hhi")).toContain("join like units alone");
    expect(await told("cover * hhi", { unit: "1" })).toContain("'days'");
    expect(await told("hhi / cover", { unit: "1/days" })).toBe("no error");
    expect(await told("sqrt(cover^2) * hhi", { unit: "days" })).toBe("no error");
    expect(await told("hhi ^ cover")).toContain("join like units alone");
  });

  it("checks measures: one kind each, the measure's own unit and direction, a source for what is given, and its range", async () => {
    const told = await refusal(
      scoreFile({
        measures: {
          hhi: { measure: "hhi:worldProduction", value: 1, range: [0, 1] },
          reliance: { measure: "netImportReliance", range: [0, 1], unit: "days", risk: "low" },
          weight: { value: 2, range: [0, 1] },
        },
      }),
    );
    expect(told).toContain(
      "measures.hhi: must have one of `measure`, `value`, `byStage` (found measure and value)",
    );
    expect(told).toContain("measures.reliance.unit: must be the measure's own unit, 'share'");
    expect(told).toContain("measures.reliance.risk: must be the measure's own direction, 'high'");
    expect(told).toContain("measures.weight.unit: must be given");
    expect(told).toContain("measures.weight.citation: must be given");
    expect(told).toContain("measures.weight.value: must lie in its range, 0 to 1");
  });

  it("refuses a measure that the expression does not use", async () => {
    expect(await expressed("hhi * reliance")).toContain(
      "measures.weight: must be named in the expression",
    );
  });

  it("checks shapes: fields, ranges, names", async () => {
    const told = await refusal(
      scoreFile({ titel: {}, range: [1, 0], measures: { "a-b": { range: [0, 1] } } }),
    );
    expect(told).toContain("did you mean 'title'?");
    expect(told).toContain("hold least < most");
    expect(told).toContain("start with a letter");
    expect(await refusal([])).toContain("must be a JSON object");
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../../src/display/displayAs.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import { parseScore } from "../../../src/policies/userScore/parseScore.ts";
import { userScore } from "../../../src/policies/userScore/userScore.ts";
import { chain } from "../../assess/chains.ts";
import { THREE } from "../methodJury/juries.ts";
import { givenScore, scoreFile } from "./scores.ts";

const network = compile(chain(THREE));
const scored = async (file: unknown, of = network) =>
  userScore(of, await parseScore(file), { home: "JPN" });

/** The score of given numbers, at the first stage. */
async function given(expression: string, values: Readonly<Record<string, unknown>>) {
  const { rows } = await scored(givenScore(expression, values));
  return rows[0]?.score ?? rows[0]?.reason?.en;
}

const span = (lo: number, hi: number) => ({ value: (lo + hi) / 2, lo, hi });

describe("userScore(network, score, options)", () => {
  it("gives the score, its parts and three aggregates as by hand", async () => {
    const { rows, columns } = await scored(scoreFile());
    const [, b] = rows;
    expect(b?.score?.value).toBeCloseTo(0.625 * 0.5 * 0.5, 12);
    expect(b?.["part:hhi"]).toMatchObject({ value: 0.625 });
    expect(b?.["part:reliance"]).toMatchObject({ value: 0.5 });
    expect(b?.weakestLink?.value).toBeCloseTo(0.625, 12);
    expect(b?.geometric?.value).toBeCloseTo((0.625 * 0.5 * 0.5) ** (1 / 3), 12);
    expect(b?.arithmetic?.value).toBeCloseTo((0.625 + 0.5 + 0.5) / 3, 12);
    expect(columns.map(({ key }) => key).slice(0, 5)).toEqual([
      ...["stage", "score", "part:hhi", "part:reliance", "part:weight"],
    ]);
    expect(b?.citations).toEqual(["c", "score:s:src"]);
  });

  it("answers for the stages named, and refuses those that it does not know", async () => {
    const score = await parseScore(scoreFile());
    const { rows } = userScore(network, score, { home: "JPN", stages: ["b"] });
    expect(rows.map(({ stageId }) => stageId)).toEqual(["b"]);
    expect(() => userScore(network, score, { home: "JPN", stages: ["x"] })).toThrow(
      "stages: must be stages of the model (got 'x')",
    );
  });

  it("turns low-risk parts round in the aggregates, over their ranges", async () => {
    const { rows } = await scored(
      scoreFile({
        expression: "cover * self",
        measures: {
          cover: { value: 90, unit: "days", range: [0, 360], risk: "low", citation: "src" },
          self: { measure: "selfSufficiency", range: [0, 1] },
        },
        range: [0, 360],
      }),
    );
    // At b: 90 of 360 days is a risk of 0.75, self-sufficiency 0.5 one of 0.5.
    expect(rows[1]).toMatchObject({
      score: { value: 45 },
      weakestLink: { value: 0.75 },
      arithmetic: { value: 0.625 },
    });
  });

  it("gives bounds that are tight where each name stands once", async () => {
    expect(await given("x * (1 - y)", { x: span(0.2, 0.4), y: span(0.5, 1) })).toMatchObject({
      lo: 0,
      hi: 0.2,
    });
    expect(await given("x / y", { x: span(1, 2), y: span(2, 4) })).toMatchObject({
      lo: 0.25,
      hi: 1,
    });
    expect(await given("x ^ 2", { x: span(-1, 3) })).toMatchObject({ lo: 0, hi: 9 });
    expect(await given("x ^ 3", { x: span(-1, 3) })).toMatchObject({ lo: -1, hi: 27 });
    expect(await given("2 ^ x", { x: span(-1, 3) })).toMatchObject({ lo: 0.5, hi: 8 });
    expect(await given("x ^ -1", { x: span(2, 4) })).toMatchObject({ lo: 0.25, hi: 0.5 });
    expect(await given("max(x, y) - min(x, 0)", { x: span(-1, 3), y: span(0, 1) })).toMatchObject({
      lo: 0,
      hi: 4,
    });
    expect(await given("log(exp(x))", { x: span(0, 1) })).toMatchObject({ lo: 0, hi: 1 });
    expect(await given("mean(x, y, 3)", { x: span(0, 3), y: span(3, 6) })).toMatchObject({
      lo: 2,
      hi: 4,
    });
  });

  it("says where bounds are wider than need be, because a name stands twice", async () => {
    const wide = await scored(givenScore("x - x", { x: span(0, 1) }));
    expect(wide.rows[0]?.score).toEqual({ value: 0, lo: -1, hi: 1 });
    expect(wide.notes.bounds?.text.en).toMatch(/wider than need be/);
    const tight = await scored(givenScore("x - 1", { x: span(0, 1) }));
    expect(tight.notes.bounds?.text.en).not.toMatch(/wider than need be/);
  });

  it("has no value but a reason where a divisor may be 0, a root or logarithm has none, or a number is too large", async () => {
    expect(await given("1 / x", { x: span(-1, 1) })).toMatch(/divisor is 0 or may be 0/);
    expect(await given("1 / x", { x: 0 })).toMatch(/divisor is 0/);
    expect(await given("x ^ -2", { x: span(-1, 1) })).toMatch(/divisor/);
    expect(await given("sqrt(x)", { x: span(-1, 1) })).toMatch(/root, logarithm or power/);
    expect(await given("log(x)", { x: 0 })).toMatch(/root, logarithm or power/);
    expect(await given("x ^ 0.5", { x: -1 })).toMatch(/root, logarithm or power/);
    expect(await given("geometricMean(x, 1)", { x: -1 })).toMatch(/root, logarithm or power/);
    expect(await given("exp(exp(x))", { x: 100 })).toMatch(/too large/);
  });

  it("has no value but a reason where a part or the score leaves its range", async () => {
    const narrow = { hhi: { measure: "hhi:worldProduction", range: [0, 0.5] } };
    const { rows } = await scored(scoreFile({ expression: "hhi", measures: narrow }));
    expect(rows[0]).toMatchObject({ score: null, weakestLink: null, "part:hhi": null });
    expect(rows[0]?.reason?.en).toBe("hhi: 1 is outside its range, 0 to 0.5");
    expect(rows[2]?.score?.value).toBe(0.25);
    const low = await scored(scoreFile({ range: [0, 0.1] }));
    expect(low.rows[0]?.reason?.en).toMatch(/the score, 0.5, is outside its range/);
  });

  it("says of each part that is missing why, and never takes 0 for it", async () => {
    const silent = { ...THREE, flows: (THREE.flows ?? []).filter(({ stage }) => stage !== "b") };
    const { rows } = await scored(scoreFile(), compile(chain(silent)));
    expect(rows[1]).toMatchObject({ score: null, weakestLink: null, arithmetic: null });
    expect(rows[1]?.reason?.en).toMatch(/^reliance: imports into Japan are not reported/);
    expect(rows[1]?.["part:hhi"]).toMatchObject({ value: 0.625 });
  });

  it("takes numbers by stage, and says where the file has none", async () => {
    const weight = {
      byStage: { b: 0.25 },
      unit: "1",
      range: [0, 1],
      risk: "high",
      citation: "src",
    };
    const { rows } = await scored(scoreFile({ expression: "weight", measures: { weight } }));
    expect(rows.map(({ score }) => score?.value ?? null)).toEqual([null, 0.25, null]);
    expect(rows[0]?.reason?.en).toBe("weight: the score's file gives none for this stage");
  });

  it.each(["batteries", "rare-earths", "chips"])(
    "answers the scores that come with kyusho for %s",
    async (model) => {
      const read = (path: string) =>
        readFileSync(new URL(`../../../seeds/${path}.json`, import.meta.url), "utf8");
      const seed = compile(parseModel(read(model)));
      for (const name of ["concentrated-and-imported", "seen-and-hidden"]) {
        const table = await scored(read(`scores/${name}`), seed);
        const values = table.rows.filter(({ score }) => score !== null);
        expect(values.length).toBeGreaterThan(0);
        for (const { score, reason } of table.rows) expect(score === null).toBe(reason !== null);
        expect(displayAs(table, "text", { lang: "ja" })).toContain("スコア =");
      }
    },
  );
});

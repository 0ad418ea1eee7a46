import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import { compare } from "../../../src/policies/methodJury/compare.ts";
import { parseScore } from "../../../src/policies/userScore/parseScore.ts";
import type { ParsedScore } from "../../../src/policies/userScore/scoreShape.ts";
import { userScore } from "../../../src/policies/userScore/userScore.ts";
import { anyModel } from "../../arbitraries/model.ts";
import { chain } from "../../assess/chains.ts";
import { scoreFile } from "../userScore/scores.ts";
import { jury, THREE } from "./juries.ts";

const named = (measure: string, range: readonly [number, number] = [0, 1]) => ({ measure, range });

/** A score of some measures of the model and nothing else. */
const scoreOf = (expression: string, measures: object, more: object = {}) =>
  parseScore(scoreFile({ expression, measures, citations: {}, ...more }));

const hhi = await scoreOf("hhi", { hhi: named("hhi:worldProduction") });
const rowsOf = ({ rows }: ReturnType<typeof jury>, id: string) =>
  rows
    .filter(({ methodId }) => methodId === id)
    .map(({ score, rank, bestRank, worstRank, among }) => ({
      ...{ score, rank, bestRank, worstRank, among },
    }));

/** Stage "b" made by China between two bounds. */
function uncertain(lo: number, hi: number) {
  const suppliers = THREE.suppliers.map((one) =>
    one.stage === "b" && one.place === "CHN" ? { ...one, production: { value: 75, lo, hi } } : one,
  );
  return compile(chain({ ...THREE, suppliers }));
}

describe("a score of one's own among the methods of compare", () => {
  it("has the scores, ranks and bounds of the published measure that it equals, and agrees with it wholly", () => {
    const both = jury(["hhi:worldProduction", hhi]);
    expect(rowsOf(both, "score:s")).toEqual(rowsOf(both, "hhi:worldProduction:place"));
    expect(both.agreement).toMatchObject({ kendallsW: 1, methods: 2, stages: 3, leftOut: [] });
    expect(both.disagreements.rows.map(({ spread }) => spread)).toEqual([0, 0, 0]);
    expect(both.methods).toEqual(["hhi:worldProduction:place", "score:s"]);
  });

  it("does so in every model, with whatever is not known", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyModel(), (model) => {
        const both = compare(compile(model), ["hhi:worldProduction", hhi], { home: "JPN" });
        expect(rowsOf(both, "score:s")).toEqual(rowsOf(both, "hhi:worldProduction:place"));
        compared += rowsOf(both, "score:s").filter(({ score }) => score !== null).length;
        expect(both.agreement.kendallsW ?? 1).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it("turns the order round where it turns the risk round, so that two agree in nothing", async () => {
    const low = await scoreOf("hhi", { hhi: named("hhi:worldProduction") }, { risk: "low" });
    const { agreement, rows } = jury(["hhi:worldProduction", low]);
    expect(agreement.kendallsW).toBe(0);
    expect(rowsOf(jury([low]), "score:s").map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(rows[1]).toMatchObject({ method: { en: "Score", ja: "スコア" }, unit: "1" });
  });

  it("carries bounds through to the ranks that it could have", async () => {
    const network = uncertain(25, 75);
    // At b the index lies between 0.5 (25 and 25) and 0.625; times reliance 0.5 it may pass that of c or not.
    const measures = { hhi: named("hhi:worldProduction"), weight: GIVEN };
    const half = await scoreOf("hhi * weight", measures, { citations: scoreFile().citations });
    const { rows, citations } = compare(network, [half], { home: "JPN" });
    const [a, b, c] = rows;
    expect(a).toMatchObject({ score: { value: 1 }, rank: 1, bestRank: 1, worstRank: 1 });
    expect(b?.score?.lo).toBeLessThanOrEqual(0.5 * 0.5);
    expect(b?.score?.hi).toBeGreaterThanOrEqual(0.5 * 0.625);
    expect(b?.score?.lo).toBeLessThan(0.3);
    expect(c).toMatchObject({ score: { value: 0.3 }, bestRank: 2, worstRank: 3 });
    expect(b).toMatchObject({ bestRank: 2, worstRank: 3 });
    expect(b?.citations).toEqual(["c", "score:s:src"]);
    expect(citations["score:s:src"]).toEqual(scoreFile().citations.src);
  });

  it("gives the numbers that its own table gives, and says why it has none", async () => {
    const narrow = await scoreOf("hhi", { hhi: named("hhi:worldProduction", [0, 0.7]) });
    const network = compile(chain(THREE));
    const alone = userScore(network, narrow, { home: "JPN" });
    const { rows, agreement } = compare(network, [narrow], { home: "JPN" });
    expect(rows.map(({ score, reason }) => ({ score, reason }))).toEqual(
      alone.rows.map(({ score, reason }) => ({ score, reason })),
    );
    expect(rows[0]?.reason?.en).toBe("hhi: 1 is outside its range, 0 to 0.7");
    expect(rows[1]).toMatchObject({ rank: 1, among: 2 });
    expect(agreement.reason?.en).toMatch(/one method alone/);
  });

  it("is asked what drives it, part by part", async () => {
    const product = await scoreOf("hhi * reliance", {
      hhi: named("hhi:worldProduction"),
      reliance: named("netImportReliance"),
    });
    const { rows } = jury(["cdi1", product]).disagreements;
    // cdi1 puts a and b first; the product is 1, 0.3125 and 0.25, so that b would be last if it had the index of c.
    const b = rows.find(({ stageId }) => stageId === "b");
    expect(b).toMatchObject({ highestId: "cdi1", lowestId: "score:s", lowestRank: 2 });
    expect(b?.lowestBy).toMatchObject({
      en: expect.stringMatching(/world production.*\(ranks 2–3\)$/),
    });
  });

  it("is asked again with assumptions made the other way, by owner too", async () => {
    const suppliers = THREE.suppliers.flatMap((one) =>
      one.stage === "a"
        ? [
            { ...one, production: 50, owner: "CHN" },
            { ...one, production: 50, owner: "JPN" },
          ]
        : [{ ...one, owner: "USA" }],
    );
    const network = compile(chain({ ...THREE, suppliers }));
    const { flips } = compare(network, [hhi], { home: "JPN" });
    const flip = flips.rows.find(({ assumptionId }) => assumptionId === "byOwner");
    expect(flip).toMatchObject({
      ...{ methodId: "score:s", before: { en: "a" }, after: { en: "b; c" } },
      verdict: { en: "changes" },
    });
  });

  it("says its formula, what its file says of it, and that it is nobody else's", async () => {
    const noted = await scoreOf(
      "hhi * hhi",
      { hhi: named("hhi:worldProduction") },
      { note: { en: "Made up", ja: "例示" } },
    );
    const { notes } = jury([noted]);
    expect(notes["method:score:s"]?.text.en).toMatch(
      /^Score: hhi \* hhi; .*no published method; Made up; .*wider than need be/,
    );
    expect(notes["method:score:s"]?.text.ja).toMatch(/独自のスコア。例示。/);
  });

  it("keeps the sources of two scores apart that give them one key", async () => {
    const two = (id: string, title: string) =>
      scoreOf("weight", { weight: GIVEN }, { id, citations: { src: { ...SOURCE, title } } });
    const { citations } = jury([await two("x", "first"), await two("y", "second")]);
    expect(citations).toMatchObject({
      "score:x:src": { title: "first" },
      "score:y:src": { title: "second" },
    });
  });

  it("is refused where it stands twice, or does not come from parseScore", () => {
    expect(() => jury([hhi, hhi])).toThrow("must name each method once (got 'score:s' twice)");
    expect(() => jury([scoreFile() as unknown as ParsedScore])).toThrow(
      "score: must be what `parseScore` gives (got 's' without its term)",
    );
  });

  it("stands beside published methods for a model that comes with kyusho", async () => {
    const read = (path: string) =>
      readFileSync(new URL(`../../../seeds/${path}.json`, import.meta.url), "utf8");
    const shipped = await parseScore(read("scores/concentrated-and-imported"));
    const { rows } = compare(
      compile(parseModel(read("rare-earths"))),
      ["hhi:worldProduction", "usgsNetImportReliance", shipped],
      { home: "JPN" },
    );
    expect(
      rows.some(({ methodId, rank }) => methodId === "score:concentrated-and-imported" && rank),
    ).toBe(true);
  });
});

const SOURCE = scoreFile().citations.src;
const GIVEN = {
  byStage: { a: 1, b: 0.5, c: { value: 1.2, lo: 1.2, hi: 1.2 } },
  ...{ unit: "1", range: [0, 2], risk: "high", citation: "src" },
};

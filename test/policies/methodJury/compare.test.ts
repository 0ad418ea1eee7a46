import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { compare } from "../../../src/policies/methodJury/compare.ts";
import { chain } from "../../assess/chains.ts";
import { GOVERNANCE, jury, SOURCE, THREE } from "./juries.ts";

const ranksOf = (rows: ReturnType<typeof jury>["rows"], methodId: string) =>
  rows.filter((row) => row.methodId === methodId).map(({ rank }) => rank);

describe("compare(network, methods, options)", () => {
  it("ranks stages by each method as by hand", () => {
    const { rows } = jury(["hhi:worldProduction", "usgsNetImportReliance", "cdi1"]);
    const scores = (id: string) =>
      rows.filter(({ methodId }) => methodId === id).map(({ score }) => score?.value);
    expect(scores("hhi:worldProduction:place")).toEqual([1, 0.625, 0.25]);
    expect(scores("usgsNetImportReliance")).toEqual([1, 0.5, 1]);
    expect(scores("cdi1")).toEqual([1, 1, 0.625]);
    expect(ranksOf(rows, "hhi:worldProduction:place")).toEqual([1, 2, 3]);
    expect(ranksOf(rows, "usgsNetImportReliance")).toEqual([1.5, 3, 1.5]);
    expect(ranksOf(rows, "cdi1")).toEqual([1.5, 1.5, 3]);
  });

  it("tells how far the methods agree, as by hand", () => {
    const { agreement } = jury(["hhi:worldProduction", "usgsNetImportReliance", "cdi1"]);
    // Rank sums 4, 6.5, 7.5 about 6: S = 6.5; ties: 6 twice; W = 12 S / (9 · 24 − 3 · 12).
    expect(agreement.kendallsW).toBeCloseTo((12 * 6.5) / (9 * 24 - 3 * 12), 12);
    expect(agreement).toMatchObject({ methods: 3, stages: 3, reason: null, leftOut: [] });
  });

  it("names the stage with the widest spread of ranks and what drives the extremes", () => {
    const { disagreements } = jury(["hhi:worldProduction", "usgsNetImportReliance"]);
    const [first] = disagreements.rows;
    expect(first).toMatchObject({
      ...{ stageId: "c", spread: 1.5, highestId: "usgsNetImportReliance", highestRank: 1.5 },
      ...{ lowestId: "hhi:worldProduction:place", lowestRank: 3 },
      lowestBy: { en: "suppliers' shares of world production (ranks 1.5–3)" },
    });
  });

  it("says what is missing instead of a score, never 0 or a filler", () => {
    const { rows, agreement } = jury(["geoPolRisk", "euSupplyRisk", "hhi:worldProduction"]);
    const of = (id: string) => rows.filter(({ methodId }) => methodId === id);
    expect(of("geoPolRisk").map(({ score, rank }) => [score, rank])).toEqual(
      Array(3).fill([null, null]),
    );
    expect(of("geoPolRisk")[0]?.reason?.en).toMatch(
      /political stability of a partner is not known/,
    );
    expect(of("euSupplyRisk")[0]?.reason?.en).toMatch(
      /recycling input rate \(no recycled product .*substitution index of supply risk \(SI_SR\) \(a model does not hold it/,
    );
    expect(agreement.leftOut).toEqual(["geoPolRisk", "euSupplyRisk"]);
    expect(agreement.kendallsW).toBeNull();
  });

  it("reads governance and what else is given, with its source, as the method's own formula does", () => {
    const inputs = {
      ...GOVERNANCE,
      stages: { a: { substitutionSupplyRisk: 0.9, recyclingInputRate: 0.1, citation: "wgi" } },
    };
    const { rows, citations } = jury(["geoPolRisk", "euSupplyRisk"], { inputs });
    const geo = rows.find(({ methodId, stageId }) => methodId === "geoPolRisk" && stageId === "b");
    // HHI 0.625, China's governance (2.5 + 0.5) / 5 = 0.6, imports 25 of 50.
    expect(geo?.score?.value).toBeCloseTo(0.625 * 0.6 * 0.5, 12);
    expect(geo?.citations).toContain("wgi");
    expect(citations.wgi).toEqual(SOURCE);
    const given = { a: { companionProduction: 1, worldProduction: 4, citation: "wgi" } };
    const by = jury(["companionMetalFraction", "cdi3"], {
      inputs: { ...inputs, stages: given },
    }).rows;
    expect(by[0]).toMatchObject({ score: { value: 0.25 }, citations: ["wgi"] });
    expect(by[1]).toMatchObject({ methodId: "cdi3", citations: ["c"] });
    expect(by[1]?.notes).toContain("listedExports");
    expect(rows.find(({ methodId }) => methodId === "euSupplyRisk")?.reason?.en).toMatch(
      /no trade parameter/,
    );
  });

  it("bounds ranks where the data are bounds, and takes the method's whole scale where nothing better is sure", () => {
    const suppliers = THREE.suppliers.map((one) =>
      one.stage === "b" && one.place === "CHN"
        ? { ...one, production: { value: 75, lo: 50, hi: 90 } }
        : one,
    );
    const network = compile(chain({ ...THREE, suppliers }));
    const { rows, notes } = compare(network, ["hhi:worldProduction", "geoPolRisk"], {
      ...{ home: "JPN", inputs: GOVERNANCE },
    });
    const b = rows.filter(({ stageId }) => stageId === "b");
    const index = (made: number) => (made ** 2 + 25 ** 2) / (made + 25) ** 2;
    expect(b[0]?.score?.lo).toBeLessThanOrEqual(index(50));
    expect(b[0]?.score?.hi).toBeGreaterThanOrEqual(index(90));
    expect(b[0]).toMatchObject({ rank: 2, bestRank: 2, worstRank: 2 });
    expect(b[1]?.score).toMatchObject({ lo: 0, hi: 1 });
    expect(b[1]?.notes).toContain("scaleBounds");
    expect(notes.scaleBounds?.text.en).toMatch(/wider than need be/);
    expect(b[1]?.bestRank).toBe(1);
    expect(b[1]?.worstRank).toBe(3);
  });

  it("has no disagreements where fewer than two methods can rank, and says so", () => {
    for (const ids of [["geoPolRisk"], ["geoPolRisk", "cdi1"]]) {
      const { disagreements, agreement } = jury(ids);
      expect(disagreements.rows).toEqual([]);
      expect(agreement.reason?.en).toMatch(/two stages or more a single score/);
    }
  });

  it("ranks low values as risky where the method says so", () => {
    const { rows } = jury(["selfSufficiency", "metiSubstitutability"]);
    expect(ranksOf(rows, "selfSufficiency")).toEqual([1.5, 3, 1.5]);
    expect(ranksOf(rows, "metiSubstitutability")).toEqual([1.5, 3, 1.5]);
  });

  it("reads world exports only where the model says that it lists every flow", () => {
    const stages = ["a", "b", "c"].map((id) => ({ id, unreported: "none" as const }));
    const listed = compare(compile(chain({ ...THREE, stages })), ["singlePointOfFailure"], {
      home: "JPN",
    });
    expect(listed.rows.map(({ score }) => score?.value)).toEqual([1, 1, 0.625]);
    const open = jury(["singlePointOfFailure"]).rows[0];
    expect(open?.reason?.en).toMatch(/the model does not say that it lists every flow/);
  });

  it("ranks only the stages named", () => {
    const { rows } = jury(["hhi:worldProduction"], { stages: ["b", "c"] });
    expect(rows.map(({ stageId, rank, among }) => [stageId, rank, among])).toEqual([
      ["b", 1, 2],
      ["c", 2, 2],
    ]);
  });

  it("refuses methods, stages and inputs that it does not know, and says what is meant", () => {
    expect(() => jury(["hhi"])).toThrow("say of which whole: hhi:worldProduction");
    expect(() => jury(["geoPolRisc"])).toThrow("did you mean 'geoPolRisk'?");
    expect(() => jury(["hhi:homeImprots"])).toThrow("did you mean 'hhi:homeImports");
    expect(() => jury([])).toThrow("must name a method");
    expect(() => jury(["hhi:homeImports", "hhi:homeImports:place"])).toThrow("twice");
    expect(() => jury(["cdi1"], { stages: ["x"] })).toThrow("stages: must be stages");
    const stages = { x: { gdp: 1, citation: "wgi" } };
    expect(() => jury(["cdi1"], { inputs: { ...GOVERNANCE, stages } })).toThrow("inputs.stages");
    const uncited = { citations: {}, places: { CHN: { wgiMean: 1, citation: "none" } } };
    expect(() => jury(["cdi1"], { inputs: uncited })).toThrow("must be a key of inputs.citations");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITICALITY } from "../../../src/indices/criticality/index.ts";
import { methodScore } from "../../../src/indices/criticality/methodScore.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { askedOf } from "../../../src/policies/measures/asked.ts";
import { compare } from "../../../src/policies/methodJury/compare.ts";
import type { JuryInputs } from "../../../src/policies/methodJury/juryInputs.ts";
import { ranked } from "../../../src/policies/methodJury/ranked.ts";
import { SAME_MEASURE } from "../../../src/policies/methodJury/sameMeasure.ts";
import { stageInputs } from "../../../src/policies/methodJury/stageInputs.ts";
import { anyExactModel, anyModel } from "../../arbitraries/model.ts";
import { chain } from "../../assess/chains.ts";
import { GOVERNANCE, jury, SOURCE, THREE } from "./juries.ts";

const ranksOf = (rows: ReturnType<typeof jury>["rows"], methodId: string) =>
  rows.filter((row) => row.methodId === methodId).map(({ rank }) => rank);

describe("compare(network, methodIds, options)", () => {
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

describe("the flips of compare", () => {
  const flipsOf = (of: ReturnType<typeof jury>, id: string) =>
    of.flips.rows.filter(({ assumptionId }) => assumptionId === id);

  it("tells that the first rank changes when shares go by owner", () => {
    const suppliers = THREE.suppliers.map((one) => ({
      ...one,
      owner: one.stage === "a" ? "CHN" : "USA",
    }));
    const split = suppliers.flatMap((one) =>
      one.stage === "a"
        ? [
            { ...one, production: 50 },
            { ...one, production: 50, owner: "JPN" },
          ]
        : [one],
    );
    const network = compile(chain({ ...THREE, suppliers: split }));
    const [flip] = flipsOf(compare(network, ["hhi:worldProduction"], { home: "JPN" }), "byOwner");
    expect(flip).toMatchObject({
      before: { en: "a" },
      after: { en: "b; c" },
      verdict: { en: "changes" },
    });
  });

  it("tells that imports in the world's mix bring a stage to the top that had no score", () => {
    const stages = [{ id: "a" }, { id: "b" }];
    const suppliers = THREE.suppliers.filter(({ stage }) => stage !== "c");
    const flows = [
      { stage: "b", from: "CHN", to: "JPN", amount: 5 },
      { stage: "b", from: "USA", to: "JPN", amount: 5 },
    ];
    const network = compile(chain({ stages, suppliers, flows }));
    const [flip] = flipsOf(compare(network, ["cdi1"], { home: "JPN" }), "worldMix");
    expect(flip).toMatchObject({ before: { en: "b" }, after: { en: "a" } });
  });

  it("tells what nothing rests on, and where no top changes", () => {
    const of = jury(["hhi:worldProduction"]);
    expect(flipsOf(of, "governanceIndicator")[0]?.verdict).toMatchObject({
      en: "nothing here rests on it",
    });
    expect(flipsOf(of, "worldMix")[0]?.verdict).toMatchObject({
      en: expect.stringMatching(/^stays/),
    });
    expect(flipsOf(of, "knownOnly")).toHaveLength(1);
  });

  it("exchanges the two governance indicators", () => {
    const [flip] = flipsOf(jury(["geoPolRisk"], { inputs: GOVERNANCE }), "governanceIndicator");
    expect(flip?.verdict).toBeDefined();
    expect(flip?.verdict).not.toMatchObject({ en: "nothing here rests on it" });
  });
});

describe("methods that are a measure of the model by another name", () => {
  const methods = CRITICALITY.filter(({ id }) => Object.hasOwn(SAME_MEASURE, id));

  it("give what their own formula gives on the same numbers, in every exact model", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyExactModel(), (model) => {
        const network = compile(model);
        const read = stageInputs(askedOf(network, { home: "JPN", groups: undefined }), undefined);
        const ids = methods.map(({ id }) => id);
        for (const [i, { verdicts }] of ranked(question(model, ids)).ballots.entries()) {
          for (const [stage, { value: score }] of verdicts.entries()) {
            const own = methodScore(
              methods[i] as (typeof methods)[number],
              read(stage).middle,
            ).value;
            if (own === null || score?.value == null) continue;
            compared++;
            expect(score.value).toBeCloseTo(own, 9);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

describe("laws of compare", () => {
  const ids = [
    "hhi:worldProduction",
    "usgsNetImportReliance",
    "metiConcentration",
    "cdi3",
    "geoDep",
    "selfSufficiency",
  ];

  it("gives a score or a reason, never both, and ranks within their bounds, in every model", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        for (const row of compare(compile(model), ids, { home: "JPN" }).rows) {
          expect(row.score === null).toBe(row.reason !== null);
          expect(row.bestRank === null).toBe(row.score === null);
          if (row.score === null || row.bestRank === null || row.worstRank === null) continue;
          expect(row.bestRank).toBeGreaterThanOrEqual(1);
          expect(row.worstRank).toBeLessThanOrEqual(row.among);
          const rank = row.rank ?? row.bestRank;
          expect(row.bestRank <= rank && rank <= row.worstRank).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not mind the order of the methods", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const network = compile(model);
        const [one, other] = [ids, [...ids].reverse()].map((of) =>
          compare(network, of, { home: "JPN" }),
        );
        expect(other?.agreement.kendallsW ?? -1).toBeCloseTo(one?.agreement.kendallsW ?? -1, 12);
      }),
      { numRuns: 15 },
    );
  });
});

const question = (model: Model, methodIds: readonly string[], inputs?: JuryInputs) => ({
  ...{ network: compile(model), methodIds, home: "JPN", groups: undefined },
  ...{ inputs, stageIds: null },
});

describe("every method of the registry", () => {
  const places = ["JPN", "CHN", "AUS", "CHL", "KOR", "USA"];
  const full = {
    citations: { s: SOURCE },
    places: Object.fromEntries(
      places.map((place, i) => [
        place,
        {
          ...{ wgiMean: 2 - i / 2, politicalStability: 1 - i / 3, tradeParameter: 1 },
          ...{ policyPotential: 40 + i, unwillingness: i / 10, citation: "s" },
        },
      ]),
    ),
  };
  const ids = CRITICALITY.map(({ id }) => id);

  it("answers every model with governance given: a score with bounds around it, or a reason", () => {
    const scored = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(anyModel(), anyExactModel()), (model) => {
        const inputs = {
          ...full,
          stages: Object.fromEntries(
            model.stages.map(({ id }) => [id, { ...GIVEN, citation: "s" }]),
          ),
        };
        const { ballots } = ranked(question(model, ids, inputs));
        for (const { juror, verdicts } of ballots) {
          for (const { value: score, reason } of verdicts) {
            expect(score === null).toBe(reason !== null);
            if (score === null) continue;
            scored.add(juror.id);
            const { value, lo, hi } = score;
            expect(lo).toBeLessThanOrEqual(hi);
            if (value !== null) expect(lo <= value && value <= hi).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(scored.size).toBeGreaterThan(18);
  });
});

const GIVEN = {
  ...{ recyclingInputRate: 0.1, substitutionSupplyRisk: 0.9, substitutionEconomicImportance: 0.9 },
  ...{ endUses: [{ share: 1, valueAdded: 5 }], largestValueAdded: 10, gdp: 100 },
  ...{ industries: [{ valueAdded: 5, expenditure: 2, profit: 1 }], productionGrowth: 0.2 },
  ...{ marketDynamics: 0.3, depletionYears: 50, companionProduction: 1, worldProduction: 10 },
  ...{ humanDevelopment: 0.7, environmentalImplications: 30, vulnerability: 40 },
  ...{ crustalAbundance: 2, reservesTop3: 0.5, governanceRank: 5 },
  ...{ dependenceOnPartner: 0.5, dependenceOfPartner: 0.1 },
};

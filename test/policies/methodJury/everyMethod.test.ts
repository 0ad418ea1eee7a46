import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITICALITY } from "../../../src/indices/criticality/index.ts";
import { methodScore } from "../../../src/indices/criticality/methodScore.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { askedOf } from "../../../src/policies/measures/asked.ts";
import { compare } from "../../../src/policies/methodJury/compare.ts";
import type { Method } from "../../../src/policies/methodJury/jurorsOf.ts";
import type { JuryInputs } from "../../../src/policies/methodJury/juryInputs.ts";
import { ranked } from "../../../src/policies/methodJury/ranked.ts";
import { SAME_MEASURE } from "../../../src/policies/methodJury/sameMeasure.ts";
import { stageInputs } from "../../../src/policies/methodJury/stageInputs.ts";
import { anyExactModel, anyModel } from "../../arbitraries/model.ts";
import { SOURCE } from "./juries.ts";

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

const question = (model: Model, methods: readonly Method[], inputs?: JuryInputs) => ({
  ...{ network: compile(model), methods, home: "JPN", groups: undefined },
  ...{ inputs, stageIds: undefined },
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

import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { checkPolicy } from "../../src/policies/checkPolicy.ts";
import { policyEvidence } from "../../src/policies/policyEvidence.ts";
import { chain } from "../assess/chains.ts";
import { CHAIN, home, third } from "./caps.ts";
import { checked, policyOf, verdict } from "./policies.ts";

describe("checkPolicy(network, policy, { home })", () => {
  it("says by how much a share of consumption is met or missed, from which amounts", () => {
    const met = verdict(CHAIN, [home(">=", 0.1)]);
    expect(met).toMatchObject({ verdictId: "met", value: { value: 0.2 }, threshold: 0.1 });
    expect(met.margin?.value).toBeCloseTo(0.1, 12);
    expect(met.verdict).toEqual({ en: "met by 10 points", ja: "適合(余裕10ポイント)" });
    expect(met.numeratorAmount?.value).toBe(20);
    expect(met.denominatorAmount?.value).toBe(100);
    expect(met.numerator?.en).toBe("production in the home: 20 t/year");
    expect(met.must).toEqual({ en: "at least 10 %", ja: "10 %以上" });
    const missed = verdict(CHAIN, [home(">=", 0.4)]);
    expect(missed.verdict.en).toBe("missed by 20 points");
    expect(missed.citations).toEqual(["c"]);
    expect(missed.ruleCitations).toEqual(["policy:law"]);
  });

  it("tells an inclusive threshold from a strict one", () => {
    expect(verdict(CHAIN, [home(">=", 0.2)]).verdict.en).toBe("met");
    expect(verdict(CHAIN, [home(">", 0.2)]).verdict.en).toBe("missed");
  });

  it("names the worst third country, which the home itself never is", () => {
    const row = verdict(CHAIN, [third(0.5)]);
    expect(row).toMatchObject({ verdictId: "missed", actorId: "CHN", value: { value: 0.6 } });
    expect(row.numeratorAmount?.value).toBe(60);
    const own = { ...CHAIN, suppliers: [{ place: "JPN", production: 900 }], flows: [] };
    expect(verdict(own, [third(0.5)])).toMatchObject({ verdictId: "met", actorId: null });
    const largest = { ...third(0.5), measure: "largestShare" };
    expect(verdict(own, [largest])).toMatchObject({ verdictId: "missed", actorId: "JPN" });
  });

  it("caps a company as well as a country", () => {
    const company = {
      ...third(0.8),
      measure: "largestShare",
      of: "worldProduction",
      by: "operator",
    };
    expect(verdict(CHAIN, [company])).toMatchObject({ verdictId: "missed", actorId: "Beta" });
    const owner = { ...third(0.5), of: "worldProduction", by: "owner" };
    // Of 160, 140 are owned from the US and 20 by nobody knows whom.
    expect(verdict(CHAIN, [owner]).value).toEqual({ value: 0.875, lo: 0.875, hi: 1 });
  });

  it("cannot tell where the bounds lie on both sides, and says so", () => {
    const wide = { value: 20, lo: 10, hi: 60 };
    const [japan, ...others] = CHAIN.suppliers;
    const text = { ...CHAIN, suppliers: [{ ...japan, place: "JPN", production: wide }, ...others] };
    const row = verdict(text, [home(">=", 0.2)]);
    expect(row.verdictId).toBe("unknown");
    expect(row.reason?.en).toMatch(/^the bounds 11–43 % lie on both sides of 20 %$/);
    expect(verdict(text, [home(">=", 0.1)]).verdictId).toBe("met");
    expect(verdict(text, [home(">=", 0.5)]).verdictId).toBe("missed");
  });

  it("names the datum that is missing", () => {
    const text = { suppliers: CHAIN.suppliers };
    const row = verdict(text, [home(">=", 0.1)]);
    expect(row).toMatchObject({ verdictId: "unknown", value: null, margin: null });
    expect(row.reason?.en).toContain("imports into Japan are not reported");
    const cover = { measure: "daysOfCover", must: { op: ">=", value: 90 } };
    expect(verdict(CHAIN, [cover]).reason?.en).toBe("no stock is given");
    const owned = { ...third(0.5), of: "worldProduction", by: "owner" };
    const nobody = { suppliers: [{ place: "CHN", production: 1 }] };
    expect(verdict(nobody, [owned]).verdictId).toBe("unknown");
  });

  it("reads a rule at the stages that it names, and says where the model has none", () => {
    const two = {
      stages: [
        { id: "s", unreported: "none" as const },
        { id: "metal", kind: "refining" as const, unreported: "none" as const },
      ],
      suppliers: [...CHAIN.suppliers, { stage: "metal", place: "JPN", production: 5 }],
      flows: CHAIN.flows,
    };
    const at = (stages: object) => checked(two, [{ ...home(">=", 0.1), stages }]).rows;
    expect(at({ kinds: ["refining"] }).map(({ stageId }) => stageId)).toEqual(["metal"]);
    expect(at({ ids: ["s", "metal"] })).toHaveLength(2);
    expect(at({ materials: ["x"] })[0]).toMatchObject({ verdictId: "unknown", stageId: null });
    expect(at({ ids: ["metl"] })[0]?.reason?.en).toBe(
      "the model has no stage named metl (did you mean 'metal'?)",
    );
  });

  it("reads only the stages of listed materials where the rule says so", () => {
    const item = { id: "i", label: { en: "i" }, materials: ["m"], citation: "law", verified: true };
    const rule = { ...home(">=", 0.1), stages: { listed: true } };
    const network = compile(chain(CHAIN));
    const rowsOf = (items: object[]) =>
      checkPolicy(network, policyOf([rule], { items }), { home: "JPN" }).rows;
    expect(rowsOf([item])[0]?.stageId).toBe("s");
    expect(rowsOf([{ ...item, materials: ["n"] }])[0]?.reason?.en).toBe(
      "the model has no stage that the policy lists",
    );
  });

  it("looks through to places, owners and companies that a rule forbids", () => {
    const forbidden = (more: object) => verdict(CHAIN, [{ must: { op: "<=", value: 0 }, ...more }]);
    const china = { measure: "exposure", by: "place", from: "CHN" };
    expect(forbidden(china)).toMatchObject({ verdictId: "missed", value: { value: 0.6 } });
    expect(forbidden({ ...china, from: "DEU" }).verdictId).toBe("met");
    expect(forbidden({ ...china, from: "CHN,AUS" }).value?.value).toBeCloseTo(0.8, 12);
    expect(forbidden({ ...china, measure: "faceValue" }).value?.value).toBeCloseTo(0.6, 12);
    const beta = { measure: "operatorExposure", operators: ["Beta"] };
    expect(forbidden(beta).value?.value).toBeCloseTo(0.8, 12);
    // Who owns Alpha is not known, so that it may be owned from China.
    expect(forbidden({ ...china, by: "owner" })).toMatchObject({
      ...{ verdictId: "unknown", value: { lo: 0 } },
    });
  });

  it("does not let a misspelt company pass", () => {
    const ban = (...operators: string[]) =>
      verdict(CHAIN, [{ measure: "operatorExposure", operators, must: { op: "<=", value: 0 } }]);
    expect(ban("Bet")).toMatchObject({ verdictId: "unknown", value: null });
    expect(ban("Bet").reason?.en).toBe(
      "the model has no company named 'Bet' (did you mean 'Beta'?)",
    );
    // Beta alone is 0.8 of it, whoever the other is.
    const both = ban("Beta", "Gamma");
    expect(both).toMatchObject({ verdictId: "missed", value: null, margin: null });
    expect(both.reason?.en).toBe("the model has no company named 'Gamma'; it is at least 80 %");
  });

  it("says of owners that the maker counts, wherever it is bought", () => {
    const owned = { measure: "faceValue", by: "owner", from: "USA", must: { op: "<=", value: 0 } };
    const row = verdict(CHAIN, [owned]);
    expect(row.numerator?.en).toBe("supply whose maker is owned from there");
    expect(row.measure?.en).toContain("whose maker is owned from there, wherever it is bought");
    const placed = verdict(CHAIN, [{ ...owned, by: "place" }]);
    expect(placed.numerator?.en).toContain("at first hand");
  });

  it("says in the verdict that it rests on imports in the world's mix, and shows no amounts of the world", () => {
    const text = {
      stages: [{ id: "s", unreported: "world" as const }],
      suppliers: [
        { place: "CHN", production: 60 },
        { place: "AUS", production: 40 },
      ],
    };
    const row = verdict(text, [third(0.65)]);
    expect(row.verdictId).toBe("met");
    expect(row.verdict).toEqual({
      en: "met by 5 points, if imports come in the world's mix",
      ja: "適合(余裕5ポイント)、輸入が世界の生産比率どおりと仮定した場合",
    });
    expect([row.numeratorAmount, row.denominatorAmount]).toEqual([null, null]);
    const hhi = { ...third(0.6), measure: "hhi" };
    expect(verdict(text, [hhi]).denominatorAmount).toBe(null);
    const [joined] = checked(text, [{ anyOf: [hhi, third(0.65)] }]).rows;
    expect(joined?.verdict.en).toBe("met, if imports come in the world's mix");
    expect(verdict(CHAIN, [third(0.65)]).verdict.en).toBe("met by 5 points");
  });

  it("says of what consumption consists, of balances and of shares apart", () => {
    const notesOf = (rule: object) => Object.keys(checked(CHAIN, [rule]).notes);
    expect(notesOf(home(">=", 0.1))).toContain("consumption");
    expect(notesOf(home(">=", 0.1))).not.toContain("consumptionMix");
    expect(notesOf(third(0.5))).toContain("consumptionMix");
    expect(notesOf(third(0.5))).not.toContain("consumption");
  });

  it("counts partners with the home where the rule lists them", () => {
    const partners = { measure: "faceValue", by: "place", from: "JPN,AUS" };
    const row = verdict(CHAIN, [{ ...partners, must: { op: ">=", value: 0.5 } }]);
    expect(row.value?.value).toBeCloseTo(0.4, 12);
    expect(row.verdict.en).toBe("missed by 10 points");
  });
});

describe("policyEvidence(verdicts)", () => {
  it("shows the verdicts that have a measure with what they were made from", () => {
    const verdicts = checked(CHAIN, [home(">=", 0.1), { because: { en: "no" } }]);
    const { rows, columns } = policyEvidence(verdicts);
    expect(rows).toEqual(verdicts.rows.slice(0, 1));
    expect(columns.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["measure", "numerator", "denominator", "margin", "citations"]),
    );
  });
});

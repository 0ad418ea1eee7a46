import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { checkPolicy } from "../../src/policies/checkPolicy.ts";
import { MEASURES } from "../../src/policies/measures/index.ts";
import { chain } from "../assess/chains.ts";
import golden from "../golden/strategicDependencyCdi.json" with { type: "json" };
import { checked, policyOf, verdict } from "./policies.ts";

const atLeast = (value: number) => ({ must: { op: ">=", value } });

describe("MEASURES", () => {
  it("has each id once, with both languages and words for numerator and denominator", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const { label, numerator, denominator } of MEASURES)
      for (const { en, ja } of [label, numerator, denominator]) expect(en && ja).toBeTruthy();
  });
});

describe("recycledShareOfConsumption", () => {
  /** Metal from ore or scrap; Japan makes 10 of scrap and 40 of ore and buys 50 of ore. */
  const text = (effectiveness = 1) => ({
    stages: [
      { id: "ore", unreported: "none" as const },
      { id: "scrap", kind: "recycling" as const, unreported: "none" as const },
      {
        ...{ id: "metal", kind: "refining" as const },
        inputs: [{ of: [{ stage: "ore" }, { stage: "scrap", effectiveness }] }],
      },
    ],
    suppliers: [
      { stage: "ore", place: "JPN", production: 40 },
      { stage: "ore", place: "AUS", production: 90 },
      { stage: "scrap", place: "JPN", production: 10 },
      { stage: "metal", place: "JPN", production: 100 },
    ],
    flows: [{ stage: "ore", from: "AUS", to: "JPN", amount: 50 }],
  });
  const rule = { measure: "recycledShareOfConsumption", ...atLeast(0.25) };

  it("is recycling at home against all that serves the same need", () => {
    const stages = { kinds: ["recycling"] };
    const row = verdict(text(), [{ ...rule, stages }]);
    expect(row).toMatchObject({ verdictId: "missed", value: { value: 0.1, lo: 0.1, hi: 0.1 } });
    expect(row.denominatorAmount?.value).toBe(100);
    // 10 of scrap serve as 20 of ore would: 20 of 110.
    expect(verdict(text(2), [{ ...rule, stages }]).value?.value).toBeCloseTo(20 / 110, 12);
  });

  it("has no value at a stage that does not recycle, or while a balance is open", () => {
    const [ore] = checked(text(), [rule]).rows;
    expect(ore?.reason?.en).toContain("does not recycle");
    const open = { ...text(), flows: [{ stage: "ore", from: "AUS", to: "JPN" }] };
    const row = verdict(open, [{ ...rule, stages: { kinds: ["recycling"] } }]);
    expect(row.verdictId).toBe("unknown");
    expect(row.reason?.en).toMatch(/^ore: the amount imported from Australia is not known/);
  });
});

/** Codes of the cases, as places of the world outside the European two that stand for the EU. */
const CODES: Readonly<Record<string, string>> = {
  ...{ CN: "CHN", US: "USA", JP: "JPN", KR: "KOR", IN: "IND", VN: "VNM" },
  ...{ A: "AUS", B: "BRA", C: "CAN", D: "CHL", E: "ZAF" },
};

const DEPENDENT = {
  anyOf: [
    { measure: "hhi", of: "homeImports", by: "place", must: { op: "<=", value: 0.4 } },
    { measure: "foreignPartOfImports", must: { op: "<=", value: 0.5 } },
    { measure: "exportsOverImports", ...atLeast(1) },
  ],
};

describe("the test of strategic dependency (SWD(2021) 352)", () => {
  it.each(golden.cases)("gives the three indicators and the outcome of: $name", (one) => {
    const imports = Object.entries(one.extra_eu_imports).map(([code, amount]) => ({
      ...{ from: CODES[code] as string, to: "DEU", amount: amount as number },
    }));
    const intra = { from: "FRA", to: "DEU", amount: one.intra_eu_imports };
    const sold = { from: "DEU", to: "CHE", amount: one.eu_exports_total };
    const { rows } = checked(
      {
        stages: [{ id: "s", unreported: "none" }],
        suppliers: [
          { place: "FRA", production: 1e4 },
          { place: "DEU", production: 1e4 },
          ...imports.map(({ from, amount }) => ({ place: from, production: amount })),
        ],
        flows: [...imports, intra, ...(sold.amount > 0 ? [sold] : [])],
      },
      [DEPENDENT],
      { home: ["DEU", "FRA"] },
    );
    const [rule, cdi1, cdi2, inverse] = rows;
    const { CDI1, CDI2, CDI3, dependent_EC2021 } = one.expected;
    expect(cdi1?.value?.value).toBeCloseTo(CDI1, 12);
    expect(cdi2?.value?.value).toBeCloseTo(CDI2, 12);
    expect(inverse?.value?.value).toBeCloseTo(CDI3 === null ? 0 : 1 / CDI3, 12);
    expect(rule?.verdictId).toBe(dependent_EC2021 ? "missed" : "met");
  });
});

describe("capacityGrowth", () => {
  const plants = (alpha: number, beta?: number) =>
    compile(
      chain({
        suppliers: [
          { place: "CHN", operator: "Alpha", capacity: alpha },
          { place: "CHN", operator: "Beta", ...(beta === undefined ? {} : { capacity: beta }) },
          { place: "JPN", operator: "Alpha", capacity: alpha ** 2 },
        ],
      }),
    );
  const policy = policyOf([
    { measure: "capacityGrowth", from: "CHN,RUS", must: { op: "<=", value: 0.05 } },
  ]);
  const rowOf = (now: ReturnType<typeof plants>, baseline?: ReturnType<typeof plants>) =>
    checkPolicy(now, policy, { home: "USA", ...(baseline ? { baseline } : {}) }).rows[0];

  it("is that of the company that grew most there", () => {
    expect(rowOf(plants(100, 104), plants(100, 100))).toMatchObject({
      ...{ verdictId: "met", actorId: "Beta" },
    });
    const row = rowOf(plants(130, 104), plants(100, 100));
    expect(row).toMatchObject({ verdictId: "missed", actorId: "Alpha" });
    expect(row?.value?.value).toBeCloseTo(0.3, 12);
    expect(row?.numeratorAmount?.value).toBe(30);
  });

  it("is not known without an earlier model, or where a capacity is missing", () => {
    expect(rowOf(plants(100, 100))?.reason?.en).toContain("a model of the time before is needed");
    expect(rowOf(plants(100), plants(100, 100))?.reason?.en).toContain("capacity is not given");
  });
});

describe("figures of the look-through", () => {
  const text = {
    stages: [
      { id: "ore", unreported: "none" as const },
      {
        ...{ id: "metal", kind: "refining" as const, unreported: "none" as const },
        inputs: [{ of: [{ stage: "ore" }] }],
      },
    ],
    suppliers: [
      { stage: "ore", place: "CHN", production: 100 },
      { stage: "ore", place: "AUS", production: 100 },
      { stage: "metal", place: "KOR", production: 100 },
      { stage: "metal", place: "JPN", production: 50 },
    ],
    flows: [
      { stage: "ore", from: "CHN", to: "KOR", amount: 100 },
      { stage: "ore", from: "AUS", to: "JPN", amount: 50 },
      { stage: "metal", from: "KOR", to: "JPN", amount: 50 },
    ],
  };
  const metal = { ids: ["metal"] };

  it("see who stands behind a supplier", () => {
    const cap = { must: { op: "<=", value: 0.4 }, stages: metal };
    const china = { by: "place", from: "CHN" };
    expect(verdict(text, [{ measure: "faceValue", ...china, ...cap }]).verdictId).toBe("met");
    expect(verdict(text, [{ measure: "exposure", ...china, ...cap }])).toMatchObject({
      ...{ verdictId: "missed", value: { value: 0.5 } },
    });
    expect(verdict(text, [{ measure: "largestExposure", ...cap }]).value?.value).toBe(0.5);
    // Half is of Chinese ore, and all of the other half Japan made from Australian ore.
    const made = (from: string) =>
      verdict(text, [{ measure: "madeIn", from, ...atLeast(0.4), stages: metal }]).value?.value;
    expect(["JPN", "AUS", "JPN,AUS", "CHN", "KOR,JPN", "DEU"].map(made)).toEqual([
      ...[0.5, 0.5, 0.5, 0.5, 1, 0],
    ]);
    // The home's own market, in which all ends, is not one to be exposed to.
    const own = { measure: "exposure", by: "place", from: "JPN,CHN" };
    expect(verdict(text, [{ ...own, ...cap }]).value?.value).toBe(0.5);
    const traced = verdict(text, [
      { measure: "tracedSelfSufficiency", ...atLeast(0.5), stages: metal },
    ]);
    expect(traced).toMatchObject({ verdictId: "missed", value: { value: 0 } });
  });
});

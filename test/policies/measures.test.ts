import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import { checkPolicy } from "../../src/policies/checkPolicy.ts";
import { MEASURES } from "../../src/policies/measures/index.ts";
import { chain } from "../assess/chains.ts";
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

describe("daysOfNetImports", () => {
  const rule = { measure: "daysOfNetImports", ...atLeast(90) };
  const text = (sold: number, stock: object) => ({
    stages: [{ id: "s", unreported: "none" as const }],
    suppliers: [
      { place: "NOR", production: 700 },
      { place: "SAU", production: 400 },
    ],
    flows: [
      { from: "SAU", to: "NOR", amount: 400 },
      { from: "NOR", to: "DEU", amount: sold },
    ],
    stocks: [{ place: "NOR", ...stock }],
  });
  const rowOf = (sold: number, stock: object) =>
    verdict(text(sold, stock), [rule], { home: "NOR" });

  it("is nine tenths of the stock over the net imports of a day", () => {
    // 0.9 · 100 t over (400 − 35) t of 365 days.
    const row = rowOf(35, { amount: 100 });
    expect(row).toMatchObject({ verdictId: "met", numeratorAmount: { value: 90 } });
    expect(row.value?.value).toBeCloseTo(90, 9);
    expect(row.denominatorAmount?.value).toBe(365);
    expect(rowOf(35, { amount: 99 }).verdictId).toBe("missed");
  });

  it("has no verdict for a net exporter, however small its stock", () => {
    for (const stock of [{ amount: 1 }, { days: 5 }]) {
      const row = rowOf(500, stock);
      expect(row).toMatchObject({ verdictId: "unknown", value: null });
      expect(row.reason?.en).toContain("a net exporter has no obligation");
    }
  });

  it("reads stated days as those or a tenth less", () => {
    expect(rowOf(35, { days: 101 }).verdictId).toBe("met");
    expect(rowOf(35, { days: 95 })).toMatchObject({ verdictId: "unknown", value: { hi: 95 } });
    expect(rowOf(35, { days: 89 }).verdictId).toBe("missed");
  });
});

describe("daysOfCover", () => {
  it("says that days which the model states are not computed", () => {
    const suppliers = [{ place: "JPN", production: 365 }];
    const stages = [{ id: "s", unreported: "none" as const }];
    const rule = { measure: "daysOfCover", ...atLeast(60) };
    const stated = verdict({ stages, suppliers, stocks: [{ place: "JPN", days: 70 }] }, [rule]);
    expect(stated).toMatchObject({ verdictId: "met", denominatorAmount: null });
    expect(stated.numerator?.en).toContain("as the model states them");
    const computed = verdict({ stages, suppliers, stocks: [{ place: "JPN", amount: 70 }] }, [rule]);
    expect(computed.denominator?.en).toContain("apparent consumption");
  });
});

describe("capacityGrowth", () => {
  const plants = (alpha: number, beta?: number, gamma?: number) =>
    compile(
      chain({
        suppliers: [
          { place: "CHN", operator: "Alpha", capacity: alpha },
          { place: "CHN", operator: "Beta", ...(beta === undefined ? {} : { capacity: beta }) },
          { place: "CHN", operator: "Gamma", ...(gamma === undefined ? {} : { capacity: gamma }) },
          { place: "JPN", operator: "Alpha", capacity: alpha ** 2 },
        ],
      }),
    );
  type Plants = ReturnType<typeof plants>;
  const must = { op: "<=", value: 0.05 };
  const growth = (operators?: readonly string[]) =>
    policyOf([
      { measure: "capacityGrowth", from: "CHN,RUS", must, ...(operators ? { operators } : {}) },
    ]);
  const rowOf = (now: Plants, baseline?: Plants, operators?: readonly string[]) =>
    checkPolicy(now, growth(operators), { home: "USA", ...(baseline ? { baseline } : {}) }).rows[0];
  const both = ["Alpha", "Beta"];

  it("is that of the company that grew most there, of those that the rule binds", () => {
    expect(rowOf(plants(100, 104), plants(100, 100), both)).toMatchObject({
      ...{ verdictId: "met", actorId: "Beta" },
    });
    const row = rowOf(plants(130, 104), plants(100, 100), both);
    expect(row).toMatchObject({ verdictId: "missed", actorId: "Alpha" });
    expect(row?.value?.value).toBeCloseTo(0.3, 12);
    expect(row?.numeratorAmount?.value).toBe(30);
    // Gamma, whom the rule does not bind, may grow as it likes.
    expect(rowOf(plants(100, 104, 900), plants(100, 100, 1), both)?.verdictId).toBe("met");
    expect(rowOf(plants(130, 104), plants(100, 100), ["Beta"])?.verdictId).toBe("met");
  });

  it("is not known without the companies, an earlier model or a capacity", () => {
    const before = plants(100, 100);
    expect(rowOf(plants(150, 100), before)).toMatchObject({ verdictId: "unknown", value: null });
    expect(rowOf(plants(150, 100), before)?.reason?.en).toContain("which companies the rule binds");
    expect(rowOf(before, undefined, both)?.reason?.en).toContain("a model of the time before");
    expect(rowOf(plants(100), before, both)?.reason?.en).toContain("capacity is not given");
    expect(rowOf(before, before, ["Alfa"])?.reason?.en).toContain("did you mean 'Alpha'?");
  });

  it("is surely too much where one company exceeds, whatever is not known of another", () => {
    const row = rowOf(plants(150), plants(100, 100), both);
    expect(row).toMatchObject({ verdictId: "missed", value: null, margin: null });
    expect(row?.reason?.en).toContain("it is at least 50 %");
    expect(rowOf(plants(150, 5), plants(100, 0), both)?.verdictId).toBe("missed");
    expect(rowOf(plants(104, 5), plants(100, 0), both)?.verdictId).toBe("unknown");
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

import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/index.ts";
import { type Changes, changedModel, issuesIn } from "../changedModel.ts";

const flow = (from: string, to: string, amount: unknown) => ({
  ...{ stage: "refining", from, to },
  ...(amount === undefined ? {} : { amount }),
  citation: "made-up",
});
const supplier = (place: string) => ({ stage: "refining", place, citation: "made-up" });
const fix =
  "correct the production, or add the imports (from 'unknown' if their origin is not known)";

describe("checkBalances(index, issues)", () => {
  it("refuses exports above production and imports, naming both", () => {
    const file = changedModel({ "flows[0].amount": 76 });
    expect(issuesIn(file)).toEqual([
      {
        path: "suppliers[2]",
        must: "make or import at least what CHN exports of 'refining'",
        found: "exports of 76 t/year from a supply of 75 t/year",
        fix,
      },
    ]);
  });

  it("adds up the exports of a pool and converts their units", () => {
    const extra = { ...flow("CHN", "DEU", 0.02), unit: "kt/year" };
    const [issue] = issuesIn(changedModel({ "flows[3]": extra }));
    expect(issue?.found).toBe("exports of 80 t/year from a supply of 75 t/year");
  });

  it.each<[string, Changes]>([
    ["exports equal to production", { "flows[0].amount": 75 }],
    ["exports within a rounding error of 1 %", { "flows[0].amount": 75.7 }],
    ["exports of imports", { "flows[1].amount": 80 }],
    [
      "exports above an unknown production",
      { "suppliers[2].production": undefined, "flows[0].amount": 1e9 },
    ],
    [
      "exports above production but not above unknown imports",
      { "flows[0].amount": 90, "flows[3]": flow("unknown", "CHN", undefined) },
    ],
    ["exports whose lower bound can be met", { "flows[0].amount": { value: 80, lo: 70, hi: 90 } }],
    [
      "production whose upper bound suffices",
      { "suppliers[2].production": { value: 50, lo: 40, hi: 60 } },
    ],
    [
      "exports up to the world's production where neither production nor imports are known",
      { "flows[3]": flow("DEU", "KOR", 100) },
    ],
    ["re-exports of what was imported", { "flows[3]": flow("KOR", "DEU", 5) }],
    [
      "re-exports above the imports of which one is unknown",
      { "flows[3]": flow("KOR", "DEU", 50), "flows[4]": flow("unknown", "KOR", undefined) },
    ],
    [
      "exports that a supplier whom nobody knows can make",
      {
        "suppliers[4]": { ...supplier("unknown"), production: 45 },
        "flows[3]": flow("KOR", "DEU", 50),
      },
    ],
    [
      "exports that the rest of the stated total can make",
      {
        "stages[1].total": { amount: 145, citation: "made-up" },
        "stages[1].unreported": "none",
        "flows[3]": flow("DEU", "KOR", 45),
      },
    ],
    [
      "exports where some of the world's shares are nobody's",
      {
        "suppliers[2]": { ...supplier("CHN"), share: 0.6 },
        "suppliers[3]": { ...supplier("JPN"), share: 0.3 },
        "flows[3]": flow("DEU", "KOR", 1e9),
      },
    ],
    [
      "exports above an unknown production of the world",
      { "suppliers[3].production": undefined, "flows[3]": flow("DEU", "KOR", 1e9) },
    ],
    ["exports from a place that could be anybody", { "flows[3]": flow("unknown", "KOR", 100) }],
  ])("accepts %s", (_, changes) => {
    expect(() => parseModel(changedModel(changes))).not.toThrow();
  });

  it.each<[string, Changes, found: string]>([
    [
      "re-exports above all that was imported",
      { "flows[3]": flow("KOR", "DEU", 6) },
      "exports of 6 t/year from a supply of 5 t/year",
    ],
    [
      "exports above what the whole world makes",
      { "flows[3]": flow("SGP", "DEU", 500) },
      "exports of 500 t/year from a supply of 100 t/year",
    ],
    [
      "exports of nobody's product where the flows listed are all there are",
      { "stages[1].unreported": "none", "flows[3]": flow("SGP", "DEU", 1) },
      "exports of 1 t/year from a supply of 0 t/year",
    ],
    [
      "exports above imports and what a supplier whom nobody knows can make",
      {
        "suppliers[4]": { ...supplier("other"), production: 20 },
        "flows[3]": flow("KOR", "DEU", 26),
      },
      "exports of 26 t/year from a supply of 25 t/year",
    ],
    [
      "exports above imports and the rest of the stated total",
      {
        "stages[1].total": { amount: 110, citation: "made-up" },
        "flows[3]": flow("KOR", "DEU", 16),
      },
      "exports of 16 t/year from a supply of 15 t/year",
    ],
    [
      "exports where the world's shares are all somebody's",
      {
        "suppliers[2]": { ...supplier("CHN"), share: 0.7 },
        "suppliers[3]": { ...supplier("JPN"), share: 0.3 },
        "flows[3]": flow("KOR", "DEU", 6),
      },
      "exports of 6 t/year from a supply of 5 t/year",
    ],
  ])("refuses, from a place with no listed supplier, %s", (_, changes, found) => {
    const path = "flows[3]";
    expect(issuesIn(changedModel(changes))).toMatchObject([{ path, found }]);
  });

  it("names the remedy for a place with no listed supplier", () => {
    const [issue] = issuesIn(changedModel({ "flows[3]": flow("KOR", "DEU", 6) }));
    expect(issue?.must).toBe("make or import at least what KOR exports of 'refining'");
    expect(issue?.fix).toBe(
      "correct the exports, or add a supplier or the imports (from 'unknown' if their origin is not known)",
    );
  });

  it("does not judge a stage one of whose flows cannot be read", () => {
    const file = changedModel({ "flows[1].amount": 80, "flows[0].amount": -60 });
    expect(issuesIn(file).map(({ path }) => path)).toEqual(["flows[0].amount"]);
  });

  it("refuses a world total below the listed suppliers", () => {
    const total = { amount: 0.09, unit: "kt/year", citation: "made-up" };
    expect(issuesIn(changedModel({ "stages[0].total": total }))).toEqual([
      {
        path: "stages[0].total",
        must: "be at least the sum of the listed suppliers",
        found: "90 against 100 t/year",
        fix: "correct the total or the suppliers, or remove the total",
      },
    ]);
  });

  it.each([
    ["equal to the listed suppliers", 100],
    ["below them by a rounding error", 99.5],
    ["above them", 1000],
    ["whose upper bound suffices", { value: 90, lo: 80, hi: 100 }],
  ])("accepts a world total %s", (_, amount) => {
    const file = changedModel({ "stages[0].total": { amount, citation: "made-up" } });
    expect(() => parseModel(file)).not.toThrow();
  });
});

import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../src/model/parseModel.ts";
import { answer, assessed, type Chain, row } from "./chains.ts";

const WORLD = { whole: "worldProduction" } as const;

describe("assess(network) of consumption from the use that the model states", () => {
  it("covers final demand and the needs of the home's later stages", () => {
    const result = assessed(
      {
        stages: [
          { id: "s" },
          {
            id: "t",
            inputs: [{ amount: 2, unit: "t/t", of: [{ stage: "s" }], citation: "d" }],
          },
        ],
        suppliers: [
          { place: "JPN", production: 15 },
          { place: "CHN", production: 85 },
          { stage: "t", place: "JPN", production: 25 },
        ],
        demands: [{ place: "JPN", amount: 10 }],
      },
      "JPN",
    );
    // 25 × 2 + 10 = 60 used, 15 made.
    expect(answer(result, "selfSufficiency")).toBeCloseTo(0.25, 12);
    expect(answer(result, "netImportReliance")).toBeCloseTo(0.75, 12);
    expect(row(result, "selfSufficiency").notes).toEqual(["useSide"]);
    expect(answer(result, "importDependencyRatio")).toMatch(/^neither all imports/);
    expect(row(result, "selfSufficiency").citations).toContain("d");
  });

  it("moves trade with production, so that a home that may have a surplus has bounds too", () => {
    const suppliers = [
      { place: "JPN", production: { value: 100, lo: 50, hi: 150 } },
      { place: "CHN", production: 10 },
    ];
    const result = assessed({ suppliers, demands: [{ place: "JPN", amount: 100 }] }, "JPN");
    expect(row(result, "selfSufficiency").value).toEqual({ value: 1, lo: 0.5, hi: 1.5 });
    expect(row(result, "netImportReliance").value).toEqual({ value: 0, lo: -0.5, hi: 0.5 });
  });

  it("stands in where an exported amount is not known", () => {
    const suppliers = [
      { place: "JPN", production: 50 },
      { place: "CHN", production: 50 },
    ];
    const flows = [
      { from: "CHN", to: "JPN", amount: 10 },
      { from: "JPN", to: "KOR" },
    ];
    expect(answer(assessed({ suppliers, flows }, "JPN"), "selfSufficiency")).toBe(
      "an exported amount is not known",
    );
    const demands = [{ place: "JPN", amount: 40 }];
    const result = assessed({ suppliers, flows, demands }, "JPN");
    expect(answer(result, "selfSufficiency")).toBeCloseTo(1.25, 12);
  });
});

describe("assess(network) of stocks and recycling", () => {
  const tinyWith = (...stocks: object[]) =>
    parseModel({
      ...tinyModel,
      stocks: stocks.map((stock) => ({
        stage: "refining",
        place: "JPN",
        citation: "made-up",
        ...stock,
      })),
    });
  const at = { stage: "refining" };

  it("counts an amount in store in days of consumption: 365 · 20 / 80", () => {
    expect(answer(assessed(tinyWith({ amount: 20 }), "JPN"), "daysOfCover", at)).toBeCloseTo(
      91.25,
      9,
    );
    const two = tinyWith({ amount: 20, note: "state" }, { amount: 4, unit: "kt", note: "trade" });
    expect(answer(assessed(two, "JPN"), "daysOfCover", at)).toBeCloseTo((365 * 4020) / 80, 9);
  });

  it("takes days as they are", () => {
    expect(answer(assessed(tinyWith({ days: 120 }), "JPN"), "daysOfCover", at)).toBe(120);
  });

  it("has no answer where part of the stock is not known or in another measure", () => {
    const silent = tinyWith({ amount: 20, note: "state" }, { note: "trade" });
    expect(answer(assessed(silent, "JPN"), "daysOfCover", at)).toBe("no stock is given");
    const both = tinyWith({ amount: 20, note: "state" }, { days: 30, note: "trade" });
    expect(answer(assessed(both, "JPN"), "daysOfCover", at)).toMatch(/cannot be added/);
  });

  it("has no days of cover for a group of which one member's stock is not given", () => {
    const result = assessed(tinyWith({ amount: 20 }), ["JPN", "KOR"]);
    expect(answer(result, "daysOfCover", at)).toBe("no stock is given");
  });

  const recycled: Chain = {
    stages: [
      { id: "s" },
      { id: "scrap", kind: "recycling" },
      {
        id: "t",
        inputs: [{ of: [{ stage: "s" }, { stage: "scrap", effectiveness: 0.5 }] }],
      },
    ],
    suppliers: [
      { place: "CHN", production: 80 },
      { stage: "scrap", place: "JPN", production: 40, citation: "d" },
      { stage: "t", place: "KOR", production: 50 },
    ],
  };

  it("has a recycling input rate in units of service: 40 · 0.5 of 80 + 20", () => {
    const result = assessed(recycled, "JPN");
    const found = row(result, "recyclingInputRate", { stage: "t", ...WORLD, key: null });
    expect(found.value).toEqual({ value: 0.2, lo: 0.2, hi: 0.2 });
    expect(found.citations).toEqual(["c", "d"]);
  });

  it("has no recycling input rate while one supply is not known", () => {
    const [primary, , user] = recycled.suppliers as [object, object, object];
    const suppliers = [primary, { stage: "scrap", place: "JPN" }, user] as Chain["suppliers"];
    const found = { stage: "t", ...WORLD, key: null };
    expect(
      answer(assessed({ ...recycled, suppliers }, "JPN"), "recyclingInputRate", found),
    ).toMatch(/not fully known/);
  });

  it.each([
    // 50 + 50 used of what 800 in store lasts: 800 / 100 per time.
    ["t/day", 8],
    ["t/week", 56],
    ["t/month", (8 * 365) / 12],
    ["t/year", 8 * 365],
  ])("counts days of cover in the time of the unit: %s", (unit, days) => {
    const result = assessed(
      {
        stages: [{ id: "s", unit }],
        suppliers: [{ place: "JPN", production: 50 }],
        flows: [{ from: "CHN", to: "JPN", amount: 50 }],
        stocks: [{ place: "JPN", amount: 800 }],
      },
      "JPN",
    );
    expect(row(result, "daysOfCover").value?.value).toBeCloseTo(days, 9);
  });

  it("has no days of cover for a unit without a time", () => {
    const result = assessed(
      {
        stages: [{ id: "s", unit: "t" }],
        suppliers: [{ place: "JPN", production: 50 }],
        flows: [{ from: "CHN", to: "JPN", amount: 50 }],
        stocks: [{ place: "JPN", amount: 800 }],
      },
      "JPN",
    );
    expect(answer(result, "daysOfCover")).toMatch(/^the stage's unit has no time/);
  });

  it.each([
    ["kt/year", "t/year", 100, 100_000],
    // 1 t Li is 5.323 t Li2CO3 (IUPAC atomic weights), so both sides hold 100 t Li.
    ["t Li/year", "t Li2CO3/year", 100, 532.3],
  ])("adds recycled and primary supply of %s and %s in one unit", (mined, recovered, a, b) => {
    const result = assessed(
      {
        stages: [
          { id: "s", unit: mined },
          { id: "scrap", kind: "recycling", unit: recovered },
          { id: "t", unit: mined, inputs: [{ of: [{ stage: "s" }, { stage: "scrap" }] }] },
        ],
        suppliers: [
          { place: "CHN", production: a },
          { stage: "scrap", place: "JPN", production: b },
          { stage: "t", place: "KOR", production: 50 },
        ],
      },
      "JPN",
    );
    const found = row(result, "recyclingInputRate", { stage: "t", ...WORLD, key: null });
    expect(found.value?.value).toBeCloseTo(0.5, 4);
  });

  it("says that consumption may be 0 where the bounds of the data reach it", () => {
    const result = assessed(
      {
        suppliers: [{ place: "JPN", production: 5 }],
        demands: [{ place: "JPN", amount: { value: 10, lo: 0, hi: 20 } }],
      },
      "JPN",
    );
    expect(answer(result, "selfSufficiency")).toMatch(/^within the bounds of the data/);
  });
});

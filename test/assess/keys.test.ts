import { describe, expect, it } from "vitest";
import { answer, assessed, row } from "./chains.ts";

const WORLD = { whole: "worldProduction" } as const;

describe("assess(network, { blocs })", () => {
  const suppliers = [
    { place: "CHN", production: 50 },
    { place: "DEU", production: 30 },
    { place: "FRA", production: 20 },
  ];

  it("counts the places of a bloc as one supplier", () => {
    const result = assessed({ suppliers }, "JPN", [["DEU", "FRA"]]);
    expect(answer(result, "hhi", WORLD)).toBeCloseTo(0.25 + 0.09 + 0.04, 12);
    expect(answer(result, "hhi", { ...WORLD, key: "bloc" })).toBeCloseTo(0.5, 12);
  });

  it("calls a bloc by its name, and a place outside of every bloc by its own", () => {
    const largest = (blocs: string[][]) =>
      row(assessed({ suppliers }, "JPN", blocs), "largestSupplier", { ...WORLD, key: "bloc" }).who;
    expect(largest([["CHN", "FRA"]])).toEqual({ en: "China and France", ja: "中国・フランス" });
    expect(largest([["FRA", "ITA"]])).toEqual({ en: "China", ja: "中国" });
  });

  it("refuses blocs that overlap", () => {
    const blocs = [
      ["DEU", "FRA"],
      ["FRA", "ITA"],
    ];
    expect(() => assessed({ suppliers }, "JPN", blocs)).toThrow(RangeError);
    expect(() => assessed({ suppliers }, "JPN", blocs)).toThrow(/FRA/);
  });

  it("lets `other` belong to a bloc", () => {
    const open = [
      { place: "CHN", production: 60 },
      { place: "DEU", production: 20 },
      { place: "other", production: 20 },
    ];
    const result = assessed({ suppliers: open }, "JPN", [["DEU", "FRA"]]);
    // France may be the other: then the bloc holds 0.4, or China all of what counts as unknown.
    expect(row(result, "hhi", { ...WORLD, key: "bloc" }).value?.hi).toBeCloseTo(0.64 + 0.04, 12);
    expect(row(result, "hhi", WORLD).value?.hi).toBeCloseTo(0.36 + 0.04 + 0.04, 12);
  });
});

describe("assess(network) by owner and operator", () => {
  const suppliers = [
    { place: "CHN", operator: "Alpha", owner: "USA", production: 40 },
    { place: "CHN", operator: "Beta", owner: "CHN", production: 20 },
    { place: "MEX", operator: "Alpha", owner: "USA", production: 40 },
  ];

  it("tells place, owner and operator apart", () => {
    const result = assessed({ suppliers }, "JPN");
    expect(answer(result, "hhi", WORLD)).toBeCloseTo(0.6 ** 2 + 0.4 ** 2, 12);
    for (const key of ["owner", "operator"] as const) {
      expect(answer(result, "hhi", { ...WORLD, key })).toBeCloseTo(0.8 ** 2 + 0.2 ** 2, 12);
    }
    expect(row(result, "largestSupplier", { ...WORLD, key: "owner" }).who?.en).toBe(
      "United States",
    );
    expect(row(result, "largestSupplier", { ...WORLD, key: "operator" }).who?.en).toBe("Alpha");
  });

  it("does not take an operator for the place whose code is its name", () => {
    const called = [{ place: "CHN", operator: "USA", production: 1 }];
    const largest = row(assessed({ suppliers: called }, "JPN"), "largestSupplier", {
      ...WORLD,
      key: "operator",
    });
    expect(largest.who).toEqual({ en: "USA", ja: "USA" });
  });

  it("counts a supplier without an owner as anybody's", () => {
    const open = [...suppliers, { place: "KOR", production: 100 }];
    const owner = row(assessed({ suppliers: open }, "JPN"), "hhi", { ...WORLD, key: "owner" });
    // 0.4 and 0.1 are known; the other half may all be the largest owner's.
    expect(owner.value?.hi).toBeCloseTo(0.9 ** 2 + 0.1 ** 2, 12);
    expect(owner.value?.value).toBeNull();
  });

  it("has rows by owner or operator only where some supplier names one", () => {
    const result = assessed({ suppliers: [{ place: "CHN", production: 1 }] }, "JPN");
    expect(result.rows.some(({ keyId }) => keyId === "owner" || keyId === "operator")).toBe(false);
  });
});

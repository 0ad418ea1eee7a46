import { describe, expect, it } from "vitest";
import { answer, assessed, type Chain, row } from "./chains.ts";

const IMPORTS = { whole: "homeImports" } as const;

describe("assess(network, { home }) of several places", () => {
  // Made: 30 + 10. From abroad: 40 + 20 from China, 20 from the USA. Abroad: 5. Between them: 15.
  const bloc: Chain = {
    suppliers: [
      { place: "DEU", production: 30 },
      { place: "FRA", production: 10 },
      { place: "CHN", production: 100 },
      { place: "USA", production: 60 },
    ],
    flows: [
      { from: "CHN", to: "DEU", amount: 40 },
      { from: "CHN", to: "FRA", amount: 20 },
      { from: "USA", to: "FRA", amount: 20 },
      { from: "DEU", to: "FRA", amount: 15 },
      { from: "FRA", to: "CHE", amount: 5 },
    ],
  };
  const home = ["DEU", "FRA"];

  it("sums quantities before it scores them, and leaves internal trade out", () => {
    const result = assessed(bloc, home);
    // Consumption is 40 + 80 − 5 = 115.
    expect(answer(result, "selfSufficiency")).toBeCloseTo(40 / 115, 12);
    expect(answer(result, "netImportReliance")).toBeCloseTo(75 / 115, 12);
    expect(answer(result, "importDependencyRatio")).toBeCloseTo(80 / 115, 12);
    expect(answer(result, "hhi", IMPORTS)).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    // Germany alone: 30 made, 40 imported, 15 sold to France.
    expect(answer(assessed(bloc, "DEU"), "selfSufficiency")).toBeCloseTo(30 / 55, 12);
    // France alone: 10 made, 20 + 20 + 15 imported, 5 exported.
    expect(answer(assessed(bloc, "FRA"), "selfSufficiency")).toBeCloseTo(10 / 60, 12);
  });

  it("mixes what all members make and import: 30, 10, 60 and 20 of 120", () => {
    const mixed = { whole: "homeConsumption", key: "place" } as const;
    const squares = 30 ** 2 + 10 ** 2 + 60 ** 2 + 20 ** 2;
    expect(answer(assessed(bloc, home), "hhi", mixed)).toBeCloseTo(squares / 120 ** 2, 12);
  });

  it("reads a list, its text form and a union alike, and a group merged with itself as the group", () => {
    const rows = JSON.stringify(assessed(bloc, home));
    expect(JSON.stringify(assessed(bloc, "FRA,DEU"))).toBe(rows);
    expect(JSON.stringify(assessed(bloc, { union: [home, home] }))).toBe(rows);
    expect(JSON.stringify(assessed(bloc, { union: [home, "DEU"] }))).toBe(rows);
  });

  it("takes imports that one member does not report for unknown, whether the model names it or not", () => {
    for (const third of ["CHE", "ITA"]) {
      const result = assessed(bloc, [...home, "USA", third]);
      expect(answer(result, "netImportReliance")).toMatch(/^imports into .* are not reported/);
      expect(answer(result, "hhi", IMPORTS)).toMatch(/not reported/);
    }
  });

  it("counts imports from nobody knows where as perhaps internal", () => {
    const result = assessed(
      { ...bloc, flows: [...(bloc.flows ?? []), { from: "unknown", to: "DEU", amount: 10 }] },
      home,
    );
    // Between 80 and 90 imported, so between 115 and 125 consumed.
    expect(row(result, "selfSufficiency").value?.lo).toBeCloseTo(40 / 125, 12);
    expect(row(result, "selfSufficiency").value?.hi).toBeCloseTo(40 / 115, 12);
  });

  it("takes the members of a group on the day that is asked about", () => {
    const before = "EU@2020-01-31";
    const members = assessed(bloc, before).home.places;
    expect(members).toHaveLength(28);
    const model: Chain = {
      suppliers: [
        { place: "GBR", production: 60 },
        { place: "DEU", production: 40 },
        { place: "CHN", production: 100 },
      ],
      flows: members.map((to) => ({ from: "CHN", to, amount: 1 })),
    };
    expect(answer(assessed(model, before), "selfSufficiency")).toBeCloseTo(100 / 128, 12);
    expect(answer(assessed(model, "EU@2020-02-01"), "selfSufficiency")).toBeCloseTo(40 / 67, 12);
  });
});

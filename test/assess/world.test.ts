import { describe, expect, it } from "vitest";
import { NUMBER_OF_PLACES } from "../../src/model/places/places.ts";
import { answer, assessed, row } from "./chains.ts";

const WORLD = { whole: "worldProduction" } as const;

describe("assess(network) of wholes that are not fully known", () => {
  const listed = [
    { place: "CHN", production: 60 },
    { place: "AUS", production: 20 },
  ];
  const others = NUMBER_OF_PLACES - 2;

  it("answers shares of world production from shares, and says that a balance needs amounts", () => {
    const suppliers = [
      { place: "CHN", share: 0.6 },
      { place: "JPN", share: 0.4 },
    ];
    const flows = [{ from: "CHN", to: "JPN", amount: 1 }];
    const result = assessed({ suppliers, flows }, "JPN");
    expect(answer(result, "hhi", WORLD)).toBeCloseTo(0.52, 12);
    expect(answer(result, "selfSufficiency")).toMatch(/amounts are needed/);
    expect(row(result, "hhi", WORLD).notes).not.toContain("listedAreAll");
  });

  it("gives the rest of a stated total to anybody", () => {
    const stages = [{ id: "s", total: { amount: 100, citation: "d" } }];
    const { value } = row(assessed({ stages, suppliers: listed }, "JPN"), "hhi", WORLD);
    // Most uneven: all of the rest is China's. Most even: it is spread over all places not listed.
    expect(value?.hi).toBeCloseTo(0.8 ** 2 + 0.2 ** 2, 12);
    expect(value?.lo).toBeCloseTo(0.6 ** 2 + 0.2 ** 2 + 0.2 ** 2 / others, 12);
    expect(value?.value).toBeNull();
  });

  it("gives one number beside the bounds when the rest is small", () => {
    const stages = [{ id: "s", total: { amount: 84, citation: "d" } }];
    const { value } = row(assessed({ stages, suppliers: listed }, "JPN"), "hhi", WORLD);
    // 4 of 84 is split like the known 60 and 20.
    expect(value?.value).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    expect(value?.hi).toBeCloseTo((64 ** 2 + 20 ** 2) / 84 ** 2, 12);
  });

  it("gives `other` to places that are not listed alone", () => {
    const suppliers = [...listed, { place: "other", production: 20 }];
    const { value } = row(assessed({ suppliers }, "JPN"), "hhi", WORLD);
    expect(value?.hi).toBeCloseTo(0.6 ** 2 + 0.2 ** 2 + 0.2 ** 2, 12);
    expect(value?.lo).toBeCloseTo(0.6 ** 2 + 0.2 ** 2 + 0.2 ** 2 / others, 12);
  });

  it("gives `unknown` to anybody", () => {
    const suppliers = [...listed, { place: "unknown", production: 20 }];
    const result = assessed({ suppliers }, "JPN");
    const { value } = row(result, "hhi", WORLD);
    expect(value?.hi).toBeCloseTo(0.8 ** 2 + 0.2 ** 2, 12);
    expect(value?.lo).toBeCloseTo(0.6 ** 2 + 0.2 ** 2 + 0.2 ** 2 / others, 12);
    expect(result.notes["wholeUnknown:20 %"]?.text.en).toMatch(/^20 % /);
  });

  it("gives the largest known supplier its own bounds", () => {
    const suppliers = [...listed, { place: "unknown", production: 20 }];
    const result = row(assessed({ suppliers }, "JPN"), "largestSupplier", WORLD);
    expect(result.who?.en).toBe("China");
    expect(result.value?.lo).toBeCloseTo(0.6, 12);
    expect(result.value?.hi).toBeCloseTo(0.8, 12);
  });

  it("has no shares when one production is not known and no total is stated", () => {
    const result = assessed(
      { suppliers: [{ place: "CHN", production: 60 }, { place: "AUS" }] },
      "JPN",
    );
    expect(answer(result, "hhi", WORLD)).toMatch(/^production of Australia is not known/);
    expect(answer(result, "selfSufficiency")).toBe("home production is not known");
  });

  it("does not take a home for a non-producer while unknown makers may stand there", () => {
    const flows = [{ from: "CHN", to: "JPN", amount: 30 }];
    const some = assessed(
      { suppliers: [...listed, { place: "unknown", production: 10 }], flows },
      "JPN",
    );
    // Between 0 and 10 made, 30 imported.
    expect(row(some, "selfSufficiency").value).toEqual({ value: null, lo: 0, hi: 0.25 });
    const any = assessed({ suppliers: [...listed, { place: "unknown" }], flows }, "JPN");
    expect(answer(any, "selfSufficiency")).toBe("home production is not known");
    // Its own listed plant says nothing about another that may stand there.
    const own = [{ place: "JPN", production: 5 }, { place: "unknown" }];
    expect(answer(assessed({ suppliers: own, flows }, "JPN"), "selfSufficiency")).toBe(
      "home production is not known",
    );
  });

  it("answers for a home whose own production is known, whoever else is not", () => {
    const suppliers = [{ place: "JPN", production: 10 }, { place: "CHN" }];
    const flows = [{ from: "CHN", to: "JPN", amount: 30 }];
    expect(answer(assessed({ suppliers, flows }, "JPN"), "selfSufficiency")).toBeCloseTo(0.25, 12);
  });

  it("is exactly without production where a source says 0", () => {
    const suppliers = [...listed, { place: "JPN", production: 0 }];
    const flows = [{ from: "CHN", to: "JPN", share: 1 }];
    const result = assessed({ suppliers, flows }, "JPN");
    expect(row(result, "selfSufficiency")).toMatchObject({
      value: { value: 0, lo: 0, hi: 0 },
      notes: ["makesNone"],
    });
    expect(answer(result, "netImportReliance")).toBe(1);
  });

  it("keeps a gap of less than a tenth of a percent: it may be all of a small home's production", () => {
    const result = assessed(
      {
        stages: [{ id: "s", total: { amount: 1000, citation: "c" } }],
        suppliers: [{ place: "CHN", production: 999.2 }],
        demands: [{ place: "LUX", amount: 0.4 }],
      },
      "LUX",
    );
    const { value } = row(result, "selfSufficiency");
    expect(value).toMatchObject({ value: null, lo: 0, hi: expect.closeTo(2, 9) });
  });

  it("takes a flow whose share is 0 for a share: the rest is unknown, not nothing", () => {
    const suppliers = [{ place: "CHN", production: 10 }];
    const result = assessed({ suppliers, flows: [{ from: "RUS", to: "JPN", share: 0 }] }, "JPN");
    const at = { wholeId: "homeImports", keyId: "place" } as const;
    const found = result.rows.find(
      (r) => r.method === "hhi" && r.wholeId === at.wholeId && r.keyId === at.keyId,
    );
    expect(found?.reason?.en).toMatch(/no supplier is known/);
  });

  it("calls a company by its own name, not by the country whose code it resembles", () => {
    const result = assessed({ suppliers: [{ place: "GBR", operator: "ARM" }] }, "JPN");
    const silent = result.rows.find((r) => r.method === "hhi" && r.wholeId === "worldProduction");
    expect(silent?.reason?.en).toMatch(/^production of ARM is not known/);
  });

  it("gives a home's share of world production, all of its places together, with bounds", () => {
    const suppliers = [
      { place: "CHN", production: 60 },
      { place: "JPN", production: 15 },
      { place: "KOR", production: 5 },
      { place: "unknown", production: 12 },
      { place: "other", production: 8 },
    ];
    const shareOf = (home: string[]) =>
      row(assessed({ suppliers }, home), "homeShare", { ...WORLD, key: null }).value;
    const near = (x: number) => expect.closeTo(x, 12);
    expect(shareOf(["JPN"])).toEqual({ value: near(0.15), lo: near(0.15), hi: near(0.27) });
    expect(shareOf(["JPN", "KOR"])).toEqual({ value: near(0.2), lo: near(0.2), hi: near(0.32) });
    // Not listed: nothing for certain, at most what is unknown and what others make, 12 + 8.
    expect(shareOf(["FRA"])).toEqual({ value: null, lo: 0, hi: near(0.2) });
  });
});

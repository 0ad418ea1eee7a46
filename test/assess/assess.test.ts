import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../src/model/parseModel.ts";
import golden from "../golden/selfSufficiency.json" with { type: "json" };
import { answer, assessed, row } from "./chains.ts";

const tiny = parseModel(tinyModel);
const WORLD = { whole: "worldProduction" } as const;
const IMPORTS = { whole: "homeImports" } as const;

describe("assess(tinyModel, { home: 'JPN' })", () => {
  const result = assessed(tiny, "JPN");
  const at = { stage: "refining" };

  it("takes refined metal from 25 made, 60 imported and 5 exported", () => {
    // Consumption is 25 + 60 − 5 = 80.
    expect(answer(result, "selfSufficiency", at)).toBeCloseTo(25 / 80, 12);
    expect(answer(result, "netImportReliance", at)).toBeCloseTo(55 / 80, 12);
    expect(answer(result, "importDependencyRatio", at)).toBeCloseTo(60 / 80, 12);
    expect(answer(result, "daysOfCover", at)).toBe("no stock is given");
  });

  it("scores world production, imports and consumption each for itself", () => {
    expect(answer(result, "hhi", { ...at, ...WORLD })).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    expect(answer(result, "hhi", { ...at, ...IMPORTS })).toBeCloseTo(1, 12);
    // 25 of its own and 60 from China mix; exports take both along.
    const mixed = { ...at, whole: "homeConsumption", key: "place" } as const;
    expect(answer(result, "hhi", mixed)).toBeCloseTo((25 ** 2 + 60 ** 2) / 85 ** 2, 12);
    expect(row(result, "largestSupplier", mixed).who?.en).toBe("China");
    expect(answer(result, "largestSupplier", mixed)).toBeCloseTo(60 / 85, 12);
  });

  it("finds that all ore is imported, and says that this rests on the list being complete", () => {
    const mining = { stage: "mining" };
    expect(answer(result, "selfSufficiency", mining)).toBe(0);
    expect(answer(result, "netImportReliance", mining)).toBe(1);
    expect(answer(result, "importDependencyRatio", mining)).toBe(1);
    expect(row(result, "selfSufficiency", mining).notes).toContain("listedAreAll");
    expect(answer(result, "hhi", { ...mining, ...WORLD })).toBeCloseTo(0.6 ** 2 + 0.4 ** 2, 12);
  });

  it("says that only the exports in the model are counted", () => {
    expect(row(result, "selfSufficiency", at).notes).toContain("listedExports");
    expect(row(result, "selfSufficiency", at).notes).not.toContain("listedAreAll");
  });

  it("says so of a home without production only where exports would change the figure", () => {
    const at = { stage: "mining" };
    expect(row(result, "importDependencyRatio", at).notes).toContain("listedExports");
    expect(row(result, "netImportReliance", at).notes).not.toContain("listedExports");
  });
});

describe("assess(tinyModel, { home }) of a home that reports less", () => {
  it("has no self-sufficiency of China in refining, whose imports are not reported", () => {
    const result = assessed(tiny, "CHN");
    const at = { stage: "refining" };
    for (const method of ["selfSufficiency", "netImportReliance", "importDependencyRatio"]) {
      expect(answer(result, method, at)).toMatch(/^imports into China are not reported/);
    }
    expect(answer(result, "hhi", { ...at, ...IMPORTS })).toMatch(/not reported/);
  });

  it("knows that China makes none of the ore that its refineries need", () => {
    const result = assessed(tiny, "CHN");
    const at = { stage: "mining" };
    expect(answer(result, "selfSufficiency", at)).toBe(0);
    expect(answer(result, "netImportReliance", at)).toBe(1);
    expect(row(result, "selfSufficiency", at).notes).toContain("makesNone");
    expect(answer(result, "importDependencyRatio", at)).toMatch(/not reported/);
  });

  it("sees Korea import all its refined metal and need no ore", () => {
    const result = assessed(tiny, "KOR");
    expect(answer(result, "selfSufficiency", { stage: "refining" })).toBe(0);
    expect(answer(result, "netImportReliance", { stage: "refining" })).toBe(1);
    expect(answer(result, "selfSufficiency", { stage: "mining" })).toMatch(/not reported/);
  });

  it("has no answer for Chile, whose imports nobody reports at either stage", () => {
    const result = assessed(tiny, "CHL");
    for (const stage of ["mining", "refining"]) {
      expect(answer(result, "selfSufficiency", { stage })).toMatch(/^imports into Chile/);
    }
  });
});

describe.each(golden.fao)(
  "assess(chain) of production $production, imports $imports, exports $exports",
  ({ production, imports, exports, expected }) => {
    const result = assessed(
      {
        suppliers: [
          { place: "JPN", production },
          { place: "AUS", production: 1000 },
          { place: "BRA", production: 1000 },
        ],
        flows: [
          { from: "AUS", to: "JPN", amount: imports * 0.75 },
          { from: "BRA", to: "JPN", amount: imports * 0.25 },
          { from: "JPN", to: "KOR", amount: exports },
        ],
      },
      "JPN",
    );

    it("gives the ratios of the food balance sheets", () => {
      const percent = (method: string) => 100 * (answer(result, method) as number);
      expect(percent("selfSufficiency")).toBeCloseTo(expected.SSR_fao_pct, 9);
      expect(percent("netImportReliance")).toBeCloseTo(expected.IDR_net_pct, 9);
      expect(percent("importDependencyRatio")).toBeCloseTo(expected.IDR_gross_pct, 9);
    });
  },
);

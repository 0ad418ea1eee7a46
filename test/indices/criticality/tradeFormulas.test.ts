import { describe, expect, it } from "vitest";
import { asymmetricDependence } from "../../../src/indices/criticality/asymmetricDependence.ts";
import { geoDep } from "../../../src/indices/criticality/geoDep.ts";
import { geoDepOverYears } from "../../../src/indices/criticality/geoDepOverYears.ts";
import { metiDependency } from "../../../src/indices/criticality/metiDependency.ts";
import { nMinusOne } from "../../../src/indices/criticality/nMinusOne.ts";
import { singlePointOfFailure } from "../../../src/indices/criticality/singlePointOfFailure.ts";
import { strategicDependency } from "../../../src/indices/criticality/strategicDependency.ts";

describe("dependence on imports", () => {
  it("strategicDependency does not flag a concentration of exactly 0.4, whatever the floating point says", () => {
    const spread = { A: 0.6, B: 0.1, C: 0.1, D: 0.1, E: 0.1 };
    for (const unit of [1, 3, 0.1, 1e6, 1 / 3]) {
      const amounts = Object.fromEntries(Object.entries(spread).map(([k, x]) => [k, x * unit]));
      const { concentration } = strategicDependency(amounts, { insideImports: 0, exports: 0 });
      expect(concentration.above).toBe(false);
    }
    const more = { A: 0.600001, B: 0.1, C: 0.1, D: 0.1, E: 0.1 };
    expect(strategicDependency(more, { insideImports: 0, exports: 0 }).concentration.above).toBe(
      true,
    );
  });

  it("strategicDependency is strict at the other two thresholds", () => {
    const at = strategicDependency({ CHN: 10 }, { insideImports: 10, exports: 10 });
    expect(at.importance).toEqual({ value: 0.5, threshold: 0.5, above: false });
    expect(at.substitutability).toEqual({ value: 1, threshold: 1, above: false });
    expect(at.dependent).toBe(false);
  });

  it("strategicDependency without any trade cannot tell, and without imports is none", () => {
    expect(strategicDependency({}, { insideImports: 0, exports: 0 }).dependent).toBeNull();
    const none = strategicDependency({ CHN: 0 }, { insideImports: 5, exports: 0 });
    expect(none.concentration.value).toBeNull();
    expect(none.dependent).toBe(false);
    expect(() => strategicDependency({ CHN: -1 }, { insideImports: 0, exports: 0 })).toThrow(
      /imports from CHN/,
    );
  });

  it("metiDependency puts the three indicators side by side, null where a denominator is 0", () => {
    expect(metiDependency({}, { production: 10, exports: 0 })).toEqual({
      importDependence: 0,
      substitutability: null,
      concentration: null,
    });
    expect(metiDependency({ CHN: 5 }, { production: 0, exports: 5 }).importDependence).toBeNull();
  });

  it("geoDep needs all three criteria, and two years of three", () => {
    const trade = { imports: { CHN: 9, USA: 1 }, exports: 5, worldExports: { CHN: 8, USA: 2 } };
    expect(geoDep(trade)).toEqual({
      importConcentration: { value: expect.closeTo(0.82, 12), threshold: 0.4, above: true },
      exportConcentration: { value: expect.closeTo(0.68, 12), threshold: 0.4, above: true },
      importsToExports: { value: 2, threshold: 1, above: true },
      dependent: true,
    });
    expect(geoDep({ ...trade, exports: 10 }).dependent).toBe(false);
    expect(geoDep({ ...trade, worldExports: {} }).dependent).toBeNull();
    expect(geoDepOverYears([true, true, null])).toBe(true);
    expect(geoDepOverYears([false, null, false])).toBe(false);
    expect(geoDepOverYears([null, null, false])).toBeNull();
    expect(() => geoDepOverYears([true, true])).toThrow(/three years/);
  });

  it("singlePointOfFailure names the largest exporter", () => {
    expect(singlePointOfFailure({ A: 1, B: 3 })).toEqual({
      largestExporter: "B",
      share: 0.75,
      concentration: { value: 0.625, threshold: 0.4, above: true },
    });
    expect(singlePointOfFailure({ A: 1, B: 3 }, { threshold: 0.7 })?.concentration.above).toBe(
      false,
    );
    expect(singlePointOfFailure({ A: 0 })).toBeNull();
  });

  it("asymmetricDependence changes its sign with the point of view", () => {
    expect(asymmetricDependence(0.2, 0.6).difference).toBeCloseTo(-0.4, 12);
    expect(asymmetricDependence(0.6, 0.2).relative).toBeCloseTo(0.5, 12);
    expect(asymmetricDependence(0, 0)).toEqual({ difference: 0, relative: null, mutual: 0 });
    expect(asymmetricDependence(0.6, null)).toEqual({
      difference: null,
      relative: null,
      mutual: null,
    });
  });
});

describe("nMinusOne(market)", () => {
  it("takes the first of equal suppliers out, and only its own demand", () => {
    const market = { supply: { A: 5, B: 5 }, demand: { A: 4, B: 4, C: 2 } };
    expect(nMinusOne(market)).toEqual({
      largestSupplier: "A",
      remainingSupply: 5,
      ofDemandOutside: 5 / 6,
      ofAllDemand: 0.5,
    });
  });

  it("takes the first of equal suppliers, in a Map also where places are numbers", () => {
    const supply = new Map([
      ["392", 5],
      ["36", 5],
    ]);
    const demand = new Map([
      ["392", 1],
      ["36", 4],
    ]);
    expect(nMinusOne({ supply, demand })).toMatchObject({
      largestSupplier: "392",
      ofDemandOutside: 5 / 4,
    });
  });

  it("is null without supply, and its covers are null without demand", () => {
    expect(nMinusOne({ supply: { A: 0 }, demand: { A: 1 } })).toBeNull();
    const own = nMinusOne({ supply: { A: 1 }, demand: { A: 1 } });
    expect(own).toMatchObject({ ofDemandOutside: null, ofAllDemand: 0 });
    expect(() => nMinusOne({ supply: { A: 1 }, demand: { A: -1 } })).toThrow(/demand of A/);
  });
});

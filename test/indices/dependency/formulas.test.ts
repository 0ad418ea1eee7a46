import { describe, expect, it } from "vitest";
import { apparentConsumption } from "../../../src/indices/dependency/apparentConsumption.ts";
import { daysOfCover } from "../../../src/indices/dependency/daysOfCover.ts";
import { ieaDaysOfNetImports } from "../../../src/indices/dependency/ieaDaysOfNetImports.ts";
import { importDependencyRatio } from "../../../src/indices/dependency/importDependencyRatio.ts";
import { DEPENDENCY } from "../../../src/indices/dependency/index.ts";
import { netImportReliance } from "../../../src/indices/dependency/netImportReliance.ts";
import { recyclingInputRate } from "../../../src/indices/dependency/recyclingInputRate.ts";
import { selfSufficiency } from "../../../src/indices/dependency/selfSufficiency.ts";
import { singleCountryReliance } from "../../../src/indices/dependency/singleCountryReliance.ts";
import { exact } from "../../../src/numeric/interval.ts";

const ratios = [selfSufficiency, netImportReliance, importDependencyRatio];

describe("ratios of a balance", () => {
  it("are null when apparent consumption is 0 or less", () => {
    for (const ratio of ratios) {
      expect(ratio({ production: 10, imports: 0, exports: 10 })).toBeNull();
      expect(ratio({ production: 1, imports: 0, exports: 10 })).toBeNull();
      expect(ratio({ production: 0, imports: 0, exports: 0 })).toBeNull();
    }
  });

  it("are null when consumption is a rounding error", () => {
    expect(apparentConsumption({ production: 0.1, imports: 0.2, exports: 0.3 })).toBe(0);
    for (const ratio of ratios) {
      expect(ratio({ production: 0.1, imports: 0.2, exports: 0.3 })).toBeNull();
    }
  });

  it("throw a RangeError that names the function and the number", () => {
    const wrong = { production: -1, imports: 0, exports: 0 };
    expect(() => selfSufficiency(wrong)).toThrow(
      "selfSufficiency: production must be finite and not negative (got -1)",
    );
    expect(() => netImportReliance({ ...wrong, production: Number.NaN })).toThrow(
      /^netImportReliance: /,
    );
    expect(() => importDependencyRatio({ ...wrong, production: 1, imports: -2 })).toThrow(
      "importDependencyRatio: imports must be finite and not negative (got -2)",
    );
    expect(() =>
      apparentConsumption({ production: 1, imports: 0, exports: 0, stockDrawdown: Number.NaN }),
    ).toThrow("apparentConsumption: stockDrawdown must be finite (got NaN)");
  });
});

describe("singleCountryReliance(importsByPartner)", () => {
  it("is the largest part, and null without imports", () => {
    expect(singleCountryReliance({ CHN: 65, JPN: 35 })).toBeCloseTo(0.65, 12);
    expect(singleCountryReliance({ CHN: 1e308, JPN: 1e308 })).toBe(0.5);
    expect(singleCountryReliance({})).toBeNull();
    expect(singleCountryReliance({ CHN: 0 })).toBeNull();
    expect(() => singleCountryReliance({ CHN: -1 })).toThrow(
      "singleCountryReliance: imports from CHN must be finite and not negative (got -1)",
    );
  });
});

describe("recyclingInputRate(secondary, total)", () => {
  it("is a share, and null without input", () => {
    expect(recyclingInputRate(1, 4)).toBe(0.25);
    expect(recyclingInputRate(0, 0)).toBeNull();
    expect(() => recyclingInputRate(2, 1)).toThrow(
      "recyclingInputRate: secondary must be at most total (got 2 of 1)",
    );
    expect(() => recyclingInputRate(-1, 1)).toThrow(RangeError);
  });
});

describe("daysOfCover(stock, annualConsumption, daysInYear)", () => {
  it("counts days, and is null without consumption", () => {
    expect(daysOfCover(1, 4, 360)).toBe(90);
    expect(daysOfCover(0, 4)).toBe(0);
    expect(daysOfCover(5, 0)).toBeNull();
    expect(() => daysOfCover(1, 1, 0)).toThrow(
      "daysOfCover: daysInYear must be finite and above 0 (got 0)",
    );
    expect(() => daysOfCover(-1, 1)).toThrow(RangeError);
  });
});

describe("ieaDaysOfNetImports(netImports, stocks, method)", () => {
  const imports = { primary: 36500, products: 0, days: 365 };
  const stocks = { primary: 10000, products: 1000, heldForOthers: 0 };

  it("is null for a net exporter, not infinite", () => {
    expect(ieaDaysOfNetImports({ ...imports, primary: -1 }, stocks, "allProducts")).toBeNull();
    expect(ieaDaysOfNetImports({ ...imports, primary: 0 }, stocks, "allProducts")).toBeNull();
  });

  it("throws a RangeError for wrong arguments", () => {
    expect(() => ieaDaysOfNetImports({ ...imports, days: 0 }, stocks, "allProducts")).toThrow(
      "days",
    );
    expect(() =>
      ieaDaysOfNetImports({ ...imports, primary: Number.NaN }, stocks, "allProducts"),
    ).toThrow("NaN");
    expect(() => ieaDaysOfNetImports(imports, { ...stocks, primary: -1 }, "allProducts")).toThrow(
      "-1",
    );
    expect(() => ieaDaysOfNetImports(imports, stocks, "all" as "allProducts")).toThrow("got all");
  });
});

describe("DEPENDENCY", () => {
  const days = DEPENDENCY.find(({ id }) => id === "daysOfCover");

  it("has no days of cover without a stock", () => {
    const balance = { production: 365, imports: 0, exports: 0 };
    expect(days?.of(balance)).toBeNull();
    expect(days?.of({ ...balance, stock: null })).toBeNull();
    expect(days?.of({ ...balance, stock: 30 })).toBeCloseTo(30, 12);
    const bounds = { production: exact(365), imports: exact(0), exports: exact(0) };
    expect(days?.ofBounds(bounds)).toBeNull();
    expect(days?.ofBounds({ ...bounds, stock: { value: null, lo: 30, hi: 60 } })).toEqual({
      value: null,
      lo: 30,
      hi: 60,
    });
  });

  it("bounds self-sufficiency from the corners", () => {
    const row = DEPENDENCY.find(({ id }) => id === "selfSufficiency");
    const imports = { value: 25, lo: 0, hi: 50 };
    expect(row?.ofBounds({ production: exact(50), imports, exports: exact(0) })).toEqual({
      value: 50 / 75,
      lo: 0.5,
      hi: 1,
    });
  });
});

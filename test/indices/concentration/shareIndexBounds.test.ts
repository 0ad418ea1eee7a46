import { describe, expect, it } from "vitest";
import { concentrationRatioBounds } from "../../../src/indices/concentration/concentrationRatioBounds.ts";
import { hhiBounds } from "../../../src/indices/concentration/hhiBounds.ts";
import { CONCENTRATION } from "../../../src/indices/concentration/index.ts";
import { shareIndexBounds } from "../../../src/indices/concentration/shareIndexBounds.ts";
import { DIVERSITY } from "../../../src/indices/diversity/index.ts";

const row = (wanted: string) => {
  const index = [...CONCENTRATION, ...DIVERSITY].find(({ id }) => id === wanted);
  if (!index) throw new Error(`no row ${wanted}`);
  return index;
};
const market = { listed: [0.6, 0.2], other: 0.2, unknown: 0 };

describe("shareIndexBounds(index, market)", () => {
  it("is exact when nothing is missing, for every index", () => {
    const known = { listed: [0.6, 0.4], other: 0, unknown: 0 };
    for (const index of [...CONCENTRATION, ...DIVERSITY]) {
      const value = index.of(known.listed);
      expect(shareIndexBounds(index, known)).toEqual({ value, lo: value, hi: value });
    }
  });

  it("is null for an index without direction once something is missing", () => {
    for (const id of ["kwokaDominance", "horvathCci", "normalisedHhi", "pielouEvenness"]) {
      expect(shareIndexBounds(row(id), { ...market, places: 5 })).toBeNull();
    }
  });

  it("is null for an index that counts small suppliers when places is infinite", () => {
    expect(shareIndexBounds(row("shannonDiversity"), market)).toBeNull();
    expect(shareIndexBounds(row("hillNumber0"), { ...market, places: 5 })).toEqual({
      value: null,
      lo: 3,
      hi: 5,
    });
  });

  it("is null for an index that counts zeros unless all suppliers are listed", () => {
    expect(shareIndexBounds(row("gini"), { ...market, places: 5 })).toBeNull();
    const closed = { listed: [0.5, 0.25], other: 0, unknown: 0.25, places: 2 };
    expect(shareIndexBounds(row("gini"), closed)).toEqual({ value: null, lo: 0, hi: 0.25 });
  });

  it("is null where an end is undefined", () => {
    const dust = { listed: [], other: 1, unknown: 0 };
    expect(shareIndexBounds(row("effectiveSuppliers"), dust)).toBeNull();
    expect(shareIndexBounds(row("hhi"), dust)).toEqual({ value: null, lo: 0, hi: 1 });
  });

  it("puts the bounds of a rising index in order", () => {
    const { lo, hi } = shareIndexBounds(row("effectiveSuppliers"), market) ?? { lo: 0, hi: 0 };
    expect(lo).toBeCloseTo(1 / 0.44, 12);
    expect(hi).toBeCloseTo(1 / 0.4, 12);
  });
});

describe("hhiBounds(market)", () => {
  it("has a value up to one twentieth of unattributed shares, and none beyond", () => {
    expect(hhiBounds({ listed: [0.95], other: 0.03, unknown: 0.02 }).value).not.toBeNull();
    expect(hhiBounds({ listed: [0.94], other: 0.04, unknown: 0.02 }).value).toBeNull();
  });

  it("lies between listed squares alone and all of the rest in one hand", () => {
    const { lo, hi } = hhiBounds({ listed: [0.5, 0.3], other: 0, unknown: 0.2 });
    expect(lo).toBeCloseTo(0.34, 12);
    expect(hi).toBeCloseTo(0.58, 12);
  });

  it("splits unknown in proportion for the value", () => {
    const { value } = hhiBounds({ listed: [0.57, 0.38], other: 0, unknown: 0.05 });
    expect(value).toBeCloseTo(0.6 ** 2 + 0.4 ** 2, 12);
  });
});

describe("concentrationRatioBounds(market, k)", () => {
  it("reaches from the listed suppliers alone to the most uneven completion", () => {
    const { lo, hi } = concentrationRatioBounds(
      { listed: [0.5, 0.2], other: 0.2, unknown: 0.1 },
      2,
    );
    expect(lo).toBeCloseTo(0.7, 12);
    expect(hi).toBeCloseTo(0.8, 12);
  });

  it("throws a RangeError for a k that is not a positive whole number", () => {
    expect(() => concentrationRatioBounds(market, 0)).toThrow(RangeError);
  });
});

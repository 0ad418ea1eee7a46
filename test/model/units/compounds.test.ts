import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { basisFactor } from "../../../src/model/units/basis.ts";
import {
  COMPOUNDS,
  compositionOf,
  elementContent,
  RARE_EARTH_OXIDES,
} from "../../../src/model/units/compounds.ts";
import { parseFormula } from "../../../src/model/units/formula.ts";
import { rareEarthOxideContent } from "../../../src/model/units/rareEarthOxideContent.ts";

describe("elementContent(formula, element)", () => {
  /** Reckoned by hand from IUPAC atomic weights by the makers of the seed data, to the digits given. */
  it.each([
    ["LCE", "Li", 5.323],
    ["LiOH.H2O", "Li", 6.046],
    ["LiOH", "Li", 3.45],
    ["Li2O", "Li", 2.153],
    ["CoSO4.7H2O", "Co", 4.77],
    ["NiSO4.6H2O", "Ni", 4.478],
    ["MnSO4.H2O", "Mn", 3.076],
    ["Nd2O3", "Nd", 1.166],
    ["Dy2O3", "Dy", 1.148],
    ["WO3", "W", 1.261],
  ])("of %s agrees with kg per kg %s = %d", (formula, element, ratio) => {
    expect(Math.abs(1 / elementContent(formula, element) - ratio)).toBeLessThan(0.0011);
  });

  it("agrees with 1.951 kg CaF2 per kg HF", () => {
    expect(Math.abs(1 / Number(basisFactor("CaF2", "HF")) - 1.951)).toBeLessThan(0.0011);
  });

  it("reads ammonium paratungstate as 88.8 % WO3, as the trade's minimum of 88.5 % asks", () => {
    expect(basisFactor("APT", "WO3")).toBeGreaterThan(0.885);
    expect(basisFactor("APT", "WO3")).toBeLessThan(0.89);
  });

  it.each([
    ["Li2Co", "Xx", "element must be a symbol"],
    ["lithium", "Li", "formula must be a chemical formula"],
    ["Co(OH", "Co", "formula must be a chemical formula"],
    ["CO2.", "C", "formula must be a chemical formula"],
    ["REO", "Nd", "use rareEarthOxideContent with a cited composition"],
    ["NdFeB", "Nd", "use the content that a source states"],
    ["", "Nd", "formula must be a chemical formula"],
  ])("of %j for %s is an error", (formula, element, told) => {
    expect(() => elementContent(formula, element)).toThrow(RangeError);
    expect(() => elementContent(formula, element)).toThrow(told);
  });

  test.prop([fc.constantFrom(...COMPOUNDS, "LCE", "APT")])(
    "sums to 1 over the elements",
    (formula) => {
      const elements = [...(compositionOf(formula)?.keys() ?? [])];
      const total = elements.reduce((sum, element) => sum + elementContent(formula, element), 0);
      expect(total).toBeCloseTo(1, 12);
    },
  );
});

describe("parseFormula(text)", () => {
  it("counts atoms through brackets, hydrates and decimal shares", () => {
    const atoms = (text: string) => Object.fromEntries(parseFormula(text) ?? []);
    expect(atoms("Co(OH)2")).toEqual({ Co: 1, O: 2, H: 2 });
    expect(atoms("CoSO4.7H2O")).toEqual({ Co: 1, S: 1, O: 11, H: 14 });
    expect(atoms("MnSO4·H2O")).toEqual(atoms("MnSO4.H2O"));
    expect(atoms("LiNi0.8Co0.1Mn0.1O2")).toEqual({ Li: 1, Ni: 0.8, Co: 0.1, Mn: 0.1, O: 2 });
    expect(atoms("(NH4)10[H2W12O42]·4H2O")).toEqual({ N: 10, H: 50, W: 12, O: 46 });
  });

  test.prop([fc.string()])("never throws", (text) => {
    expect(() => parseFormula(text)).not.toThrow();
  });
});

describe("rareEarthOxideContent(composition)", () => {
  it("of one oxide is that oxide's content", () => {
    for (const [element, oxide] of Object.entries(RARE_EARTH_OXIDES)) {
      expect(rareEarthOxideContent({ [element]: 1 })).toBe(elementContent(oxide, element));
    }
  });

  it("of a mixture is the mean by mass", () => {
    const [La, Ce] = [277.82 / 325.817, 140.12 / 172.118];
    expect(rareEarthOxideContent({ La: 0.25, Ce: 0.75 })).toBeCloseTo(0.25 * La + 0.75 * Ce, 12);
  });

  it.each([[{ Li: 1 }], [{ Nd: 0.5 }], [{ Nd: -1, La: 2 }], [{}], [{ Nd: Number.NaN }]])(
    "refuses %o",
    (composition) => {
      expect(() => rareEarthOxideContent(composition as Record<string, number>)).toThrow(
        RangeError,
      );
    },
  );
});

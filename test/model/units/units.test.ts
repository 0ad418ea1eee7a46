import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { COMPOUNDS } from "../../../src/model/units/compounds.ts";
import { ratioFactor, unitFactor } from "../../../src/model/units/units.ts";
import { UNIT_TABLE } from "../../../src/model/units/unitTable.ts";

const factor = (from: string, to: string): number => {
  const conversion = unitFactor(from, to);
  if ("mismatch" in conversion) throw new Error(conversion.mismatch);
  return conversion.factor;
};
const mismatch = (from: string, to: string): string => {
  const conversion = unitFactor(from, to);
  return "mismatch" in conversion ? conversion.mismatch : `factor ${conversion.factor}`;
};

describe("unitFactor(from, to) converts", () => {
  it.each([
    ["Mt", "t", 1e6],
    ["kt/month", "t/year", 12_000],
    ["t/week", "t/day", 1 / 7],
    ["kWh", "MJ", 3.6],
    ["TWh", "PJ", 3.6],
    ["Mtoe", "TWh", 11.63],
    ["barrel/day", "L/year", 158.987294928 * 365.25],
    ["USD/lb", "USD/kg", 1 / 0.45359237],
    ["kg/kWh", "t/GWh", 1000],
    ["kwafers/month", "wafers/year", 12_000],
    ["bnJPY", "MJPY", 1000],
    ["worker", "person", 1],
    ["m³", "m3", 1],
    ["km2", "ha", 100],
    ["year", "days", 365.25],
    ["1/year", "1/month", 1 / 12],
  ])("%s to %s", (from, to, expected) => {
    expect(factor(from, to)).toBeCloseTo(expected, 9);
  });

  it("a mass of one compound to another through the element they share", () => {
    expect(factor("t Li", "t LCE")).toBeCloseTo(73.888 / 13.88, 9);
    expect(factor("t LiOH.H2O", "t Li")).toBeCloseTo(6.94 / 41.962, 9);
    expect(factor("kt LCE/year", "t Li2CO3/month")).toBeCloseTo(1000 / 12, 9);
    expect(factor("USD/t Li", "USD/t LCE")).toBeCloseTo(13.88 / 73.888, 9);
    expect(factor("t CO2", "t C")).toBeCloseTo(12.011 / 44.009, 9);
  });
});

describe("unitFactor(from, to) names both units and tells in what they differ", () => {
  it.each([
    ["mwh", "kWh", "cannot convert 'mwh' to 'kWh': 'mwh' is not a unit; did you mean 'MWh'?"],
    ["wafer/mnth", "wafers/year", "'mnth' is not a unit; did you mean 'month'?"],
    ["ton", "t", "'ton' is not a unit; write 't' for 1000 kg or 'shortTon' for 2000 lb"],
    ["t/yr", "t/year", "'yr' is not a unit; write 'year'"],
    ["t", "GWh", "'t' and 'GWh' differ in dimension: mass against energy"],
    ["wafers", "pieces", "a number of wafers against a number of pieces"],
    ["USD", "JPY", "money in USD against money in JPY"],
    ["GW", "GWh/year", "power against energy"],
    ["t", "t Li", "'t' and 't Li' differ in basis: none against Li"],
    ["t Co", "t Li", "differ in basis: Co against Li"],
    ["t CoSO4", "t NiSO4", "no single element leads from CoSO4 to NiSO4"],
    ["t LiPF6", "t LiF", "convert through the element that is meant"],
    ["t REO", "t Nd", "REO has no fixed composition; use rareEarthOxideContent"],
    ["t SC6", "t Li", "SC6 has no fixed composition"],
    ["t", "t/year", "'t' and 't/year' differ in period: none against year"],
    ["t/year", "t/GWh", "differ in denominator, in dimension: time against energy"],
    ["t/GWh", "t", "differ in denominator: GWh against none"],
    ["t Lithium", "t", "'Lithium' is no element or compound"],
    ["GWh Li", "GWh", "only a mass can have"],
    ["t/GWh/year", "t/GWh", "more than one '/'"],
    ["t Li Co", "t Li", "more than a unit and a basis"],
    ["", "t", "'' is not a unit"],
    ["constructor", "t", "'constructor' is not a unit"],
    ["t toString", "t", "'toString' is no element or compound"],
  ])("%s to %s", (from, to, told) => {
    expect(mismatch(from, to)).toContain(told);
    expect(mismatch(from, to)).toContain(`'${from}'`);
    expect(mismatch(from, to)).toContain(`'${to}'`);
  });
});

describe("unitFactor(from, to)", () => {
  const sorts = sortsOf();
  const basis = fc.constantFrom("Li", "LCE", "LiOH", "LiOH.H2O", "Li2O", "LiCl");
  const unit = (sort: readonly string[], of: string) =>
    fc
      .constantFrom(...sort)
      .map((name) => (UNIT_TABLE[name]?.dimension === "mass" ? `${name} ${of}` : name));
  const three = fc
    .tuple(fc.constantFrom(...sorts), basis, basis, basis)
    .chain(([sort, a, b, c]) =>
      fc.tuple(
        ...[a, b, c].map((of) =>
          fc
            .tuple(unit(sort, of), fc.constantFrom("year", "month", "week", "day", "h"))
            .map(([over, per]) => `${over}/${per}`),
        ),
      ),
    );

  test.prop([three])("is transitive, and back and forth is 1", ([a = "", b = "", c = ""]) => {
    expect(factor(a, b) * factor(b, a)).toBeCloseTo(1, 12);
    expect((factor(a, b) * factor(b, c)) / factor(a, c)).toBeCloseTo(1, 12);
    expect(factor(a, a)).toBe(1);
  });

  test.prop([fc.constantFrom(...COMPOUNDS), fc.string(), fc.string()])(
    "never throws, whatever is written",
    (compound, a, b) => {
      expect(() => unitFactor(`t ${compound}`, `${a}/${b}`)).not.toThrow();
      expect(factor(`t ${compound}`, `kg ${compound}`)).toBe(1000);
    },
  );
});

describe("ratioFactor(unit, inputUnit, outputUnit)", () => {
  it.each([
    ["kg Li/kWh", "t Li/year", "GWh/year", 1000],
    ["kg LCE/kWh", "t Li/year", "GWh/year", (1000 * 13.88) / 73.888],
    ["kg/kWh", "t/year", "GWh/month", 12_000],
    ["g/wafer", "kg/month", "kwafers/month", 1],
    ["t CaF2/t HF", "t F/year", "t HF/year", (2 * 18.998) / 78.074],
    ["USD/t", "USD", "t", 1],
  ])("takes %s as %s per %s", (unit, input, output, expected) => {
    const conversion = ratioFactor(unit, input, output);
    expect("factor" in conversion && conversion.factor).toBeCloseTo(expected, 9);
  });

  it.each([
    ["kg/kWh", "t Li/year", "GWh/year", "the inputs differ in basis: none against Li"],
    ["kg Co/kWh", "t Li/year", "GWh/year", "the inputs differ in basis: Co against Li"],
    ["kg", "t/year", "GWh/year", "write an input per output"],
    ["kg/kWh", "t/year", "wafers/year", "the outputs differ in dimension"],
    ["kg/kWh", "t/year", "GWh", "the stages differ in period: year against none"],
    ["kg/kwh", "t/year", "GWh/year", "did you mean 'kWh'?"],
  ])("refuses %s as %s per %s", (unit, input, output, told) => {
    const conversion = ratioFactor(unit, input, output);
    expect("mismatch" in conversion && conversion.mismatch).toContain(told);
    expect("mismatch" in conversion && conversion.mismatch).toContain(
      `'${unit}' is not '${input}' per '${output}'`,
    );
  });
});

function sortsOf(): string[][] {
  const sorts = new Map<string, string[]>();
  for (const [name, { dimension }] of Object.entries(UNIT_TABLE)) {
    sorts.set(dimension, [...(sorts.get(dimension) ?? []), name]);
  }
  return [...sorts.values()];
}

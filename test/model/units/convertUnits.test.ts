import { describe, expect, it } from "vitest";
import { convertUnits } from "../../../src/model/units/convertUnits.ts";
import { unitFactor } from "../../../src/model/units/units.ts";
import { UNIT_TABLE } from "../../../src/model/units/unitTable.ts";

describe("convertUnits(value, from, to)", () => {
  it.each([
    [1, "lb/week", "t/year", (0.45359237 * 365.25) / 7 / 1000],
    [1, "5 MUSD/(2 kt)", "USD/t", 2500],
    [2, "GW", "GWh/year", 2 * 8766],
    [1, "kt LCE + 5 t LCE", "t Li", (1005 * 13.88) / 73.888],
    [1, "5 MUSD/(2 kt LCE)", "USD/t Li", (2500 * 73.888) / 13.88],
    [1, "2 * (t Co(OH)2)", "t Co", (2 * 58.933) / 92.947],
    [1, "20 Mm3/day", "bcm/year", (20 * 365.25) / 1000],
    [1, "10 bbl", "L", 1589.87294928],
    [1, "m³*1", "L", 1000],
    [1, "t W*1", "t WO3", 231.837 / 183.84],
    [3, "kW*h", "MJ", 10.8],
    [1, "-5 t", "kg", -5000],
  ])("of %d %s in %s", async (value, from, to, expected) => {
    expect(await convertUnits(value, from, to)).toBeCloseTo(expected, 6);
  });

  it("agrees with unitFactor on every unit of the table", async () => {
    for (const [name, { dimension }] of Object.entries(UNIT_TABLE)) {
      const base = Object.keys(UNIT_TABLE).find(
        (other) => UNIT_TABLE[other]?.dimension === dimension,
      );
      if (name === "1" || base === undefined) continue;
      const direct = unitFactor(name, base);
      const found = await convertUnits(1, `2 ${name}`, base);
      expect("factor" in direct && found / (2 * direct.factor)).toBeCloseTo(1, 12);
    }
  });

  it.each([
    ["kt LCE + 5 kg", "t Li"],
    ["2 t LCE", "t"],
    ["2 t CO2", "kg"],
    ["t", "GWh"],
    ["2 wafers", "pieces"],
    ["5 USD", "JPY"],
    ["kton", "t"],
    ["degC", "K"],
    ["foo", "t"],
    ["sqrt(4) t", "t"],
    ["import({})", "t"],
    ["a.constructor", "t"],
    ["x = 3", "t"],
    ["t/", "t"],
    ["[1,2] t", "t"],
  ])("refuses %s to %s, naming both", async (from, to) => {
    const told = convertUnits(1, from, to);
    await expect(told).rejects.toThrow(RangeError);
    await expect(told).rejects.toThrow(`(got '${from}' and '${to}')`);
  });
});

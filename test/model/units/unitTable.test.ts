import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UNIT_TABLE } from "../../../src/model/units/unitTable.ts";
import { unitTableText } from "../../library/generateUnitTable.ts";

describe("UNIT_TABLE", () => {
  it("is what mathjs gives now", () => {
    const file = new URL("../../../src/model/units/unitTable.ts", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(unitTableText());
  });

  it("takes kt and Mt as metric, where mathjs has short tons under kton and Mton", () => {
    expect(UNIT_TABLE.kt?.factor).toBe(1e6);
    expect(UNIT_TABLE.Mt?.factor).toBe(1e9);
    expect(UNIT_TABLE.shortTon?.factor).toBe(907.18474);
  });

  it("takes bbl as the oil barrel and Mm3 as a million m³, where mathjs has beer and cubic megametres", () => {
    expect(UNIT_TABLE.bbl?.factor).toBe(0.158987294928);
    expect(UNIT_TABLE.Mm3?.factor).toBe(1e6);
  });
});

import { describe, expect, it } from "vitest";
import { displayAs } from "../../../src/display/displayAs.ts";
import { CRITICALITY } from "../../../src/indices/criticality/index.ts";
import { methods } from "../../../src/policies/methodJury/methods.ts";

describe("methods()", () => {
  it("lists every method of the registry with formula, scale, inputs, status, source and caveat", () => {
    const { rows } = methods();
    expect(rows.map(({ id }) => id)).toEqual(CRITICALITY.map(({ id }) => id));
    for (const row of rows) {
      for (const cell of [row.scale, row.inputs, row.status, row.caveat]) {
        expect(cell.en).not.toBe("");
        expect(cell.ja).not.toBe("");
      }
      expect(row.source.length).toBeGreaterThan(10);
    }
  });

  it("writes scales with their ends, unit and direction", () => {
    const scale = (id: string) => methods().rows.find((row) => row.id === id)?.scale.en;
    expect(scale("usgsNetImportReliance")).toBe("−∞ to 1, higher is riskier");
    expect(scale("metiSubstitutability")).toBe("0 to ∞, lower is riskier");
    expect(scale("geoPolRiskMidpoint")).toBe("0 to ∞ USD/kg, higher is riskier");
    expect(scale("geoDep")).toBe("verdict: 1 yes, 0 no");
  });

  it("prints in both languages", () => {
    expect(displayAs(methods(), "text")).toContain("Published criticality methods");
    expect(displayAs(methods(), "markdown", { lang: "ja" })).toContain("公表値を再現");
  });
});

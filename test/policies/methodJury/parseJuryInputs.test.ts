import { describe, expect, it } from "vitest";
import { ModelError } from "../../../src/model/modelError.ts";
import { parseJuryInputs } from "../../../src/policies/methodJury/parseJuryInputs.ts";
import { jury, SOURCE } from "./juries.ts";

const file = (rest: object) => ({ kyusho: "method-inputs/1", citations: { wgi: SOURCE }, ...rest });

function issuesOf(raw: unknown): string {
  try {
    parseJuryInputs(raw);
  } catch (error) {
    if (error instanceof ModelError) return error.message;
  }
  return "no error";
}

describe("parseJuryInputs(file)", () => {
  it("reads a file that compare takes", () => {
    const places = { CHN: { politicalStability: -0.5, citation: "wgi" } };
    const inputs = parseJuryInputs(JSON.stringify(file({ places })));
    const { rows } = jury(["geoPolRisk"], { inputs });
    expect(rows.find(({ stageId }) => stageId === "b")?.score?.value).toBeCloseTo(0.1875, 12);
  });

  it("tells every fault at once with path and remedy", () => {
    const told = issuesOf(
      file({
        places: { CHN: { wgiMean: 12, citation: "wgi" }, jp: { citation: "wgi" } },
        stages: { a: { recyclingInputRat: 0.2, citation: "wgi" } },
      }),
    );
    expect(told).toContain("inputs has 3 errors");
    expect(told).toContain("places.CHN.wgiMean: must be ≤ 5 (found 12)");
    expect(told).toContain("did you mean 'recyclingInputRate'?");
    expect(told).toContain("ISO 3166-1");
  });

  it("refuses numbers without a source", () => {
    expect(issuesOf(file({ places: { CHN: { citation: "wgj" } } }))).toContain(
      "did you mean 'wgi'?",
    );
    expect(issuesOf(7)).toContain("must be a JSON object");
  });
});

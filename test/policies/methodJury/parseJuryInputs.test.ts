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

  it("refuses places that are none, and shares that sum to more than rounding explains", () => {
    const told = issuesOf(
      file({
        home: "JPN",
        places: { JPA: { citation: "wgi" } },
        stages: {
          a: {
            citation: "wgi",
            homeSourcing: [
              { place: "CHNN", share: 0.6 },
              { place: "other", share: 0.5 },
            ],
            imports: [{ partner: "Japan", amount: 1 }],
          },
        },
      }),
    );
    expect(told).toContain("inputs has 4 errors");
    expect(told).toContain("places.JPA: must be a place");
    expect(told).toContain("stages.a.homeSourcing[0].place: must be a place");
    expect(told).toContain("stages.a.imports[0].partner: must be a place");
    expect(told).toContain("stages.a.homeSourcing: must hold shares that sum to at most 1");
    expect(told).toContain("(found a sum of 1.1)");
  });

  it("refuses figures of nobody's home, the same place twice, and two ways to tell reliance", () => {
    const supplies = [
      { place: "CHN", share: 0.4 },
      { place: "CHN", share: 0.4 },
    ];
    const balance = { production: 1, imports: 9, exports: 0 };
    const told = issuesOf(
      file({
        stages: {
          a: { citation: "wgi", worldSupply: supplies },
          b: { citation: "wgi", balance, importReliance: 0.3 },
        },
      }),
    );
    expect(told).toContain("inputs has 3 errors");
    expect(told).toContain("stages.a.worldSupply[1].place: must be named once");
    expect(told).toContain("stages.b.importReliance: must be left out beside a balance");
    expect(told).toContain("home: must be given, since stages.b holds figures of one home");
  });

  it("does not take shares of 0 for rounded ones", () => {
    const codes = ["CHN", "AUS", "USA", "CHL", "DEU", "FRA", "GBR", "ITA", "ESP", "POL"];
    const worldSupply = codes.map((place, i) => ({ place, share: i < 2 ? 0.515 : 0 }));
    expect(issuesOf(file({ stages: { a: { citation: "wgi", worldSupply } } }))).toContain(
      "(found a sum of 1.03)",
    );
  });

  it("refuses numbers without a source", () => {
    expect(issuesOf(file({ places: { CHN: { citation: "wgj" } } }))).toContain(
      "did you mean 'wgi'?",
    );
    expect(issuesOf(7)).toContain("must be a JSON object");
  });
});

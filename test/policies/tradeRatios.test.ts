import { describe, expect, it } from "vitest";
import golden from "../golden/strategicDependency.json" with { type: "json" };
import { checked } from "./policies.ts";

const atLeast = (value: number) => ({ must: { op: ">=", value } });

/** Codes of the cases, as places of the world outside the European two that stand for the EU. */
const CODES: Readonly<Record<string, string>> = {
  ...{ CN: "CHN", US: "USA", JP: "JPN", KR: "KOR", IN: "IND", VN: "VNM" },
  ...{ A: "AUS", B: "BRA", C: "CAN", D: "CHL", E: "ZAF" },
};

const DEPENDENT = {
  anyOf: [
    { measure: "hhi", of: "homeImports", by: "place", must: { op: "<=", value: 0.4 } },
    { measure: "foreignPartOfImports", must: { op: "<=", value: 0.5 } },
    { measure: "exportsOverImports", ...atLeast(1) },
  ],
};

interface Trade {
  readonly outside: readonly { readonly from: string; readonly amount: number }[];
  /** From one member to the other. */
  readonly inside: number;
  /** To neither member. */
  readonly sold: number;
}

function judgedTrade({ outside, inside, sold }: Trade) {
  const flows = [
    ...outside.map((one) => ({ ...one, to: "DEU" })),
    { from: "FRA", to: "DEU", amount: inside },
    { from: "DEU", to: "CHE", amount: sold },
  ].filter(({ amount }) => amount > 0);
  const text = {
    stages: [{ id: "s", unreported: "none" as const }],
    suppliers: [
      { place: "FRA", production: 1e4 },
      { place: "DEU", production: 1e4 },
      ...outside.map(({ from, amount }) => ({ place: from, production: amount })),
    ],
    flows,
  };
  const [rule, cdi1, cdi2, inverse] = checked(text, [DEPENDENT], { home: ["DEU", "FRA"] }).rows;
  return { rule, cdi1, cdi2, inverse };
}

describe("the test of strategic dependency (SWD(2021) 352)", () => {
  it.each(golden.rows)("gives the three indicators and the outcome of: $name", (one) => {
    const outside = Object.entries(one.outside).map(([code, amount]) => ({
      ...{ from: CODES[code] as string, amount: amount as number },
    }));
    const { cdi1, cdi2 } = judgedTrade({ outside, inside: one.inside, sold: 0 });
    expect(cdi1?.value?.value).toBeCloseTo(one.cdi1, 12);
    expect(cdi2?.value?.value).toBeCloseTo(one.cdi2, 12);
    // The illustrative cases export less in all than members import from each other, which one set of flows cannot.
    const inside = Math.min(one.exports, one.inside);
    const { inverse } = judgedTrade({ outside, inside, sold: one.exports - inside });
    expect(inverse?.value?.value).toBeCloseTo(one.cdi3 === null ? 0 : 1 / one.cdi3, 12);
    const verdicts = [cdi1, cdi2, inverse].map((row) => row?.verdictId);
    expect(verdicts.every((id) => id === "missed")).toBe(one.dependent);
  });

  it("counts exports of the members to each other among all exports", () => {
    const outside = [{ from: "CHN", amount: 100 }];
    const { rule, inverse } = judgedTrade({ outside, inside: 80, sold: 50 });
    expect(inverse).toMatchObject({ verdictId: "met", value: { value: 1.3, lo: 1.3, hi: 1.3 } });
    expect(inverse?.numeratorAmount?.value).toBe(130);
    expect(rule?.verdictId).toBe("met");
    expect(judgedTrade({ outside, inside: 60, sold: 30 }).rule?.verdictId).toBe("missed");
  });

  it("finds no dependency where nothing is imported from outside, but something is sold", () => {
    const { rule, inverse } = judgedTrade({ outside: [], inside: 80, sold: 50 });
    expect(inverse).toMatchObject({ verdictId: "met", value: null, margin: null });
    expect(inverse?.reason?.en).toContain("nothing is imported");
    expect(rule?.verdictId).toBe("met");
    expect(judgedTrade({ outside: [], inside: 0, sold: 0 }).inverse?.verdictId).toBe("unknown");
  });
});

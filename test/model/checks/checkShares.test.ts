import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/index.ts";
import { type Changes, changedModel, issuesIn } from "../changedModel.ts";

const production = (chile: number | undefined, australia: number | undefined): Changes => ({
  ...{ "suppliers[0].production": undefined, "suppliers[0].share": chile },
  ...{ "suppliers[1].production": undefined, "suppliers[1].share": australia },
});
const imports = (first: number, second: number): Changes => ({
  ...{ "flows[0].amount": undefined, "flows[0].share": first },
  "flows[3]": { stage: "refining", from: "KOR", to: "JPN", share: second, citation: "made-up" },
});
/** Imports of one place in three shares: the first, 0.3 and 0.2. */
const threeShares = (first: number): Changes => ({
  ...imports(first, 0.3),
  "flows[4]": { stage: "refining", from: "USA", to: "JPN", share: 0.2, citation: "made-up" },
});

describe("checkShares(index, issues)", () => {
  it("refuses shares of world production that sum to more than 1", () => {
    expect(issuesIn(changedModel(production(0.7, 0.4)))).toEqual([
      {
        path: "suppliers[0]",
        must: "hold shares of the world production of mining that sum to at most 1",
        found: "a sum of 1.1",
        fix: "correct the shares; what is not known may be left out",
      },
    ]);
  });

  it("refuses shares of a place's imports that sum to more than 1", () => {
    expect(issuesIn(changedModel(imports(0.7, 0.4)))).toEqual([
      {
        path: "flows[0]",
        must: "hold shares of the imports of refining into JPN that sum to at most 1",
        found: "a sum of 1.1",
        fix: "correct the shares; what is not known may be left out",
      },
    ]);
  });

  it("refuses a share and an amount in one entry", () => {
    const file = changedModel({ ...production(undefined, undefined), "suppliers[2].share": 0.5 });
    expect(issuesIn(file)).toContainEqual({
      path: "suppliers[2]",
      must: "give one of the two ways to say how much",
      found: "both, 'production' among them",
      fix: "remove one of them",
    });
  });

  it("refuses shares beside amounts of the same whole", () => {
    const file = changedModel({ "suppliers[0].production": undefined, "suppliers[0].share": 0.5 });
    expect(issuesIn(file)).toEqual([
      {
        path: "suppliers[0]",
        must: "give the world production of mining either in shares or in amounts",
        found: "1 in shares and 1 in amounts",
        fix: "turn one sort into the other",
      },
    ]);
  });

  it("refuses three shares that rounding cannot explain", () => {
    expect(issuesIn(changedModel(threeShares(0.502)))).toMatchObject([
      { path: "flows[0]", found: "a sum of 1.002" },
    ]);
  });

  it("refuses a stock given both in an amount and in days", () => {
    const stock = { stage: "mining", place: "JPN", amount: 1, days: 2, citation: "made-up" };
    expect(issuesIn(changedModel({ stocks: [stock] }))).toEqual([
      {
        path: "stocks[0]",
        must: "give one of the two ways to say how much",
        found: "both, 'amount' among them",
        fix: "remove one of them",
      },
    ]);
  });

  it.each<[string, Changes]>([
    ["shares that sum to 1", production(0.6, 0.4)],
    ["shares that leave something unknown", production(0.6, undefined)],
    ["shares rounded to a tenth of a percent", production(0.667, 0.334)],
    ["three shares of which each may be half a tenth too large", threeShares(0.5014)],
    ["shares of imports of one place beside amounts of another", imports(0.5, 0.5)],
  ])("accepts %s", (_, changes) => {
    expect(() => parseModel(changedModel(changes))).not.toThrow();
  });
});

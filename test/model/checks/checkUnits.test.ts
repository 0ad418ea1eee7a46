import { describe, expect, it } from "vitest";
import { compile, parseModel } from "../../../src/index.ts";
import { type Changes, changedModel, issuesIn } from "../changedModel.ts";

const fix = "write a unit that converts to the stage's";
const must = "have a unit that fits its stage";
const total = { amount: 1000, unit: "wafers/year", citation: "made-up" };
const stock = { stage: "mining", place: "JPN", amount: 1, unit: "t/year", citation: "made-up" };

describe("checkUnits(index, issues) refuses, naming the units,", () => {
  it.each<[string, Changes, path: string, named: string[]]>([
    [
      "a supplier's",
      { "suppliers[0].unit": "GWh/year" },
      "suppliers[0].unit",
      ["GWh/year", "t/year"],
    ],
    ["a flow's", { "flows[2].unit": "t" }, "flows[2].unit", ["t", "t/year"]],
    [
      "a flow's in another basis",
      { "flows[2].unit": "t Cu/year" },
      "flows[2].unit",
      ["t Cu/year", "t/year"],
    ],
    ["a total's", { "stages[0].total": total }, "stages[0].total.unit", ["wafers/year", "t/year"]],
    ["a stock's per time", { stocks: [stock] }, "stocks[0].unit", ["t/year", "t"]],
    [
      "a recipe's",
      { "stages[1].inputs[0].unit": "kg/kWh" },
      "stages[1].inputs[0].unit",
      ["kg/kWh", "t/year"],
    ],
    [
      "a recipe's that is no ratio",
      { "stages[1].inputs[0].unit": "t" },
      "stages[1].inputs[0].unit",
      ["t", "t/year"],
    ],
    [
      "an unknown one",
      { "flows[2].unit": "tonnnes/year" },
      "flows[2].unit",
      ["tonnnes/year", "t/year"],
    ],
  ])("%s unit that does not fit", (_, changes, path, named) => {
    const [issue, ...more] = issuesIn(changedModel(changes));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ path, must, fix });
    for (const unit of named) expect(issue?.found).toContain(`'${unit}'`);
  });

  it("a stage's own unit that there is not, with what was meant", () => {
    const [issue] = issuesIn(changedModel({ "stages[0].unit": "ton/year" }));
    expect(issue).toMatchObject({ path: "stages[0].unit", must: "be a unit" });
    expect(issue?.found).toContain("write 't' for 1000 kg");
  });
});

describe("checkUnits(index, issues) accepts", () => {
  it.each<[string, Changes]>([
    ["a unit that converts", { "suppliers[0].production": 0.06, "suppliers[0].unit": "kt/year" }],
    ["a recipe's unit that converts", { "stages[1].inputs[0].unit": "kg/t" }],
    ["a stock without its time", { stocks: [{ ...stock, unit: "kt" }] }],
    [
      "a stock of a stage that counts per months",
      { "stages[0].unit": "t/months", stocks: [{ ...stock, unit: "t" }] },
    ],
  ])("%s", (_, changes) => {
    expect(() => parseModel(changedModel(changes))).not.toThrow();
  });
});

describe("an alternative of another sort than the first", () => {
  const pieces = {
    ...{ id: "scrap", kind: "component", material: "metal", unit: "pieces/year" },
    label: { en: "Scrap" },
  };
  const added = {
    "stages[2]": pieces,
    "suppliers[4]": { stage: "scrap", place: "JPN", production: 1, citation: "made-up" },
  };

  it("is refused without an effectiveness", () => {
    const of = [{ stage: "mining" }, { stage: "scrap" }];
    const file = changedModel({ ...added, "stages[1].inputs[0].of": of });
    expect(issuesIn(file).map(({ path }) => path)).toEqual(["stages[1].inputs[0].unit"]);
  });

  it("serves in the unit of the first, by its effectiveness", () => {
    const of = [{ stage: "mining" }, { stage: "scrap", effectiveness: 0.25 }];
    const input = { amount: 2000, unit: "kg/t", of, citation: "made-up" };
    const network = compile(parseModel(changedModel({ ...added, "stages[1].inputs[0]": input })));
    const amounts = network.needs[1]?.[0]?.alternatives.map(({ amount }) => amount?.value);
    expect(amounts).toEqual([2, 8]);
  });
});

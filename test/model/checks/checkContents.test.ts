import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/index.ts";
import { type Changes, changedModel, issuesIn } from "../changedModel.ts";

/** Mining holds 0.25 t Cu per unit, refining needs two units of it and holds what is given. */
const contents = (refined: unknown, more: Changes = {}): Changes => ({
  "stages[0].content": { Cu: 0.25 },
  "stages[1].content": refined,
  "stages[1].inputs[0].amount": 2,
  ...more,
});

describe("checkContents(index, issues)", () => {
  it("refuses more of an element than the inputs bring, naming both", () => {
    expect(issuesIn(changedModel(contents({ Cu: 0.6 })))).toEqual([
      {
        path: "stages[1].content.Cu",
        must: "be at most what the inputs bring of Cu",
        found: "0.6 t from 0.5 t per unit of 'refining'",
        fix: "correct the content, or the amounts of the inputs",
      },
    ]);
  });

  it("refuses an element that no input holds", () => {
    const [issue] = issuesIn(changedModel(contents({ Cu: 0.5, Li: 0.1 })));
    expect(issue?.path).toBe("stages[1].content.Li");
  });

  it.each<[string, Changes]>([
    ["as much as the inputs bring", contents({ Cu: 0.5 })],
    ["less, because some is lost", contents({ Cu: 0.1 })],
    ["a rounding error more", contents({ Cu: 0.504 })],
    [
      "contents where that of an input is not given",
      contents({ Cu: 9 }, { "stages[0].content": undefined }),
    ],
    [
      "contents where the amount is not known",
      contents({ Cu: 9 }, { "stages[1].inputs[0].amount": undefined }),
    ],
    [
      "contents of a stage without inputs",
      contents({ Cu: 0.5 }, { "stages[0].content": { Cu: 1 } }),
    ],
  ])("accepts %s", (_, changes) => {
    expect(() => parseModel(changedModel(changes))).not.toThrow();
  });
});

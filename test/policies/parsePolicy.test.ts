import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/model/modelError.ts";
import { parsePolicy } from "../../src/policies/parsePolicy.ts";
import { policyFile } from "./policies.ts";

function issuesOf(file: unknown): string[] {
  try {
    parsePolicy(file);
  } catch (error) {
    if (error instanceof ModelError)
      return error.issues.map(({ path, must, fix }) => `${path}: ${must}; ${fix}`);
    throw error;
  }
  return [];
}

const cap = { measure: "hhi", of: "homeImports", by: "place", must: { op: "<=", value: 0.4 } };
const issuesOfRule = (rule: object) => issuesOf(policyFile([rule]));

describe("parsePolicy(file)", () => {
  it("reads text and objects, and changes nothing", () => {
    const file = policyFile([cap, { because: { en: "no data" }, must: { op: ">=", value: 0.85 } }]);
    expect(parsePolicy(JSON.stringify(file))).toEqual(file);
    expect(parsePolicy(file)).toEqual(file);
  });

  it.each([7, "[]", null])("refuses %j, which holds no policy", (file) => {
    expect(() => parsePolicy(file)).toThrow(ModelError);
  });

  it("lists every issue at once, in the order of the file", () => {
    const file = {
      ...policyFile([
        { ...cap, measure: "hhii" },
        { ...cap, citation: "lw" },
      ]),
      inForce: { from: "2025-02", until: "2024" },
    };
    expect(issuesOf(file)).toEqual([
      "inForce.until: not lie before `from`; correct the dates",
      expect.stringMatching(/^rules\[0\]\.measure: be one of .*; did you mean 'hhi'\?$/),
      "rules[1].citation: be a key of `citations`; did you mean 'law'?",
    ]);
  });

  it("names unknown fields, also inside thresholds", () => {
    expect(issuesOfRule({ ...cap, mesure: "hhi" })).toEqual([
      "rules[0].mesure: be a known field; did you mean 'measure'?",
    ]);
    expect(issuesOfRule({ ...cap, must: { op: "<=", valeu: 0.4 } })).toEqual([
      "rules[0].must.valeu: be a known field; did you mean 'value'?",
    ]);
  });

  it("asks for what a measure needs, and refuses what it does not read", () => {
    expect(issuesOfRule({ measure: "hhi", must: cap.must })).toEqual([
      "rules[0].of: be given for 'hhi'; add it",
      "rules[0].by: be given for 'hhi'; add it",
    ]);
    expect(issuesOfRule({ measure: "netImportReliance", from: "CHN", must: cap.must })).toEqual([
      "rules[0].from: be left out of 'netImportReliance'; remove it; it takes no such field",
    ]);
    expect(issuesOfRule({ ...cap, measure: "largestForeignShare", by: "operator" })).toEqual([
      "rules[0].by: be 'place' or 'owner' for 'largestForeignShare'; choose one of them",
    ]);
    expect(issuesOfRule({ measure: "hhi", of: "homeImports", by: "place" })).toEqual([
      "rules[0].must: be given; add it",
    ]);
  });

  it("wants one way to judge a rule", () => {
    expect(issuesOfRule({})).toEqual([
      "rules[0]: have a `measure`, `anyOf`, or words under `because`; add the measure and what it must be",
    ]);
    const part = { measure: "exportsOverImports", must: { op: ">=", value: 1 } };
    expect(issuesOfRule({ ...cap, anyOf: [cap, part] })).toEqual([
      "rules[0]: have a `measure`, `anyOf`, or words under `because`; keep one of them",
    ]);
    expect(issuesOfRule({ anyOf: [cap, part], must: cap.must })).toEqual([
      "rules[0].must: stand with a measure; remove it, or move it into a condition",
    ]);
  });

  it("takes a percent sign for what it is", () => {
    const must = { op: "<=", value: 65 };
    expect(issuesOfRule({ ...cap, measure: "largestShare", must })).toEqual([
      "rules[0].must.value: be at most 1 for 'largestShare'; write 0.65 for 65 %",
    ]);
  });

  it("wants one threshold, or steps in order", () => {
    const at = (from: string, value: number) => ({ from, value });
    const steps = [at("2024-01-01", 0.4), at("2023-01-01", 0.5)];
    expect(issuesOfRule({ ...cap, must: { op: "<=", value: 0.4, steps } })).toEqual([
      "rules[0].must: have one of `value` and `steps`; keep one of them",
      "rules[0].must.steps[1].from: lie after the step before; write the earliest first, each date once",
    ]);
    expect(issuesOfRule({ ...cap, must: { op: "<=" } })).toEqual([
      "rules[0].must: have one of `value` and `steps`; add the threshold",
    ]);
    const wrong = { op: "<=", steps: [at("2024-02-30", 0.4)] };
    expect(issuesOfRule({ ...cap, must: wrong })[0]).toContain("be a date that the calendar has");
  });

  it("checks places, weights, lists and names", () => {
    const exposure = { measure: "exposure", by: "place", must: { op: "<=", value: 0 } };
    expect(issuesOfRule({ ...exposure, from: "CHN,," })[0]).toContain("rules[0].from: be places");
    expect(issuesOfRule({ ...cap, weight: 2 })).toEqual([
      'rules[0].weight: be left out of a hard rule; remove it, or write "force": "soft"',
    ]);
    expect(issuesOfRule({ ...cap, stages: { listed: true } })).toEqual([
      "rules[0].stages.listed: be left out of a policy without `items`; remove it, or add the list",
    ]);
    expect(issuesOf(policyFile([cap, { ...cap, id: "r0" }]))).toEqual([
      "rules[1].id: be given once only; rename one of them",
    ]);
    const item = { id: "i", label: { en: "i" }, citation: "laww", verified: true };
    expect(issuesOf(policyFile([], { items: [item, item] }))).toEqual([
      "items[0].citation: be a key of `citations`; did you mean 'law'?",
      "items[1].citation: be a key of `citations`; did you mean 'law'?",
      "items[1].id: be given once only; rename one of them",
    ]);
  });

  it("refuses keys that reach an object's prototype", () => {
    const text = JSON.stringify(policyFile([])).replace('"law"', '"__proto__"');
    expect(issuesOf(text)).toEqual(["citations.__proto__: be a known field; remove it"]);
  });
});

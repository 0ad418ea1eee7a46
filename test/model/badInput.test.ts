import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/index.ts";
import { type Changes, changedModel, issuesIn } from "./changedModel.ts";

type Row = [what: string, changes: Changes, issue: Issue];

const issue = (path: string, must: string, found: string, fix: string): Issue => ({
  ...{ path, must },
  ...{ found, fix },
});
const QUANTITY = "be a finite number ≥ 0, or { value, lo, hi } with 0 ≤ lo ≤ value ≤ hi";
const NUMBER = "correct the number, or leave it out if it is not known";
const KEY = "start with a letter or digit, then letters, digits, '.', '_' or '-'";
const PLACE = "be an ISO 3166-1 alpha-3 code, 'other' or 'unknown'";
const supplier = { stage: "mining", place: "CHL", production: 1, citation: "made-up" };
const stage = {
  ...{ id: "smelting", kind: "refining", material: "metal", unit: "t/year" },
  ...{ label: { en: "Smelting" }, inputs: [{ of: [{ stage: "mining" }] }] },
};

const SHAPES: Row[] = [
  ["a missing title", { title: undefined }, issue("title", "be given", "nothing", "add it")],
  [
    "a missing list",
    { materials: undefined },
    issue("materials", "be a list", "nothing", "add it"),
  ],
  [
    "a missing field of an entry",
    { "flows[1].to": undefined },
    issue("flows[1].to", "be given", "nothing", "add it"),
  ],
  [
    "an entry without a citation",
    { "suppliers[2].citation": undefined },
    issue("suppliers[2].citation", "be given", "nothing", "add it"),
  ],
  [
    "an amount of a recipe without a citation",
    { "stages[1].inputs[0].citation": undefined },
    issue(
      "stages[1].inputs[0].citation",
      "be given with an amount",
      "nothing",
      "add a key of `citations`, or leave the amount out",
    ),
  ],
  [
    "a list that is an object",
    { flows: { a: 1 } },
    issue("flows", "be a list", "object", "write it as [ … ]"),
  ],
  [
    "an entry that is text",
    { demands: ["JPN"] },
    issue("demands[0]", "be an object", '"JPN"', "change its type"),
  ],
  [
    "an entry that is null",
    { "flows[1]": null },
    issue("flows[1]", "be an object", "null", "change its type"),
  ],
  [
    "a number written as text",
    { "suppliers[0].production": "60" },
    issue("suppliers[0].production", QUANTITY, '"60"', NUMBER),
  ],
  [
    "a number that is null",
    { "suppliers[0].production": null },
    issue("suppliers[0].production", QUANTITY, "null", NUMBER),
  ],
  [
    "a share written as text",
    { "suppliers[0].production": undefined, "suppliers[0].share": "60 %" },
    issue("suppliers[0].share", "be a finite number", '"60 %"', "change its type"),
  ],
  [
    "a share given in percent",
    { "suppliers[0].production": undefined, "suppliers[0].share": 60 },
    issue("suppliers[0].share", "be ≤ 1", "60", "correct it"),
  ],
  [
    "a cap below 0",
    { "stages[1].inputs[0].of[0].cap": -0.1 },
    issue(
      "stages[1].inputs[0].of[0].cap",
      "be ≥ 0",
      "-0.1",
      "correct it, or leave it out if it is not known",
    ),
  ],
  [
    "an effectiveness of 0",
    { "stages[1].inputs[0].of[0].effectiveness": 0 },
    issue(
      "stages[1].inputs[0].of[0].effectiveness",
      "be > 0",
      "0",
      "correct it, or leave it out if it is not known",
    ),
  ],
  [
    "a need that nothing serves",
    { "stages[1].inputs[0].of": [] },
    issue(
      "stages[1].inputs[0].of",
      "be ≥ 1 entries long",
      "[]",
      "correct it, or leave it out if it is not known",
    ),
  ],
  [
    "a stage kind that there is not",
    { "stages[0].kind": "minning" },
    expect.objectContaining({
      path: "stages[0].kind",
      found: '"minning"',
      fix: "did you mean 'mining'?",
    }),
  ],
  [
    "a format of another version",
    { kyusho: "model/9" },
    issue("kyusho", "be one of 'model/1'", '"model/9"', "did you mean 'model/1'?"),
  ],
  ["an id with a blank", { id: "my model" }, issue("id", KEY, '"my model"', "correct it")],
  [
    "content of what is no element",
    { "stages[0].content": { lithium: 0.1 } },
    issue(
      "stages[0].content.lithium",
      "be an element symbol such as 'Li'",
      '"lithium"',
      "rename it",
    ),
  ],
];

const UNKNOWN_FIELDS: Row[] = [
  [
    "an unknown list",
    { supliers: [] },
    issue("supliers", "be a known field", "'supliers'", "did you mean 'suppliers'?"),
  ],
  [
    "an unknown field of an entry",
    { "suppliers[1].productoin": 1 },
    issue(
      "suppliers[1].productoin",
      "be a known field",
      "'productoin'",
      "did you mean 'production'?",
    ),
  ],
  [
    "an unknown field deep inside an entry",
    { "stages[1].inputs[0].of[0].effectivness": 1 },
    issue(
      "stages[1].inputs[0].of[0].effectivness",
      "be a known field",
      "'effectivness'",
      "did you mean 'effectiveness'?",
    ),
  ],
  [
    "an unknown field of a citation",
    { "citations.made-up.license": "MIT" },
    issue("citations.made-up.license", "be a known field", "'license'", "did you mean 'licence'?"),
  ],
  [
    "an unknown field like no other",
    { "flows[0].colour": "red" },
    issue("flows[0].colour", "be a known field", "'colour'", "remove it"),
  ],
];

const NUMBERS: Row[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((x) => [
  `the amount ${x}`,
  { "flows[2].amount": x },
  issue("flows[2].amount", QUANTITY, String(x), NUMBER),
]);
const NEGATIVE: Row[] = ["flows[2].amount", "suppliers[0].capacity", "suppliers[0].share"].map(
  (path) => [
    `−1 at ${path}`,
    { "suppliers[0].production": undefined, [path]: -1 },
    issue(path, "be ≥ 0", "-1", "correct it, or leave it out if it is not known"),
  ],
);
const BOUNDS: Row[] = [
  { value: 5, lo: 6, hi: 7 },
  { value: 5, lo: 4, hi: 4.5 },
].map((bounds) => [
  `the bounds ${JSON.stringify(bounds)}`,
  { "flows[2].amount": bounds },
  issue("flows[2].amount", "hold lo ≤ value ≤ hi", JSON.stringify(bounds), "correct it"),
]);

const LARGE: Row[] = [
  ["flows[2].amount", 1.7e308],
  ["suppliers[0].capacity", 1.1e150],
].map(([path, x]) => [
  `${x} at ${path}`,
  { [String(path)]: x },
  issue(String(path), "be ≤ 1e+150", String(x), "write it in a larger unit"),
]);
const OPERATORS: Row[] = ["other", "unknown"].map((operator) => [
  `the operator '${operator}'`,
  { "suppliers[0].operator": operator },
  issue(
    "suppliers[0].operator",
    "be a company; 'other' and 'unknown' are reserved words",
    `"${operator}"`,
    "leave the operator out if it is not known; otherwise write the company's full name",
  ),
]);

const REFERENCES: Row[] = [
  [
    "an unknown stage of a supplier",
    { "suppliers[3].stage": "refinning" },
    issue(
      "suppliers[3].stage",
      "be a stage of this file",
      "'refinning'",
      "did you mean 'refining'?",
    ),
  ],
  [
    "an unknown stage of a recipe",
    { "stages[1].inputs[0].of[0].stage": "quarry" },
    issue(
      "stages[1].inputs[0].of[0].stage",
      "be a stage of this file",
      "'quarry'",
      "add it to the file's stages",
    ),
  ],
  [
    "an unknown place",
    { "flows[2].to": "JAP" },
    issue("flows[2].to", PLACE, "'JAP'", "did you mean 'JPN' (Japan)?"),
  ],
  [
    "a place by its name",
    { "suppliers[1].owner": "Japan" },
    issue("suppliers[1].owner", PLACE, "'Japan'", "did you mean 'JPN' (Japan)?"),
  ],
  [
    "an unknown citation of an entry",
    { "flows[0].citation": "madeup" },
    issue("flows[0].citation", "be a key of `citations`", "'madeup'", "did you mean 'made-up'?"),
  ],
  [
    "an unknown citation of a recipe",
    { "stages[1].inputs[0].citation": "usgs" },
    issue(
      "stages[1].inputs[0].citation",
      "be a key of `citations`",
      "'usgs'",
      "add it to the file's citations",
    ),
  ],
  [
    "an unknown citation of a total",
    { "stages[0].total": { amount: 100, citation: "usgs" } },
    issue(
      "stages[0].total.citation",
      "be a key of `citations`",
      "'usgs'",
      "add it to the file's citations",
    ),
  ],
  [
    "an unknown material",
    { "stages[0].material": "Metal" },
    issue("stages[0].material", "be a material of this file", "'Metal'", "did you mean 'metal'?"),
  ],
  [
    "a stage without suppliers",
    { "stages[2]": stage },
    issue(
      "stages[2]",
      "have at least one supplier",
      "'smelting' with none",
      "add a supplier of 'smelting', at place 'unknown' if nobody knows who supplies it",
    ),
  ],
];

const MERGE = "merge the two, or tell them apart by operator, owner, route or note";
const twice = (path: string, found: string) => issue(path, "be listed once", found, MERGE);
const demand = { stage: "refining", place: "KOR", amount: 5, citation: "made-up" };
const DUPLICATES: Row[] = [
  [
    "a supplier twice",
    { "suppliers[4]": supplier },
    twice("suppliers[4]", "'mining CHL' again, first at suppliers[0]"),
  ],
  [
    "a flow twice",
    { "flows[3]": { stage: "mining", from: "AUS", to: "JPN", amount: 1, citation: "made-up" } },
    twice("flows[3]", "'mining AUS JPN' again, first at flows[2]"),
  ],
  [
    "a stage twice",
    { "stages[2]": { ...stage, id: "mining" } },
    twice("stages[2]", "'mining' again, first at stages[0]"),
  ],
  [
    "a material twice",
    { "materials[1]": { id: "metal", label: { en: "metal" } } },
    twice("materials[1]", "'metal' again, first at materials[0]"),
  ],
  [
    "a demand twice",
    { demands: [demand, demand] },
    twice("demands[1]", "'refining KOR' again, first at demands[0]"),
  ],
  [
    "an alternative twice",
    { "stages[1].inputs[0].of": [{ stage: "mining" }, { stage: "mining", cap: 0.5 }] },
    twice("stages[1].inputs[0].of[1]", "'mining' again, first at stages[1].inputs[0].of[0]"),
  ],
];

describe("parseModel(file) names path, rule, finding and remedy of", () => {
  const rows = [
    SHAPES,
    UNKNOWN_FIELDS,
    NUMBERS,
    NEGATIVE,
    BOUNDS,
    LARGE,
    OPERATORS,
    REFERENCES,
    DUPLICATES,
  ].flat();

  it.each(rows)("%s", (_, changes, expected) => {
    expect(issuesIn(changedModel(changes))).toEqual([expected]);
  });

  it("an upper bound above the largest amount", () => {
    const file = changedModel({ "flows[2].amount": { value: 5, lo: 5, hi: 1e151 } });
    const remedy = "write it in a larger unit";
    expect(issuesIn(file)).toEqual([issue("flows[2].amount.hi", "be ≤ 1e+150", "1e+151", remedy)]);
  });

  it.each(["materials", "stages", "suppliers"])("an empty list of %s", (list) => {
    const expected = issue(
      list,
      "hold at least one entry",
      "an empty list",
      "add at least one entry",
    );
    expect(issuesIn(changedModel({ [list]: [] }))).toEqual([expected]);
  });

  it.each([
    ["null", null],
    ["[]", []],
    ["42", 42],
    ["nothing", undefined],
    ["true", true],
  ])("a file that is %s instead of an object", (found, file) => {
    const expected = issue("", "be a JSON object", found, "write { … }");
    expect(issuesIn(file)).toEqual([expected]);
  });
});

describe("parseModel(file) accepts", () => {
  const accepted: [string, Changes][] = [
    ["−0 as an amount", { "flows[1].amount": -0 }],
    ["bounds with lo = value = hi", { "flows[1].amount": { value: 5, lo: 5, hi: 5 } }],
    ["lists that may be empty or missing", { flows: [], demands: undefined }],
    [
      "another supplier of the same place by operator",
      { "suppliers[4]": { ...supplier, operator: "A" } },
    ],
    ["a place that could be anybody", { "suppliers[4]": { ...supplier, place: "unknown" } }],
    ["a stage without inputs of its own", { "stages[1].inputs": [] }],
    ["the largest amount there may be", { "suppliers[0].production": 1e150 }],
    ["bounds up to it", { "flows[1].amount": { value: 5, lo: 5, hi: 1e150 } }],
    ["an operator called 'Other'", { "suppliers[0].operator": "Other" }],
    ["an id with dots and letters of any language", { id: "銅.v1_2-α" }],
  ];

  it.each(accepted)("%s", (_, changes) => {
    expect(() => issuesIn(changedModel(changes))).toThrow("the file was not refused");
  });

  it("the operator 'A CHN' beside the operator 'A' owned from CHN", () => {
    const pair = {
      "suppliers[4]": { ...supplier, operator: "A CHN" },
      "suppliers[5]": { ...supplier, operator: "A", owner: "CHN" },
    };
    expect(() => issuesIn(changedModel(pair))).toThrow("the file was not refused");
  });
});

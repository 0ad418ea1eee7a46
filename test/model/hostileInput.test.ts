import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { ModelError, parseModel } from "../../src/index.ts";
import { changedModel, issuesIn, pathsIn, refusalOf } from "./changedModel.ts";

/** The toy model as text, with an own `__proto__` key put before the text given. */
function withProto(before: string): string {
  const file = changedModel({
    "stages[0].content": { Cu: 0.3 },
    "flows[1].amount": { value: 5, lo: 4, hi: 6 },
  });
  return JSON.stringify(file).replace(before, `"__proto__":{"polluted":true},${before}`);
}

describe("parseModel(file) refuses keys that reach a prototype:", () => {
  afterEach(() => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ["the top", '"kyusho":', "__proto__"],
    ["the citations", '"made-up":', "citations.__proto__"],
    ["the content of a stage", '"Cu":', "stages[0].content.__proto__"],
    ["bounds", '"lo":', "flows[1].amount.__proto__"],
    ["a citation", '"publisher":', "citations.made-up.__proto__"],
    ["a supplier", '"stage":"mining","place":"AUS"', "suppliers[1].__proto__"],
    ["a recipe", '"amount":1,', "stages[1].inputs[0].__proto__"],
  ])("__proto__ in %s", (_, before, path) => {
    const expected = { path, must: "be a known field", found: "'__proto__'", fix: "remove it" };
    expect(issuesIn(withProto(before))).toEqual([expected]);
  });

  it.each(["constructor", "prototype", "toString", "valueOf", "hasOwnProperty"])(
    "%s as an id",
    (id) => {
      const file = JSON.stringify(tinyModel).replaceAll('"mining"', `"${id}"`);
      const must = "not be a name reserved by JavaScript";
      expect(issuesIn(file)).toContainEqual({
        ...{ path: "stages[0].id", must },
        ...{ found: `"${id}"`, fix: "correct it" },
      });
    },
  );

  it.each(["constructor", "prototype"])("%s as a key of citations", (key) => {
    const text = JSON.stringify(tinyModel).replace('"made-up":', `"${key}":`);
    expect(issuesIn(text)).toContainEqual({
      path: `citations.${key}`,
      must: "not be a name reserved by JavaScript",
      found: `"${key}"`,
      fix: "rename it",
    });
  });

  it("constructor as a field, an element or a stage that something names", () => {
    const file = changedModel({
      "suppliers[0].constructor": 1,
      "stages[0].content": { constructor: 1 },
      "flows[0].stage": "constructor",
    });
    const paths = ["stages[0].content.constructor", "suppliers[0].constructor", "flows[0].stage"];
    expect(pathsIn(file)).toEqual(expect.arrayContaining(paths));
  });
});

describe("parseModel(file) refuses with a ModelError", () => {
  const cyclic = changedModel({});
  cyclic.self = cyclic;
  cyclic.suppliers = Array.from({ length: 100 }, () => ({ parent: cyclic }));
  const holes = changedModel({});
  const suppliers = [...(holes.suppliers as unknown[])];
  suppliers.length += 2;
  holes.suppliers = suppliers;
  const withHole = changedModel({});
  withHole.flows = Object.assign(new Array(3), { 0: tinyModel.flows[0] });
  const mute = { toJSON: () => undefined };

  it.each([
    ["a model that holds itself", cyclic],
    ["a list with undefined entries", holes],
    ["a list with holes", withHole],
    ["a date as the file", new Date(0)],
    ["a date as a number", changedModel({ "suppliers[0].production": new Date(0) })],
    ["an invalid date as a year", changedModel({ year: new Date(Number.NaN) })],
    ["a map as citations", changedModel({ citations: new Map() })],
    ["a bigint", Object.assign(changedModel({}), { year: 2024n })],
    ["a function", Object.assign(changedModel({}), { note: () => 1 })],
    ["a symbol", Object.assign(changedModel({}), { id: Symbol("id") })],
    ["an object that JSON leaves out", Object.assign(changedModel({}), { id: mute })],
    ["a text object", new String(JSON.stringify(tinyModel))],
  ])("%s", (_, file) => {
    expect(() => parseModel(file)).toThrow(ModelError);
  });

  it("a list with holes, naming each hole", () => {
    expect(pathsIn(withHole)).toEqual(["flows[1]", "flows[2]"]);
  });

  it("anything at all that is no model", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSparseArray: true,
          withNullPrototype: true,
        }),
        (file) => {
          expect(() => parseModel(file)).toThrow(ModelError);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("anything at all in the place of a value of a model", () => {
    const paths = [
      "id",
      "year",
      "citations",
      "materials",
      "stages",
      "suppliers",
      "flows",
      "stages[1].inputs",
      "stages[1].inputs[0].of",
      "suppliers[0]",
      "suppliers[0].production",
      "flows[1].via",
      "stages[0].content",
      "stages[0].total",
      "citations.made-up",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.anything({ withSparseArray: true }),
        (path, value) => {
          try {
            parseModel(changedModel({ [path]: value }));
          } catch (error) {
            expect(error).toBeInstanceOf(ModelError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the message of a ModelError", () => {
  it("holds no line break, escape sequence or endless text of the file", () => {
    const evil = `x\n\u001b[31m${"y".repeat(1_000_000)}`;
    const { message } = refusalOf(
      changedModel({ "suppliers[0].stage": evil, "flows[0].to": evil, "flows[1].citation": evil }),
    );
    expect(message.split("\n")[0]).toMatch(/^model has \d errors$/);
    expect(message.length).toBeLessThan(5000);
    expect(message).not.toContain("\u001b");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../src/index.ts";
import { jsonOffence } from "../../src/model/jsonOffence.ts";
import { issuesIn, refusalOf } from "./changedModel.ts";

const fix = "look for a missing or extra comma, quote or bracket there";

describe("parseModel(text) says by line and column where a text stops being JSON:", () => {
  const rows: [text: string, path: string, wanted: string, found: string][] = [
    ["", "line 1, column 1", "a value", "the end of the file"],
    ["hello", "line 1, column 1", "a value", '"hello"'],
    ['{ "a": 1,\n  "b": }', "line 2, column 8", "a value", '"}"'],
    ['{ "a": 1\n  "b": 2 }', "line 2, column 3", "',' or '}'", '"\\"b\\": 2 }"'],
    ['{ "a": [1, 2,\n] }', "line 2, column 1", "a value", '"] }"'],
    ['{ "a": 1, }', "line 1, column 11", "a key in double quotes", '"}"'],
    ["{ a: 1 }", "line 1, column 3", "a key in double quotes or '}'", '"a: 1 }"'],
    ['{ "a" 1 }', "line 1, column 7", "':'", '"1 }"'],
    ['{ "a": [1, 2', "line 1, column 13", "',' or ']'", "the end of the file"],
    ['{} "', "line 1, column 4", "nothing more", '"\\""'],
    ["{\r\n \"a\": 'b' }", "line 2, column 7", "a value", "\"'b' }\""],
    ['{ "a": "b\nc" }', "line 1, column 8", "a value", '"\\"b\\nc\\" }"'],
    ['{ "a": 01 }', "line 1, column 9", "',' or '}'", '"1 }"'],
    ['{ "a": NaN }', "line 1, column 8", "a value", '"NaN }"'],
    ['{ "a": "\\x" }', "line 1, column 8", "a value", '"\\"\\\\x\\" }"'],
  ];

  it.each(rows)("%j at %s, where %s must stand", (text, path, wanted, found) => {
    expect(issuesIn(text)).toEqual([{ path, must: `be JSON, with ${wanted} here`, found, fix }]);
  });

  it("a model file cut off in its middle", () => {
    const text = JSON.stringify(tinyModel, null, 2).slice(0, 700);
    expect(issuesIn(text)[0]?.path).toMatch(/^line \d\d, column \d+$/);
    expect(refusalOf(text).message).toMatch(/^file has 1 error\n/);
  });
});

describe("parseModel(text)", () => {
  it("reads a file that begins with a byte order mark", () => {
    expect(parseModel(`\uFEFF${JSON.stringify(tinyModel)}`)).toEqual(parseModel(tinyModel));
  });

  it("refuses a number too large for a double by its path", () => {
    const text = JSON.stringify(tinyModel).replace('"production":60', '"production":1e999');
    expect(issuesIn(text)).toMatchObject([{ path: "suppliers[0].production", found: "Infinity" }]);
  });

  it("reads −0 as 0", () => {
    const text = JSON.stringify(tinyModel).replace('"amount":5,', '"amount":-0,');
    expect(parseModel(text).flows?.[1]?.amount).toBe(-0);
  });
});

describe("jsonOffence(text)", () => {
  it("is null for whatever JSON.stringify writes", () => {
    const isJson = (value: unknown) => jsonOffence(JSON.stringify(value, null, 1)) === null;
    fc.assert(fc.property(fc.jsonValue(), isJson));
  });

  it("agrees with JSON.parse on texts with one letter changed", () => {
    const letters = fc.constantFrom(...'{}[]:,"\\ 0-+.eEtu1\n\t\u0000\u007f');
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), letters, (value, at, letter) => {
        const text = JSON.stringify(value);
        const i = at % text.length;
        const changed = text.slice(0, i) + letter + text.slice(i + 1);
        expect(jsonOffence(changed) === null).toBe(isJson(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds an offence behind a million letters and a hundred thousand brackets", () => {
    const long = `["${"a".repeat(1_000_000)}" x`;
    expect(jsonOffence(long)).toEqual({ at: 1_000_004, wanted: "',' or ']'" });
    expect(jsonOffence("[".repeat(100_000))?.at).toBe(100_000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

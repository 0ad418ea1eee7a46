import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { resolveHome } from "../../../src/model/places/homes.ts";
import { type HomeSpec, parseHome } from "../../../src/model/places/homeText.ts";
import { parseGroups } from "../../../src/model/places/parseGroups.ts";

const groups = parseGroups(
  JSON.parse(readFileSync(new URL("../../../seeds/groups.json", import.meta.url), "utf8")),
);
const home = (spec: HomeSpec) => resolveHome(spec, groups);

describe("parseHome(text)", () => {
  it.each<[string, HomeSpec]>([
    ["JPN", "JPN"],
    [" JPN , CAN ", { union: ["JPN", "CAN"] }],
    ["EU@2020-01-31", { group: "EU", at: "2020-01-31" }],
    ["EU@2020-01-31-DEU", { minus: [{ group: "EU", at: "2020-01-31" }, "DEU"] }],
    ["G7+AUS", { union: [{ group: "G7" }, "AUS"] }],
    ["G7-USA&EU", { intersection: [{ minus: [{ group: "G7" }, "USA"] }, { group: "EU" }] }],
    ["G7-(USA&EU)", { minus: [{ group: "G7" }, { intersection: ["USA", { group: "EU" }] }] }],
  ])("reads %s", (text, spec) => {
    expect(parseHome(text)).toEqual(spec);
  });

  it.each([
    "",
    " ",
    "JPN,",
    "-USA",
    "(JPN",
    "JPN)",
    "JPN CAN",
    "JPN/CAN",
    "EU@2020",
    "()",
    "日本",
    "G7--USA",
  ])("throws on %j", (text) => {
    expect(() => parseHome(text)).toThrow(RangeError);
  });
});

describe("resolveHome(spec, groups)", () => {
  it.each<[HomeSpec, string, string, string]>([
    ["JPN", "JPN", "Japan", "日本"],
    [["JPN", "CAN"], "CAN,JPN", "Canada and Japan", "カナダ・日本"],
    ["JPN,CAN,JPN", "CAN,JPN", "Canada and Japan", "カナダ・日本"],
    [["JPN", "JPN"], "JPN", "Japan", "日本"],
    ["EU27", "EU", "EU", "EU"],
    ["EU@2020-01-31", "EU@2020-01-31", "EU on 2020-01-31", "EU（2020-01-31時点）"],
    ["G7+AUS", "G7+AUS", "G7 and Australia", "G7・オーストラリア"],
    ["G7-USA", "G7-USA", "G7 without United States", "G7（米国を除く）"],
    ["CPTPP&RCEP", "CPTPP&RCEP", "common members of CPTPP and RCEP", "CPTPPとRCEPの共通部分"],
    ["G7-(USA+EU)", "G7-(USA+EU)", "G7 without United States and EU", "G7（米国・EUを除く）"],
  ])("of %j has the id %s and a label in both languages", (spec, id, en, ja) => {
    expect(home(spec).id).toBe(id);
    expect(home(spec).label).toEqual({ en, ja });
  });

  it("takes sets apart from left to right", () => {
    expect(home("G7-USA").places).toEqual(["CAN", "DEU", "FRA", "GBR", "ITA", "JPN"]);
    expect(home("G7&EU").places).toEqual(["DEU", "FRA", "ITA"]);
    expect(home("CPTPP&RCEP").places).toEqual(["AUS", "BRN", "JPN", "MYS", "NZL", "SGP", "VNM"]);
    expect(home("EU@2020-01-31-EU").places).toEqual(["GBR"]);
    expect(home({ minus: ["G7", { union: ["EU", { group: "Quad" }] }] }).places).toEqual([
      "CAN",
      "GBR",
    ]);
    expect(resolveHome("JPN").places).toEqual(["JPN"]);
  });

  it.each<[HomeSpec, string]>([
    ["JAP", "(got 'JAP'); did you mean 'JPN' (Japan)?"],
    ["G8", "(got 'G8'); did you mean 'G7'?"],
    ["other", "(got 'other')"],
    [{ group: "JPN" }, "write a place without 'group'"],
    ["JPN-JPN", "home: must hold a place (got 'JPN-JPN', which has none)"],
    ["EU@1950-01-01", "which has none"],
    [[], "home: must hold a place"],
    [{ union: [] }, "home: must hold a place"],
    [{ intersection: [] }, "home: must hold a place"],
    ["Quad@2010-01-01", "is not known"],
    ["G7@2099-01-01", "ends on 2025-10-31"],
  ])("throws on %j", (spec, told) => {
    expect(() => home(spec)).toThrow(RangeError);
    expect(() => home(spec)).toThrow(told);
  });

  it.each<[HomeSpec, string]>([
    [
      "G7",
      "(got 'G7'); pass `groups: parseGroups(...)` with the content of kyusho/seeds/groups.json",
    ],
    [{ minus: [{ group: "EU", at: "2024-01-01" }, "DEU"] }, "pass `groups: parseGroups(...)`"],
    ["JAP", "did you mean 'JPN' (Japan)? For a group, pass `groups: parseGroups(...)`"],
    [{ group: "JPN" }, "(got 'JPN'); write a place without 'group'"],
  ])("throws on %j where no groups are given, and says how to give them", (spec, told) => {
    expect(() => resolveHome(spec)).toThrow(RangeError);
    expect(() => resolveHome(spec)).toThrow(told);
  });

  const { spec } = fc.letrec<{ spec: HomeSpec; leaf: HomeSpec }>((tie) => ({
    leaf: fc.constantFrom<HomeSpec>(
      "JPN",
      "CAN",
      ["JPN", "DEU"],
      { group: "G7" },
      { group: "EU", at: "2004-05-01" },
    ),
    spec: fc.oneof(
      { maxDepth: 3 },
      tie("leaf"),
      fc.array(tie("spec"), { minLength: 1, maxLength: 3 }).map((union) => ({ union })),
      fc.array(tie("spec"), { minLength: 1, maxLength: 3 }).map((both) => ({ intersection: both })),
      fc.tuple(tie("spec"), tie("spec")).map((pair) => ({ minus: pair })),
    ),
  }));

  test.prop([spec])("gives an id that reads back as the same home", (spec) => {
    const { id, places } = home({ union: [spec, "AUS"] });
    expect(home(id).places).toEqual(places);
    expect(home(id).id).toBe(id);
  });
});

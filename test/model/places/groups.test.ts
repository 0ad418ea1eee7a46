import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { intersection, minus, union } from "../../../src/model/places/groupAlgebra.ts";
import { membersOf } from "../../../src/model/places/groups.ts";
import { parseGroups } from "../../../src/model/places/parseGroups.ts";
import { isPlace } from "../../../src/model/places/places.ts";

const file = JSON.parse(
  readFileSync(new URL("../../../seeds/groups.json", import.meta.url), "utf8"),
);
const groups = parseGroups(file);
const placesOf = (id: string, at?: string) => membersOf(groups, id, at).places;

describe("seeds/groups.json", () => {
  it("names each citation that it holds", () => {
    const used = new Set(Object.values(groups.groups).map(({ citation }) => citation));
    expect(Object.keys(groups.citations).filter((key) => !used.has(key))).toEqual([]);
  });

  /** Sizes as the groups' own pages state them for the day. */
  it.each([
    ["EU", "1958-01-01", 6],
    ["EU", "1973-01-01", 9],
    ["EU", "1990-01-01", 12],
    ["EU", "1995-01-01", 15],
    ["EU", "2004-04-30", 15],
    ["EU", "2004-05-01", 25],
    ["EU", "2007-01-01", 27],
    ["EU27", "2013-07-01", 28],
    ["EU", "2020-01-31", 28],
    ["EU", "2020-02-01", 27],
    ["G7", "1975-11-15", 6],
    ["G7", "2000-01-01", 7],
    ["OECD", "1961-12-31", 19],
    ["OECD", "1964-04-28", 21],
    ["OECD", "2000-12-14", 30],
    ["OECD", "2021-05-25", 38],
    ["NATO", "1949-08-24", 12],
    ["NATO", "2004-03-29", 26],
    ["NATO", "2024-03-07", 32],
    ["CPTPP", "2018-12-30", 6],
    ["CPTPP", "2024-12-14", 11],
    ["CPTPP", "2024-12-15", 12],
    ["RCEP", "2022-01-01", 10],
    ["RCEP", "2023-06-02", 15],
    ["APEC", "2000-01-01", 21],
    ["ASEAN", "1999-04-30", 10],
    ["BRICS", "2024-01-01", 9],
    ["BRICS", "2025-01-06", 10],
    ["OPEC", "2018-07-01", 15],
    ["OPEC", "2020-01-01", 13],
    ["OPEC", "2024-01-01", 12],
    ["EEA", "2020-02-01", 30],
    ["IPEF", "2022-06-01", 14],
  ])("%s on %s has %d members", (id, at, size) => {
    expect(placesOf(id, at)).toHaveLength(size);
  });

  it.each(Object.keys(groups.groups))("%s has members today, all of them places", (id) => {
    const places = placesOf(id) ?? [];
    expect(places.length).toBeGreaterThan(2);
    expect(places.every(isPlace)).toBe(true);
  });

  it("keeps Russia out of the G7 and the United Kingdom out of today's EU", () => {
    expect(placesOf("G7", "2005-01-01")).not.toContain("RUS");
    expect(placesOf("EU")).not.toContain("GBR");
  });
});

describe("membersOf(groups, id, at)", () => {
  it("tells the day it speaks of, and the members in alphabetical order", () => {
    expect(membersOf(groups, "USMCA")).toEqual({ places: ["CAN", "MEX", "USA"], at: "2025-10-31" });
  });

  it("gives nobody before the group existed", () => {
    expect(membersOf(groups, "USMCA", "1990-01-01").places).toEqual([]);
  });

  it.each([
    ["Quad", "2018-01-01", "whether AUS, IND, JPN, USA was in Quad on 2018-01-01 is not known"],
    ["BRICS", "2010-12-10", "whether ZAF was in BRICS on 2010-12-10 is not known"],
    ["OPEC", "2016-11-15", "whether IDN was in OPEC"],
    ["G7", "2030-01-01", "the list of G7 ends on 2025-10-31, before 2030-01-01"],
    ["MSP", "2025-01-01", "the list of MSP ends on 2024-09-27"],
  ])("explains why it cannot tell %s on %s", (id, at, reason) => {
    const membership = membersOf(groups, id, at);
    expect(membership.places).toBeNull();
    expect("reason" in membership && membership.reason).toContain(reason);
  });

  it.each([
    ["g7", "did you mean 'G7'?"],
    ["BRIC", "did you mean 'BRICS'?"],
    ["JPN", "write a place without 'group'"],
    ["JAP", "did you mean 'JPN' (Japan)?"],
    ["constructor", "must be a place or a group of the file (got 'constructor')"],
  ])("throws on the unknown group %s", (id, told) => {
    expect(() => membersOf(groups, id)).toThrow(RangeError);
    expect(() => membersOf(groups, id)).toThrow(told);
  });

  it.each(["2020", "2020-02-30", "yesterday", "2020-1-1"])("throws on the day %s", (at) => {
    expect(() => membersOf(groups, "EU", at)).toThrow("at must be a day YYYY-MM-DD");
  });
});

describe("parseGroups(file)", () => {
  const broken = (change: (copy: typeof file) => void) => {
    const copy = structuredClone(file);
    change(copy);
    return () => parseGroups(copy);
  };

  it.each([
    ["a place that is none", "ABC", /groups\.G7\.members\[0\]\.place: must be an ISO 3166-1/],
    ["lower case", "deu", /groups\.G7\.members\[0\]\.place/],
  ])("refuses %s", (_, place, told) => {
    expect(broken((copy) => Object.assign(copy.groups.G7.members[0], { place }))).toThrow(told);
  });

  it("refuses a missing date that is not said to be missing, dates in the wrong order, and lost citations", () => {
    expect(
      broken(({ groups: { G7, EU, USMCA } }) => {
        delete G7.members[0].from;
        EU.members[0].to = "1900-01-01";
        USMCA.citation = "usmcaa";
      }),
    ).toThrow(
      /groups has 3 errors[\s\S]*G7\.members\[0\]\.from[\s\S]*EU\.members\[0\]\.to[\s\S]*did you mean 'usmca'/,
    );
  });

  it("refuses one name for two groups, and a place's code as a name", () => {
    expect(broken((copy) => (copy.groups.G7.aliases = ["EU27"]))).toThrow("found 'EU27'");
    expect(broken((copy) => (copy.groups.USA = copy.groups.G7))).toThrow("found 'USA'");
  });

  it("refuses unknown fields with the path", () => {
    expect(broken((copy) => (copy.groups.G7.member = []))).toThrow("groups.G7.member");
    expect(() => parseGroups(null)).toThrow("groups has");
  });
});

describe("union, intersection and minus of places", () => {
  const places = fc.uniqueArray(fc.constantFrom("JPN", "CAN", "USA", "DEU", "FRA", "CHN"));

  test.prop([places, places, places])("keep the laws of sets", (a, b, c) => {
    const sorted = [...a].sort();
    expect(union(a, b)).toEqual(union(b, a));
    expect(intersection(a, b)).toEqual(intersection(b, a));
    expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
    expect(union(a, intersection(a, b))).toEqual(sorted);
    expect(intersection(a, union(a, b))).toEqual(sorted);
    expect(intersection(a, union(b, c))).toEqual(union(intersection(a, b), intersection(a, c)));
    expect(minus(a, union(b, c))).toEqual(intersection(minus(a, b), minus(a, c)));
    expect(union(minus(a, b), intersection(a, b))).toEqual(sorted);
    expect(minus(a, a)).toEqual([]);
  });
});

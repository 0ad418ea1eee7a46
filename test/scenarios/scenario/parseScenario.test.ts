import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { parseScenario } from "../../../src/scenarios/scenario/parseScenario.ts";
import { anyScenario } from "../../arbitraries/scenario.ts";
import { changedModel } from "../../model/changedModel.ts";
import { fileOf, issuesOf, NETWORK } from "../shockedChain.ts";

const outage = { kind: "outage", by: { places: ["CHN"] }, cut: 0.5 };
const file = fileOf({ start: "2010-09-22", end: "2010-11-19", shock: outage });

/** The issues of the file with some values changed. */
function issues(changes: Readonly<Record<string, unknown>>) {
  return issuesOf(() => parseScenario(changedModel(changes, file)));
}

describe("parseScenario(file)", () => {
  it("gives the scenario as it stands in the file, whether text or object", () => {
    expect(parseScenario(file)).toEqual(file);
    expect(parseScenario(JSON.stringify(file))).toEqual(file);
  });

  it("accepts every generated scenario and gives it back as it was", () => {
    fc.assert(
      fc.property(anyScenario(NETWORK), (scenario) => {
        expect(parseScenario(scenario)).toEqual(scenario);
        expect(parseScenario(JSON.stringify(scenario))).toEqual(scenario);
      }),
      { numRuns: 100 },
    );
  });

  it("accepts a scenario in which nothing happens", () => {
    expect(parseScenario(fileOf()).events).toEqual([]);
  });

  it("leaves the caller's data alone", () => {
    const before = JSON.stringify(file);
    const parsed = parseScenario(file);
    expect(JSON.stringify(file)).toBe(before);
    expect(parsed.events[0]).not.toBe((file.events as object[])[0]);
  });
});

describe("parseScenario(file) refuses", () => {
  it.each([
    ["a fraction above 1", { "events[0].shock.cut": 1.5 }, "events[0].shock.cut", "be ≤ 1"],
    ["a negative fraction", { "events[0].shock.cut": -0.1 }, "events[0].shock.cut", "be ≥ 0"],
    [
      "a fraction that is text",
      { "events[0].shock.cut": "1" },
      "events[0].shock.cut",
      "be a finite number",
    ],
    [
      "a fraction that is left out",
      { "events[0].shock.cut": undefined },
      "events[0].shock.cut",
      "be given",
    ],
    [
      "a number that is not finite",
      { "events[0].shock.cut": Number.NaN },
      "events[0].shock.cut",
      "be a finite number",
    ],
    [
      "an end before the start",
      { "events[0].end": "2010-09-21" },
      "events[0].end",
      'lie after `start` ("2010-09-22")',
    ],
    [
      "an end on the day of the start",
      { "events[0].end": "2010-09-22" },
      "events[0].end",
      'lie after `start` ("2010-09-22")',
    ],
    [
      "a date that the calendar does not have",
      { "events[0].start": "2011-02-29" },
      "events[0].start",
      "be a date that the calendar has, such as '2010-09-22'",
    ],
    [
      "a date of another form",
      { "events[0].start": "22.9.2010" },
      "events[0].start",
      "be a date that the calendar has, such as '2010-09-22'",
    ],
    [
      "dates beside numbers of days",
      { "events[0].end": 30 },
      "events[0].end",
      "be a date, as elsewhere in the file",
    ],
    [
      "a day below 0",
      { "events[0].start": -1, "events[0].end": undefined },
      "events[0].start",
      "be ≥ 0",
    ],
    [
      "a start that is neither",
      { "events[0].start": true },
      "events[0].start",
      "be a date such as '2010-09-22', or a number of days from 0 to 1000000",
    ],
    [
      "an event without a source",
      { "events[0].citation": undefined },
      "events[0].citation",
      "be given",
    ],
    [
      "a source that there is not",
      { "events[0].citation": "d" },
      "events[0].citation",
      "be a key of `citations`",
    ],
    [
      "nobody meant",
      { "events[0].shock.by": {} },
      "events[0].shock.by",
      "have one or more of `places`, `operators` and `owners`",
    ],
    [
      "an empty list of places",
      { "events[0].shock.by.places": [] },
      "events[0].shock.by.places",
      "be ≥ 1 entries long",
    ],
    [
      "a place written out",
      { "events[0].shock.by.places": ["Hong Kong"] },
      "events[0].shock.by.places[0]",
      "be an ISO 3166-1 alpha-3 code or the name of a group",
    ],
    ["no events", { events: undefined }, "events", "be a list"],
    ["an event that is no object", { events: [7] }, "events[0]", "be an object"],
    [
      "a shock that is no object",
      { "events[0].shock": "outage" },
      "events[0].shock",
      "be an object",
    ],
    ["another format", { kyusho: "model/1" }, "kyusho", "be one of 'scenario/1'"],
  ])("%s", (_, changes, path, must) => {
    expect(issues(changes)).toMatchObject([{ path, must }]);
  });

  it("a kind of shock that there is not, with the one that was meant", () => {
    expect(issues({ "events[0].shock.kind": "outrage" })).toMatchObject([
      { path: "events[0].shock.kind", found: '"outrage"', fix: "did you mean 'outage'?" },
    ]);
  });

  it("a field that the kind does not have, with the one that was meant", () => {
    expect(issues({ "events[0].shock.rampDay": 5 })).toMatchObject([
      { path: "events[0].shock.rampDay", fix: "did you mean 'rampDays'?" },
    ]);
    expect(issues({ "events[0].ends": 5 })).toMatchObject([
      { path: "events[0].ends", fix: "did you mean 'end'?" },
    ]);
    expect(issues({ event: [] })).toMatchObject([{ path: "event", fix: "did you mean 'events'?" }]);
    expect(issues({ "events[0].shock.by.place": ["CHN"] })).toMatchObject([
      { path: "events[0].shock.by.place", fix: "did you mean 'places'?" },
    ]);
  });

  it("both or none of two fields of which one is needed", () => {
    const demand = { kind: "demand-change", stages: ["metal"] };
    const both = { ...demand, factor: 2, growthPerYear: 0.1 };
    const must = "have exactly one of `factor` and `growthPerYear`";
    for (const shock of [demand, both])
      expect(issues({ "events[0].shock": shock })).toMatchObject([
        { path: "events[0].shock", must },
      ]);
    const release = { kind: "stock-release", stage: "metal", places: ["JPN"] };
    expect(issues({ "events[0].shock": release })).toMatchObject([
      { must: "have exactly one of `days` and `amount`" },
    ]);
    const control = { kind: "export-control", stages: ["metal"], by: { places: ["CHN"] } };
    expect(issues({ "events[0].shock": control })).toMatchObject([
      { must: "have one or more of `cut` and `licenceDays`" },
    ]);
    const shrinking = { ...demand, growthPerYear: -1 };
    expect(issues({ "events[0].shock": shrinking })).toMatchObject([
      { path: "events[0].shock.growthPerYear", must: "be > -1" },
    ]);
  });

  it("measurements of nothing, before they begin, of no date or below minus everything", () => {
    const measured = {
      ...{ label: { en: "exports" }, stage: "metal", from: "CHN", citation: "c" },
      ...{ start: "2010-10-01", end: "2011-01-01", change: -0.8 },
    };
    expect(parseScenario({ ...file, measured: [measured] }).measured).toEqual([measured]);
    const wrong = { ...measured, change: -1.1, end: "2010-10-01", start: 5 };
    expect(issues({ measured: [wrong] }).map(({ path }) => path)).toEqual([
      "measured[0].start",
      "measured[0].change",
    ]);
    expect(issues({ measured: [{ ...measured, end: "2010-10-01" }] })).toMatchObject([
      { path: "measured[0].end", must: 'lie after `start` ("2010-10-01")' },
    ]);
    expect(issues({ measured: [measured], events: [] })).toMatchObject([
      { path: "measured", must: "stand beside events" },
    ]);
    const days = { "events[0].start": 0, "events[0].end": 9, measured: [measured] };
    expect(issues(days)).toMatchObject([
      { path: "measured", must: "stand in a scenario that counts in dates" },
    ]);
  });

  it("every issue at once, in the order of the file", () => {
    const wrong = {
      events: [
        {
          start: "2010-13-01",
          end: "2010-01-01",
          shock: { ...outage, cut: 2, by: {} },
          citation: "x",
        },
        { start: 5, shock: { kind: "none" }, citation: "c" },
        { start: "2010-09-22", shock: { ...outage, cuts: 1 }, citation: "y" },
      ],
      citations: { c: { title: "c" } },
      id: "a b",
      title: { en: "" },
    };
    const found = issuesOf(() => parseScenario({ kyusho: "scenario/1", ...wrong }));
    expect(found.map(({ path }) => path)).toEqual([
      "events[0].start",
      "events[0].shock.by",
      "events[0].shock.cut",
      "events[0].citation",
      "events[1].start",
      "events[1].shock.kind",
      "events[2].shock.cuts",
      "events[2].citation",
      "citations.c.publisher",
      "citations.c.year",
      "citations.c.licence",
      "citations.c.kind",
      "id",
      "title.en",
    ]);
  });
});

describe("parseScenario(file) withstands", () => {
  afterEach(() => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const text = JSON.stringify({ ...file, title: { en: "t" } });

  it.each([
    ["the top", '"kyusho":', "__proto__"],
    ["the citations", '"c":', "citations.__proto__"],
    ["a citation", '"publisher":', "citations.c.__proto__"],
    ["an event", '"end":', "events[0].__proto__"],
    ["a shock", '"cut":', "events[0].shock.__proto__"],
    ["those who are meant", '"places":', "events[0].shock.by.__proto__"],
  ])("__proto__ in %s", (_, before, path) => {
    const hostile = text.replace(before, `"__proto__":{"polluted":true},${before}`);
    expect(issuesOf(() => parseScenario(hostile))).toEqual([
      { path, must: "be a known field", found: "'__proto__'", fix: "remove it" },
    ]);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", []],
    ["a number", 7],
    ["a function", () => 1],
    ["text that is no JSON", "{"],
    ["JSON that is no object", "[1]"],
  ])("%s", (_, hostile) => {
    expect(issuesOf(() => parseScenario(hostile))).toHaveLength(1);
  });

  it("twenty thousand wrong events, of which it keeps a thousand issues", () => {
    const events = Array.from({ length: 2e4 }, () => ({ start: "x", shock: { kind: "y" } }));
    const wrong = { ...file, events };
    expect(issuesOf(() => parseScenario(wrong))).toHaveLength(1000);
  });

  it("names reserved by JavaScript, lists with holes, and objects that contain themselves", () => {
    const cyclic: Record<string, unknown> = { ...outage };
    cyclic.by = cyclic;
    const holes = Object.assign(new Array(2), { 0: (file.events as object[])[0] });
    expect(issues({ id: "constructor" })).toMatchObject([{ path: "id" }]);
    expect(issues({ events: holes })).toMatchObject([{ path: "events[1]" }]);
    expect(issues({ events: [{ start: 0, shock: cyclic, citation: "c" }] }).length).toBeGreaterThan(
      0,
    );
    const kind = { "events[0].shock.kind": "toString" };
    expect(issues(kind)).toMatchObject([{ path: "events[0].shock.kind" }]);
  });
});

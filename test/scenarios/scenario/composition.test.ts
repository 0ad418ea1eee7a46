import { describe, expect, it } from "vitest";
import { andScenario } from "../../../src/scenarios/scenario/andScenario.ts";
import { emptyScenario } from "../../../src/scenarios/scenario/emptyScenario.ts";
import { parseScenario } from "../../../src/scenarios/scenario/parseScenario.ts";
import { scaleScenario } from "../../../src/scenarios/scenario/scaleScenario.ts";
import { thenScenario } from "../../../src/scenarios/scenario/thenScenario.ts";
import { fileOf, scenarioOf } from "../shockedChain.ts";

const shock = { kind: "outage", by: { places: ["CHN"] }, cut: 0.5 };
const first = scenarioOf({ start: "2010-09-22", end: "2010-11-19", shock });
const second = scenarioOf(
  { start: "2019-07-04", end: "2019-07-14", shock },
  { start: "2019-07-01", shock },
);

describe("andScenario(a, b)", () => {
  it("keeps the events of both on their days", () => {
    const both = andScenario(first, second);
    expect(both.events.map(({ start }) => start)).toEqual([
      "2010-09-22",
      "2019-07-04",
      "2019-07-01",
    ]);
    expect(both.id).toBe("test-and-test");
    expect(both.title).toEqual({ en: "test; test", ja: "test・test" });
    expect(parseScenario(both)).toEqual(both);
  });

  it("keeps the sources of both, and refuses a key that means two", () => {
    const other = {
      title: "d",
      publisher: "p",
      year: 2024,
      licence: "none",
      kind: "survey" as const,
    };
    const more = { ...second, citations: { ...second.citations, d: other } };
    expect(Object.keys(andScenario(first, more).citations)).toEqual(["c", "d"]);
    const clash = { ...second, citations: { c: other } };
    expect(() => andScenario(first, clash)).toThrow(
      new RangeError("andScenario: a citation key must mean one source (got 'c' for two)"),
    );
    const { title, ...rest } = first.citations.c as NonNullable<typeof other>;
    const turned = { ...second, citations: { c: { ...rest, title } } };
    expect(andScenario(first, turned).citations).toEqual(first.citations);
  });

  it("keeps a model only where both name the same", () => {
    const of = (model: string) => ({ ...first, model });
    expect(andScenario(of("a"), of("a")).model).toBe("a");
    expect(andScenario(of("a"), of("b"))).not.toHaveProperty("model");
    expect(andScenario(of("a"), first)).not.toHaveProperty("model");
  });

  it("refuses dates beside days", () => {
    expect(() => andScenario(first, scenarioOf({ shock }))).toThrow(RangeError);
  });

  it("keeps measurements, which a sequence does not", () => {
    const measured = {
      ...{ label: { en: "exports" }, stage: "metal", from: "CHN", citation: "c" },
      ...{ start: "2010-10-01", end: "2011-01-01", change: -0.8 },
    };
    const with1 = parseScenario({
      ...fileOf({ start: "2010-09-22", end: "2010-11-19", shock }),
      measured: [measured],
    });
    expect(andScenario(with1, second).measured).toEqual([measured]);
    expect(andScenario(with1, emptyScenario()).measured).toEqual([measured]);
    expect(thenScenario(with1, second)).not.toHaveProperty("measured");
  });
});

describe("thenScenario(a, b)", () => {
  it("moves b so that its first start is a's last end, by whole days of the calendar", () => {
    const { events, id } = thenScenario(first, second);
    expect(id).toBe("test-then-test");
    expect(events.slice(1).map(({ start, end }) => [start, end])).toEqual([
      ["2010-11-22", "2010-12-02"],
      ["2010-11-19", undefined],
    ]);
  });

  it("moves days as numbers", () => {
    const a = scenarioOf({ start: 3, end: 7.5, shock }, { start: 0, end: 2, shock });
    const b = scenarioOf({ start: 1, end: 1.5, shock });
    expect(thenScenario(a, b).events[2]).toMatchObject({ start: 7.5, end: 8 });
  });

  it("refuses an a that does not end, dates beside days, and days that no file holds", () => {
    expect(() => thenScenario(second, first)).toThrow(
      "thenScenario: a must end before b starts (got events[1] without `end`)",
    );
    expect(() => thenScenario(first, scenarioOf({ shock }))).toThrow(RangeError);
    const late = scenarioOf({ start: "9999-01-01", end: "9999-12-30", shock });
    expect(() => thenScenario(late, first)).toThrow("b must stay in days that a file can hold");
    const far = scenarioOf({ start: 0, end: 1e6, shock });
    expect(() => thenScenario(far, scenarioOf({ start: 0, end: 1, shock }))).toThrow(RangeError);
    expect(() => thenScenario(far, scenarioOf({ start: 0, end: 1e-12, shock }))).toThrow(
      "long enough to tell start from end",
    );
  });
});

describe("scaleScenario(scenario, factor)", () => {
  it("scales each kind as its row says", () => {
    const by = { places: ["CHN"] };
    const { events } = scaleScenario(
      scenarioOf(
        { shock: { kind: "export-control", stages: ["a"], by, cut: 0.5, licenceDays: 40 } },
        { shock: { kind: "outage", by, cut: 1, rampDays: 8 } },
        {
          shock: {
            kind: "route-closure",
            chokepoints: ["x"],
            cut: 0.5,
            detour: { share: 1, extraDays: 9 },
          },
        },
        { shock: { kind: "embargo", from: ["CHN"], to: ["JPN"], cut: 1 } },
        { shock: { kind: "demand-change", stages: ["a"], factor: 3 } },
        { shock: { kind: "demand-change", stages: ["a"], growthPerYear: 0.5 } },
        { shock: { kind: "revocation", stages: ["a"], by, cut: 1 } },
        { shock: { kind: "ownership-sanction", owners: ["CHN"], cut: 1 } },
        { shock: { kind: "stock-release", stage: "a", places: ["JPN"], days: 10, overDays: 4 } },
        { shock: { kind: "stock-release", stage: "a", places: ["JPN"], amount: 10 } },
        { shock: { kind: "capacity-added", stage: "a", place: "JPN", amount: 10, rampDays: 4 } },
        { shock: { kind: "recycling-yield", stages: ["a"], factor: 0.5 } },
      ),
      0.5,
    );
    expect(events.map((event) => event.shock)).toMatchObject([
      { cut: 0.25, licenceDays: 20 },
      { cut: 0.5, rampDays: 8 },
      { cut: 0.25, detour: { share: 1, extraDays: 9 } },
      { cut: 0.5 },
      { factor: 2 },
      { growthPerYear: 0.25 },
      { cut: 0.5 },
      { cut: 0.5 },
      { days: 5, overDays: 4 },
      { amount: 5 },
      { amount: 5, rampDays: 4 },
      { factor: 0.75 },
    ]);
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses %s", (factor) => {
    expect(() => scaleScenario(first, factor)).toThrow(RangeError);
  });
});

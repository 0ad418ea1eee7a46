import { describe, expect, it } from "vitest";
import { busiestDay } from "../../../src/scenarios/scenario/busiestDay.ts";
import { changesOf } from "../../../src/scenarios/scenario/changesOf.ts";
import { scenarioOf } from "../shockedChain.ts";

const by = { places: ["CHN"] };
const outage = { kind: "outage", by, cut: 1 };

describe("changesOf(scenario)", () => {
  it("counts from the first start, each day once and in order", () => {
    const scenario = scenarioOf(
      { start: "2020-03-01", end: "2020-03-11", shock: outage },
      { start: "2020-02-28", end: "2020-03-01", shock: outage },
    );
    expect(changesOf(scenario)).toEqual({ days: [0, 2, 12], spans: [] });
  });

  it("tells when licences come, when a detour brings something and over which days effects move", () => {
    const control = { kind: "export-control", stages: ["a"], by, cut: 0.5, licenceDays: 45 };
    const closure = { kind: "route-closure", chokepoints: ["x"], cut: 1 };
    const scenario = scenarioOf(
      { start: 5, shock: control },
      { start: 10, end: 60, shock: { ...closure, detour: { share: 1, extraDays: 12 } } },
      { start: 10, end: 20, shock: { ...closure, detour: { share: 1, extraDays: 12 } } },
      { start: 6, end: 8, shock: { ...outage, rampDays: 3 } },
      {
        start: 9,
        shock: { kind: "stock-release", stage: "a", places: ["JPN"], days: 1, overDays: 4 },
      },
      { start: 90, shock: { kind: "demand-change", stages: ["a"], growthPerYear: 0.2 } },
    );
    expect(changesOf(scenario)).toEqual({
      days: [0, 1, 3, 4, 5, 6, 8, 15, 17, 45, 50 + 5, 85]
        .filter((day) => day !== 50)
        .sort((a, b) => a - b),
      spans: [
        { from: 3, to: 8 },
        { from: 85, to: null },
      ],
    });
  });
});

describe("busiestDay(scenario)", () => {
  it("is the first day on which most events are in force", () => {
    const scenario = scenarioOf(
      { start: 2, end: 30, shock: outage },
      { start: 12, end: 20, shock: outage },
      { start: 22, end: 24, shock: outage },
    );
    expect(busiestDay(scenario)).toBe(10);
  });

  it("does not count what ends when another starts, nor output that comes back", () => {
    const scenario = scenarioOf(
      { start: 0, end: 10, shock: { ...outage, rampDays: 50 } },
      { start: 10, end: 20, shock: outage },
    );
    expect(busiestDay(scenario)).toBe(0);
  });

  it("counts a wait for licences, and nothing after where there is nothing but the wait", () => {
    const wait = { kind: "export-control", stages: ["a"], by, licenceDays: 10 };
    const at = (start: number, shock: object) =>
      busiestDay(scenarioOf({ shock }, { start: 50, shock: outage }, { start, shock: outage }));
    expect(at(5, wait)).toBe(5);
    expect(at(15, wait)).toBe(50);
    expect(at(15, { ...wait, cut: 0.1 })).toBe(50);
    expect(
      busiestDay(scenarioOf({ shock: { ...wait, licenceDays: 0 } }, { start: 7, shock: outage })),
    ).toBe(7);
  });

  it("is day 0 where nothing happens", () => {
    expect(busiestDay(scenarioOf())).toBe(0);
  });
});

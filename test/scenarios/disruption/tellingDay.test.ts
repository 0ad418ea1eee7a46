import { describe, expect, it } from "vitest";
import { tellingDay } from "../../../src/scenarios/disruption/tellingDay.ts";
import { scenarioOf } from "../shockedChain.ts";

const by = { places: ["AUS"] };
const outage = { kind: "outage", by, cut: 1 };
const growth = { kind: "demand-change", stages: ["ore"], growthPerYear: 0.2 };
const ramp = { kind: "capacity-added", stage: "ore", place: "AUS", amount: 1, rampDays: 100 };
const asked = { day: undefined, days: 365 };

describe("tellingDay(scenario, asked)", () => {
  it("is the day asked about, else the first on which most events are in force", () => {
    const scenario = scenarioOf({ shock: outage, end: 20 }, { shock: outage, start: 10, end: 30 });
    expect(tellingDay(scenario, { day: 3, days: 365 })).toBe(3);
    expect(tellingDay(scenario, asked)).toBe(10);
  });

  it("is the end of what is looked at for growth without an end, and the day on which a ramp is up", () => {
    expect(tellingDay(scenarioOf({ shock: growth }), asked)).toBe(365);
    expect(tellingDay(scenarioOf({ shock: ramp }), asked)).toBe(100);
  });

  it("is never a day on which what grows or ramps up is over", () => {
    expect(tellingDay(scenarioOf({ shock: growth, end: 730 }), asked)).toBe(729);
    expect(tellingDay(scenarioOf({ shock: ramp, end: 30 }), asked)).toBe(29);
  });
});

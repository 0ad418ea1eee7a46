import { describe, expect, it } from "vitest";
import { checkScenario } from "../../../src/scenarios/scenario/checkScenario.ts";
import { parseScenario } from "../../../src/scenarios/scenario/parseScenario.ts";
import { GROUPS } from "../../assess/chains.ts";
import { fileOf, issuesOf, NETWORK, notesOf, scenarioOf } from "../shockedChain.ts";

const outage = { kind: "outage", by: { places: ["CHN"] }, cut: 0.5 };

function issues(...shocks: readonly Readonly<Record<string, unknown>>[]) {
  const scenario = scenarioOf(...shocks.map((shock) => ({ shock })));
  return issuesOf(() => checkScenario(scenario, NETWORK, GROUPS));
}

describe("checkScenario(scenario, network, groups) refuses", () => {
  it("a stage that there is not, with the one that was meant", () => {
    expect(issues({ ...outage, stages: ["ore", "mettal"] })).toEqual([
      {
        ...{ path: "events[0].shock.stages[1]", must: "be a stage of the model" },
        ...{ found: "'mettal'", fix: "did you mean 'metal'?" },
      },
    ]);
    const release = { kind: "stock-release", stage: "gold", places: ["JPN"], days: 1 };
    expect(issues(release)).toMatchObject([
      { path: "events[0].shock.stage", fix: "choose of ore, scrap, metal, tool" },
    ]);
  });

  it("a chokepoint and an operator that there are not", () => {
    const closure = { kind: "route-closure", chokepoints: ["malaca"], cut: 1 };
    expect(issues(closure, { ...outage, by: { operators: ["Alfa"] } })).toMatchObject([
      { path: "events[0].shock.chokepoints[0]", fix: "did you mean 'malacca'?" },
      { path: "events[1].shock.by.operators[0]", fix: "did you mean 'Alpha'?" },
    ]);
  });

  it("stages of another kind than the shock can hit", () => {
    const revoked = { kind: "revocation", stages: ["metal"], by: { places: ["USA"] }, cut: 1 };
    expect(issues(revoked)).toMatchObject([
      {
        path: "events[0].shock.stages[0]",
        found: "'metal' of kind refining",
        fix: "choose of tool",
      },
    ]);
    expect(issues({ kind: "recycling-yield", stages: ["ore"], factor: 2 })).toMatchObject([
      { must: "be a stage of kind recycling", fix: "choose of scrap" },
    ]);
  });

  it("units that do not fit", () => {
    const added = { kind: "capacity-added", stage: "metal", place: "JPN", amount: 1 };
    const release = { kind: "stock-release", stage: "metal", places: ["JPN"], amount: 1 };
    expect(issues({ ...added, unit: "GWh/year" }, { ...release, unit: "t Li/year" })).toMatchObject(
      [
        { path: "events[0].shock.unit", must: "be a unit that converts to 't Li/year'" },
        { path: "events[1].shock.unit", must: "be a unit that converts to 't Li'" },
      ],
    );
  });

  it("one amount for several places", () => {
    const release = { kind: "stock-release", stage: "metal", places: ["JPN", "KOR"], amount: 1 };
    const added = { kind: "capacity-added", stage: "metal", place: "USMCA", amount: 1 };
    expect(issues(release, added)).toMatchObject([
      { path: "events[0].shock.places", found: "2 places" },
      { path: "events[1].shock.place", found: "3 places" },
    ]);
  });

  it("places and groups that there are not", () => {
    expect(issues({ ...outage, by: { places: ["CHM", "usmca"], owners: ["JP"] } })).toMatchObject([
      { path: "events[0].shock.by.places[0]", found: "'CHM'" },
      { path: "events[0].shock.by.places[1]", fix: "did you mean 'USMCA'?" },
      { path: "events[0].shock.by.owners[0]", fix: "did you mean 'JPN' (Japan)?" },
    ]);
    const scenario = scenarioOf({ shock: { ...outage, by: { places: ["USMCA"] } } });
    expect(issuesOf(() => checkScenario(scenario, NETWORK))).toMatchObject([
      { must: "be an ISO 3166-1 alpha-3 code where no groups are given" },
    ]);
  });

  it("a group that the file cannot read on the event's first day", () => {
    const shock = { ...outage, by: { places: ["EU"] } };
    const late = scenarioOf({ start: "2040-01-01", shock });
    expect(issuesOf(() => checkScenario(late, NETWORK, GROUPS))).toMatchObject([
      {
        path: "events[0].shock.by.places[0]",
        must: "be a group whose members are known on the event's first day",
        fix: "list the places that are meant",
      },
    ]);
    expect(() => checkScenario(scenarioOf({ shock }), NETWORK, GROUPS)).not.toThrow();
  });

  it("all of it at once, measurements too", () => {
    const measured = {
      ...{ label: { en: "exports" }, stage: "meta", from: "JPM", citation: "c" },
      ...{ start: "2010-10-01", end: "2011-01-01", change: -0.8 },
    };
    const shock = { ...outage, stages: ["x"], by: { places: ["QQQ"] } };
    const scenario = parseScenario({
      ...fileOf({ start: "2010-01-01", shock }),
      measured: [measured],
    });
    expect(
      issuesOf(() => checkScenario(scenario, NETWORK, GROUPS)).map(({ path }) => path),
    ).toEqual([
      "events[0].shock.stages[0]",
      "events[0].shock.by.places[0]",
      "measured[0].stage",
      "measured[0].from",
    ]);
  });
});

describe("checkScenario(scenario, network, groups) notes", () => {
  it("nothing where everybody named has something at each stage", () => {
    expect(notesOf({ ...outage, stages: ["metal", "tool"] })).toEqual([]);
    expect(notesOf({ ...outage, by: { places: ["CHN", "USA"] } })).toEqual([]);
  });

  it("a place that supplies nothing, and that the shock has no effect there", () => {
    const shock = { ...outage, stages: ["tool"], by: { places: ["CHN", "BRA"] } };
    expect(notesOf(shock)).toEqual([
      {
        kind: "data",
        text: {
          en: "supplier outage (day 0) has no effect there, because the model has no supplier in Brazil at tool",
          ja: "供給者の停止（0日目）：toolにブラジルの供給者がモデルにないため、効果がない",
        },
      },
    ]);
  });

  it("a stage at which nobody named has anything", () => {
    const shock = { ...outage, stages: ["metal", "scrap"] };
    expect(notesOf(shock)).toMatchObject([
      { kind: "data", text: { en: expect.stringContaining("no supplier in China at scrap") } },
    ]);
  });

  it("that the model says too little, where somebody whose place is unknown may be meant", () => {
    expect(notesOf({ ...outage, stages: ["ore"], by: { places: ["BRA"] } })).toMatchObject([
      { kind: "unknown", text: { en: expect.stringContaining("no supplier in Brazil at ore") } },
    ]);
  });

  it("flows and markets that there are not", () => {
    const closure = { kind: "route-closure", chokepoints: ["panama"], stages: ["tool"], cut: 1 };
    expect(notesOf({ ...closure, stages: ["metal", "tool"] })).toMatchObject([
      { kind: "data", text: { en: expect.stringContaining("no flow through panama at tool") } },
    ]);
    expect(notesOf({ ...closure, stages: ["ore"] })).toMatchObject([{ kind: "unknown" }]);
    const release = { kind: "stock-release", stage: "scrap", places: ["DEU"], days: 3 };
    expect(notesOf(release)).toMatchObject([
      { text: { en: expect.stringContaining("no market in Germany at scrap") } },
    ]);
  });

  it("no supplier where one only passes goods on", () => {
    const control = { kind: "export-control", stages: ["ore"], by: { places: ["JPN"] }, cut: 1 };
    expect(notesOf(control)).toMatchObject([{ kind: "unknown" }]);
    const tool = { kind: "export-control", stages: ["tool"], by: { places: ["JPN"] }, cut: 1 };
    expect(notesOf(tool)).toMatchObject([{ kind: "data" }]);
  });
});

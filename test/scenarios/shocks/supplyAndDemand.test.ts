import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { checkScenario } from "../../../src/scenarios/scenario/checkScenario.ts";
import { effectsAt } from "../../../src/scenarios/scenario/effectsAt.ts";
import { chain } from "../../assess/chains.ts";
import { changed, effectsOf, NETWORK, scenarioOf } from "../shockedChain.ts";

const pool = (stage: string, place: string): number => {
  const { stageNumber, placeNumber, places, poolNumber } = NETWORK;
  const cell = (stageNumber.get(stage) as number) * places.length + (placeNumber.get(place) ?? 0);
  return poolNumber[cell] as number;
};

describe("an outage", () => {
  it("lowers the output of whoever stands, is run or is owned there", () => {
    const by = { places: ["AUS"], operators: ["Gamma"], owners: ["CHN"] };
    const effects = effectsOf({ kind: "outage", by, cut: 0.25 });
    expect(changed(effects.output)).toEqual({
      0: 0.75,
      1: 0.75,
      3: 0.75,
      4: 0.75,
      5: 0.75,
      8: 0.75,
    });
    expect(changed(effects.mayOutput)).toEqual({
      ...changed(effects.output),
      ...{ 2: 0.75, 6: 0.75 },
    });
    expect(changed(effects.passage)).toEqual({});
  });

  it("of some stages leaves the others alone", () => {
    const effects = effectsOf({
      kind: "outage",
      stages: ["tool"],
      by: { owners: ["CHN"] },
      cut: 1,
    });
    expect(changed(effects.output)).toEqual({ 8: 0 });
    expect(changed(effects.leastLeft)).toEqual({ 3: 0 });
  });

  it("comes back in a straight line after its end", () => {
    const shock = { kind: "outage", by: { places: ["CHL"] }, cut: 0.8, rampDays: 10 };
    const at = (day: number) => effectsOf(shock, day, { end: 30 }).output[1];
    expect([0, 29.9, 30].map(at)).toEqual([1 - 0.8, 1 - 0.8, 1 - 0.8]);
    expect(at(35)).toBeCloseTo(0.6, 15);
    expect([40, 41].map(at)).toEqual([1, 1]);
  });
});

describe("a sanction on owners", () => {
  it("hits suppliers wherever they stand", () => {
    const effects = effectsOf({ kind: "ownership-sanction", owners: ["CHN"], cut: 1 });
    expect(changed(effects.output)).toEqual({ 1: 0, 4: 0, 8: 0 });
    expect(changed(effects.mayOutput)).toEqual({ 1: 0, 2: 0, 4: 0, 8: 0 });
  });
});

describe("a change of recycling yield", () => {
  it("multiplies the recyclers' output, up as well as down", () => {
    const shock = { kind: "recycling-yield", stages: ["scrap"], places: ["JPN"] };
    expect(changed(effectsOf({ ...shock, factor: 3 }).output)).toEqual({ 3: 3 });
    const half = effectsOf({ kind: "recycling-yield", stages: ["scrap"], factor: 0.5 });
    expect(changed(half.output)).toEqual({ 3: 0.5 });
    expect(changed(half.leastLeft)).toEqual({ 1: 0.5 });
  });

  it("raises what may stand there in the better of the two readings, and lowers it in the worse", () => {
    const network = compile(
      chain({
        stages: [{ id: "s" }, { id: "scrap", kind: "recycling" }],
        suppliers: [
          { place: "JPN", production: 1 },
          { stage: "scrap", place: "unknown", production: 1 },
        ],
      }),
    );
    const of = (factor: number) => {
      const shock = { kind: "recycling-yield", stages: ["scrap"], places: ["JPN"], factor };
      const { output, mayOutput } = effectsAt(
        network,
        checkScenario(scenarioOf({ shock }), network),
        0,
      );
      return [output[1], mayOutput[1]];
    };
    expect(of(3)).toEqual([3, 1]);
    expect(of(0.5)).toEqual([1, 0.5]);
  });
});

describe("a change of demand", () => {
  it("multiplies demand at all markets of a stage, or in some places", () => {
    const shock = { kind: "demand-change", stages: ["metal"], factor: 2 };
    const all = ["CHN", "JPN", "other", "USA"].map((place) => [pool("metal", place), 2]);
    expect(changed(effectsOf(shock).demand)).toEqual(Object.fromEntries(all));
    const japan = effectsOf({ ...shock, places: ["JPN"], factor: 0 });
    expect(changed(japan.demand)).toEqual({ [pool("metal", "JPN")]: 0 });
  });

  it("grows by the day, so that a year of 365 days brings the whole growth", () => {
    const shock = { kind: "demand-change", stages: ["metal"], places: ["JPN"], growthPerYear: 0.2 };
    const at = (day: number) => effectsOf(shock, day).demand[pool("metal", "JPN")];
    expect(at(0)).toBe(1);
    expect(at(365)).toBeCloseTo(1.2, 14);
    expect(at(730)).toBeCloseTo(1.44, 14);
    expect(at(182.5)).toBeCloseTo(Math.sqrt(1.2), 14);
  });
});

describe("a release of stocks", () => {
  const shock = { kind: "stock-release", stage: "metal", places: ["JPN"] };

  it("comes at once, or evenly over days, and what has come stays", () => {
    const at = pool("metal", "JPN");
    expect(changed(effectsOf({ ...shock, days: 20 }).releasedDays, 0)).toEqual({ [at]: 20 });
    const slow = { ...shock, days: 20, overDays: 40 };
    const out = (day: number) => effectsOf(slow, day, { end: 30 }).releasedDays[at];
    expect([0, 10, 30, 300].map(out)).toEqual([0, 5, 15, 15]);
  });

  it("is counted in the stage's unit, without its time", () => {
    const effects = effectsOf({ ...shock, amount: 2, unit: "kt Li" });
    expect(changed(effects.released, 0)).toEqual({ [pool("metal", "JPN")]: 2000 });
    expect(changed(effects.releasedDays, 0)).toEqual({});
  });
});

describe("new capacity", () => {
  it("adds supply, over its ramp, until the event ends", () => {
    const shock = { kind: "capacity-added", stage: "metal", place: "JPN", operator: "New" };
    const at = (day: number) =>
      effectsOf({ ...shock, amount: 1, unit: "kt Li/year", rampDays: 100 }, day, { end: 400 })
        .added[pool("metal", "JPN")];
    expect([0, 25, 100, 399, 400].map(at)).toEqual([0, 250, 1000, 1000, 0]);
    expect(changed(effectsOf({ ...shock, amount: 7 }).added, 0)).toEqual({
      [pool("metal", "JPN")]: 7,
    });
  });
});

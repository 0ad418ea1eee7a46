import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { sampleScenarios } from "../../../src/scenarios/sampling/sampleScenarios.ts";
import type { Chain } from "../../assess/chains.ts";
import golden from "../../golden/or10Exposure.json" with { type: "json" };
import { closed } from "../../trace/tracing.ts";
import { even, failing, figure, part, risk, THREE } from "./chance.ts";

const TEN = ["CHN", "AUS", "USA", "CAN", "DEU", "FRA", "CHL", "IND", "BRA", "ZAF"];
const chances = (probability: number, places = TEN) =>
  Object.fromEntries(places.map((place) => [place, probability]));

describe("sampleScenarios(network, options)", () => {
  const found = risk(
    THREE,
    { CHN: 0.1, AUS: 0.2 },
    { figures: { levels: [0.7, 0.9], losses: [0.4], floor: 0.6 } },
  );

  it("sampleScenarios of two suppliers gives the hand-worked figures, exactly", () => {
    // Losses 0, 0.5, 0.3 and 0.8 with probabilities 0.72, 0.08, 0.18 and 0.02.
    expect(figure(found, "expectedLoss").estimate?.value).toBeCloseTo(0.11, 12);
    expect(figure(found, "valueAtRisk", { at: 0.7 }).estimate?.value).toBe(0);
    expect(figure(found, "valueAtRisk", { at: 0.9 }).estimate?.value).toBeCloseTo(0.3, 12);
    expect(figure(found, "conditionalValueAtRisk", { at: 0.9 }).estimate?.value).toBeCloseTo(
      (0.08 * 0.5 + 0.02 * 0.8) / 0.1,
      12,
    );
    expect(figure(found, "exceedance", { at: 0.4 }).estimate?.value).toBeCloseTo(0.1, 12);
    expect(figure(found, "belowFloor", { at: 0.6 }).estimate?.value).toBeCloseTo(0.1, 12);
    const sure = figure(found, "sureExpectedLoss").bounds;
    expect(sure.lo).toBeCloseTo(0.11, 12);
    expect(sure.hi).toBeCloseTo(0.11, 12);
  });

  it("sampleScenarios attributes the expected loss and the variance to places", () => {
    expect(part(found, "CHN").attributed?.value).toBeCloseTo(0.05, 12);
    expect(part(found, "AUS").attributed?.value).toBeCloseTo(0.06, 12);
    expect(part(found, "CHN").alone?.value).toBeCloseTo(0.5, 12);
    expect(part(found, null).attributed?.value).toBeCloseTo(0.11, 12);
    expect(part(found, "CHN").method.en).toBe("exact, closed form");
    // Independent losses add up, so that each index is the place's part of 0.25 × 0.09 + 0.09 × 0.16.
    const parts = { CHN: 0.0225 / 0.0369, AUS: 0.0144 / 0.0369 };
    for (const [place, expected] of Object.entries(parts))
      for (const index of [part(found, place).firstOrder, part(found, place).totalOrder])
        expect(Math.abs((index?.value as number) - expected)).toBeLessThan(0.05);
  });

  it("sampleScenarios divides the loss on a chain as the exact closed form does: 27/40, 3/20, 1/8", () => {
    const places = { C: "CHN", D: "AUS", E: "CHL", A: "JPN" };
    const chain: Chain = {
      stages: [
        { id: "ore", unreported: "world" },
        {
          id: "s",
          kind: "refining",
          unreported: "world",
          inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "ore", place: places.C, production: 50 },
        { stage: "ore", place: places.D, production: 25 },
        { stage: "ore", place: places.A, production: 25 },
        { place: places.C, production: 60 },
        { place: places.E, production: 20 },
        { place: places.A, production: 20 },
      ],
      demands: [{ place: "JPN", amount: 100 }],
    };
    const sure = risk(chain, { CHN: 1, AUS: 1, CHL: 1 });
    const shapley = golden.expected.shapley as Record<string, { float: number }>;
    for (const key of ["C", "D", "E"] as const)
      expect(part(sure, places[key]).attributed?.value).toBeCloseTo(
        shapley[key]?.float as number,
        12,
      );
    expect(figure(sure, "expectedLoss").estimate?.value).toBeCloseTo(19 / 20, 12);
    const alone = golden.expected.exposure as Record<string, { float: number }>;
    for (const key of ["C", "D", "E"] as const)
      expect(part(sure, places[key]).alone?.value).toBeCloseTo(alone[key]?.float as number, 12);
  });

  it("sampleScenarios has the seed and the draws in its tables, and the same bytes for the same options", () => {
    const of = (seed: number) => risk(even(TEN), chances(0.3), { seed, draws: 2000 });
    const a = of(5);
    expect(JSON.stringify(a)).toBe(JSON.stringify(of(5)));
    expect(JSON.stringify(a)).not.toBe(JSON.stringify(of(6)));
    expect([a.figures.seed, a.attribution.seed, a.disruptions.seed]).toEqual([5, 5, 5]);
    expect(a.figures.notes.sampling?.text.en).toContain("drawn 2000 times with seed 5");
    expect(a.figures.notes.sampling?.text.en).toContain("at most 2 failures");
  });

  it("sampleScenarios rounds what it draws to the digits that the interval supports", () => {
    const { estimate } = figure(
      risk(even(TEN), chances(0.3), { draws: 400 }),
      "conditionalValueAtRisk",
      { at: 0.95 },
    );
    const width = (estimate?.hi as number) - (estimate?.lo as number);
    expect(width).toBeGreaterThan(0.001);
    for (const x of [estimate?.value, estimate?.lo, estimate?.hi])
      expect(Number((x as number).toFixed(3))).toBe(x);
  });

  it("sampleScenarios scales losses with a common severity, and bounds them by one within bounds", () => {
    const half = risk(THREE, { CHN: 0.1, AUS: 0.2 }, { severity: 0.5 });
    expect(figure(half, "expectedLoss").estimate?.value).toBeCloseTo(0.055, 12);
    const open = risk(THREE, { CHN: 0.1, AUS: 0.2 }, { severity: { value: 0.9, lo: 0.8, hi: 1 } });
    const { estimate, bounds } = figure(open, "expectedLoss");
    expect(bounds.lo).toBeCloseTo(0.088, 12);
    expect(bounds.hi).toBeCloseTo(0.11, 12);
    expect(estimate?.value).toBeCloseTo(0.099, 12);
    expect(open.figures.notes.severity?.text.en).toContain("80 %–100 %");
  });

  it("sampleScenarios counts unknown supply against and for, and gives no value where it is much", () => {
    const chain: Chain = {
      suppliers: [
        { place: "JPN", production: 60 },
        { place: "CHN", production: 100 },
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: 20 },
        { from: "unknown", to: "JPN", amount: 20 },
      ],
    };
    const much = risk(chain, { CHN: 0.1 });
    const { estimate, bounds, notes } = figure(much, "expectedLoss");
    expect(estimate).toBe(null);
    expect(bounds.lo).toBeCloseTo(0.02, 12);
    expect(bounds.hi).toBeCloseTo(0.04, 12);
    expect(notes).toContain("wide");
    expect(much.figures.notes.wide?.kind).toBe("unknown");
    expect(part(much, "CHN").attributed).toBe(null);
    expect(part(much, "CHN").alone).toEqual({
      value: null,
      lo: expect.closeTo(0.2, 12),
      hi: expect.closeTo(0.4, 12),
    });
  });

  it("sampleScenarios names the places upstream without a probability and tells what they could cost", () => {
    const some = risk(THREE, { CHN: 0.1 });
    expect(some.figures.notes.uncovered?.text.en).toContain("Australia");
    expect(some.figures.notes.uncovered?.kind).toBe("unknown");
    expect(figure(some, "uncovered").bounds.lo).toBeCloseTo(0.3, 12);
    expect(found.figures.notes.uncovered).toBe(undefined);
    expect(() => figure(found, "uncovered")).toThrow(/^0 rows/);
  });

  it("sampleScenarios says which places of a bloc fail through its shock alone, and lists what was assumed", () => {
    const shock = {
      bloc: "CHN,AUS",
      probability: 0.2,
      passThrough: 0.5,
      note: { en: "a", ja: "b" },
    };
    const both = risk(THREE, { CHN: 0.1 }, { blocs: [shock] });
    expect(both.figures.notes.withoutOwn?.text.en).toContain("Australia");
    const rows = both.disruptions.rows;
    expect(rows.map((row) => [row.kindId, row.own, row.passThrough, row.overall])).toEqual([
      ["place", null, null, expect.closeTo(0.1, 12)],
      ["place", 0.1, null, expect.closeTo(0.19, 12)],
      ["bloc", 0.2, 0.5, null],
    ]);
    expect(figure(both, "expectedLoss").estimate?.value).toBeCloseTo(0.5 * 0.19 + 0.3 * 0.1, 12);
    expect(part(both, rows[2]?.id as string).firstOrder).not.toBe(null);
  });

  it("sampleScenarios leaves the home's own places out of a bloc's shock", () => {
    const shock = { bloc: "JPN,CHN", probability: 1, passThrough: 1, note: "a" };
    expect(figure(risk(THREE, {}, { blocs: [shock] }), "expectedLoss").estimate?.value).toBeCloseTo(
      0.5,
      12,
    );
  });

  it("sampleScenarios keeps each citation once", () => {
    const citation = {
      title: "t",
      publisher: "p",
      year: 2024,
      licence: "none",
      kind: "estimate" as const,
    };
    const found = sampleScenarios(compile(closed(THREE)), {
      home: "JPN",
      disruptions: {
        places: {
          CHN: { probability: 0.1, citation },
          AUS: { probability: 0.1, citation: { ...citation } },
        },
      },
    });
    expect(found.disruptions.citations).toEqual({ disruption1: citation });
    expect(found.disruptions.rows.map((row) => row.citations)).toEqual([
      ["disruption1"],
      ["disruption1"],
    ]);
  });

  it("sampleScenarios loses nothing where the places that fail are not upstream", () => {
    const none = risk(THREE, { FRA: 0.5 });
    expect(figure(none, "expectedLoss").estimate).toEqual({ value: 0, lo: 0, hi: 0 });
    expect(figure(none, "valueAtRisk", { at: 0.99 }).estimate?.value).toBe(0);
    expect(part(none, null).attributed?.value).toBe(0);
    expect(none.attribution.rows).toHaveLength(1);
  });

  it("sampleScenarios ends with the signal's reason", () => {
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    expect(() => risk(even(TEN), chances(0.3), { signal })).toThrow(reason);
  });
});

describe("options of sampleScenarios", () => {
  const network = compile(closed(THREE));
  const good = { home: "JPN", disruptions: { places: failing({ CHN: 0.1 }) } };
  const bloc = { bloc: "CHN", probability: 0.1, passThrough: 0.5, note: "a" };

  it.each([
    [
      { disruptions: { places: failing({ CHX: 0.1 }) } },
      /^disruptions\.places\.CHX: must be a place/,
    ],
    [
      { disruptions: { places: failing({ JPN: 0.1 }) } },
      /^disruptions\.places\.JPN: must not be of the home/,
    ],
    [
      { disruptions: { places: failing({ CHN: 1.1 }) } },
      /^disruptions\.places\.CHN\.probability: must lie from 0 to 1 \(got 1.1\)/,
    ],
    [
      { disruptions: { places: { CHN: { probability: 0.1 } } } },
      /^disruptions\.places\.CHN: must name a citation or a note/,
    ],
    [
      { disruptions: { places: { CHN: { probability: 0.1, note: " " } } } },
      /must name a citation or a note/,
    ],
    [
      { disruptions: { places: {}, blocs: [{ ...bloc, passThrough: -1 }] } },
      /^disruptions\.blocs\.0\.passThrough/,
    ],
    [
      { disruptions: { places: {}, blocs: [{ ...bloc, bloc: "JPN" }] } },
      /^disruptions\.blocs\.0: must hold a place outside/,
    ],
    [
      { disruptions: { places: {}, blocs: Array(13).fill(bloc) } },
      /^disruptions\.blocs: must be at most 12/,
    ],
    [{ disruptions: { places: {}, severity: 0 } }, /^disruptions\.severity: must lie above 0/],
    [
      { disruptions: { places: {}, severity: { value: 1, lo: 1, hi: 2 } } },
      /^disruptions\.severity/,
    ],
    [{ stage: "t" }, /^sampleScenarios: stage must be one of the model's/],
    [{ draws: 99 }, /^draws: must be a whole number from 100/],
    [{ seed: -1 }, /^seed: must be/],
    [{ confidence: 1 }, /^confidence: must lie/],
    [{ shares: { cv: 1 } }, /^shares: must be/],
    [{ shares: "all" as never }, /^shares: must be/],
    [{ figures: { levels: [1] } }, /^levels: must be/],
    [{ figures: { losses: [2] } }, /^losses: must lie/],
    [{ figures: { floor: -0.1 } }, /^floor: must lie/],
  ])("%j is refused", (options, message) => {
    expect(() => sampleScenarios(network, { ...good, ...options })).toThrow(RangeError);
    expect(() => sampleScenarios(network, { ...good, ...options })).toThrow(message);
  });
});

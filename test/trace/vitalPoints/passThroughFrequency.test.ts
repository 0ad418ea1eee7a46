import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { passThroughFrequency } from "../../../src/trace/vitalPoints/passThroughFrequency.ts";
import { anyHiding, anyHome, hide, PLACES } from "../../assess/randomChain.ts";
import golden from "../../golden/ioGraph.json" with { type: "json" };
import { loopedGraph, placeOfNode, stageOf, supplyGraph } from "../supplyGraph.ts";
import { closed } from "../tracing.ts";
import {
  anyLoopedModel,
  anyStraightModel,
  enumeratedFrequency,
  everybody,
  questionOf,
  reaching,
} from "../walkPaths.ts";

const place = fc.constantFrom(...PLACES);
const from = fc.option(place, { nil: undefined });
const asking = (origin: string | undefined) => (origin === undefined ? {} : { from: origin });

describe("passThroughFrequency(network, question) by another way", () => {
  it("is the mean number of passes over all paths, one by one, in chains without loops", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStraightModel, anyHome, from, (model, home, origin) => {
        const network = compile(model);
        for (const through of everybody(network)) {
          const ask = { home, stage: "metal", through, ...asking(origin) };
          const expected = enumeratedFrequency(questionOf(network, ask));
          const found = passThroughFrequency(network, ask);
          // Of someone of whom nothing is known the function says nothing.
          if (found === null) expect(expected ?? 0).toBe(0);
          else {
            expect(found.frequency).toBeCloseTo(expected as number, 11);
            compared++;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it("is the elasticity of what reaches the home to what is passed on, with loops of trade and of scrap", () => {
    let above = 0;
    fc.assert(
      fc.property(anyLoopedModel, anyHome, from, (model, home, origin) => {
        const network = compile(model);
        for (const through of everybody(network)) {
          const ask = { home, stage: "metal", through, ...asking(origin) };
          const found = passThroughFrequency(network, ask);
          const question = questionOf(network, ask);
          if (found === null) {
            expect(reaching(question, 1.001) - reaching(question, 1)).toBeCloseTo(0, 12);
            continue;
          }
          const logAt = (by: number) => Math.log(reaching(question, Math.exp(by)));
          const over = (step: number) => (logAt(step) - logAt(-step)) / (2 * step);
          // Two steps, since a loop that loses little bends much even where few goods enter it.
          const slope = (4 * over(5e-6) - over(1e-5)) / 3;
          if (found.frequency > 1.01) above++;
          expect(Math.abs(found.frequency - slope)).toBeLessThanOrEqual(
            1e-6 * Math.max(1, found.frequency) ** 3,
          );
        }
      }),
      { numRuns: 30 },
    );
    expect(above).toBeGreaterThan(3);
  });

  it("is the chance to visit each node of a graph of five stages", () => {
    const network = compile(supplyGraph());
    for (const [node, visits] of Object.entries(golden.visits)) {
      const ask = { home: placeOfNode(node), stage: stageOf(node) };
      for (const [through, chance] of Object.entries(visits as Record<string, number>)) {
        const found = passThroughFrequency(network, {
          ...ask,
          through: { place: placeOfNode(through) },
        });
        expect(found?.frequency).toBeCloseTo(chance, 12);
        expect(found?.unknown).toBe(0);
      }
    }
  });

  it("is the fundamental matrix of a graph in which scrap goes round", () => {
    const network = compile(loopedGraph());
    const places = { ref: "CHN", scrap: "FRA", prod: "DEU", use: "JPN" };
    const { transient, N, B } = golden.cyclic;
    const row = transient.indexOf("use");
    const frequency = (at: string, origin?: string) =>
      passThroughFrequency(network, {
        home: "JPN",
        stage: "use",
        through: { place: at },
        ...asking(origin),
      })?.frequency;
    for (const [node, at] of Object.entries(places)) {
      const visits = N[row]?.[transient.indexOf(node)] as number;
      expect(frequency(at)).toBeCloseTo(visits, 12);
      expect(frequency(at, "AUS")).toBeCloseTo(visits, 12);
    }
    expect(frequency("AUS")).toBeCloseTo(B[row]?.[0] as number, 12);
    expect(frequency("AUS", "AUS")).toBeCloseTo(1, 12);
    expect(frequency("BRA", "AUS")).toBe(0);
  });
});

describe("passThroughFrequency(network, question) by hand", () => {
  const twoSteps = closed({
    stages: [
      { id: "ore" },
      { id: "salt", inputs: [{ of: [{ stage: "ore" }] }] },
      {
        id: "s",
        inputs: [{ of: [{ stage: "salt" }] }],
      },
    ],
    suppliers: [
      { stage: "ore", place: "AUS", production: 30 },
      { stage: "ore", place: "CHN", production: 10 },
      { stage: "salt", place: "CHN", operator: "Salt", owner: "AUS", production: 20 },
      { place: "CHN", production: 20 },
      { place: "JPN", production: 20 },
    ],
    flows: [
      { stage: "ore", from: "AUS", to: "CHN", amount: 30 },
      { stage: "salt", from: "CHN", to: "JPN", amount: 10 },
      { from: "CHN", to: "JPN", amount: 20 },
    ],
  });
  const ask = (question: object) =>
    passThroughFrequency(compile(twoSteps), {
      home: "JPN",
      stage: "s",
      through: { place: "CHN" },
      ...question,
    });

  it("counts every step of a place: half of the supply passes China twice, the rest once, and ore a quarter more", () => {
    expect(ask({})).toEqual({ frequency: 1.75, unknown: 0 });
    expect(ask({ from: "AUS" })).toEqual({ frequency: 1.5, unknown: 0 });
    expect(ask({ from: "CHN" })).toEqual({ frequency: 2.5, unknown: 0 });
  });

  it("counts the steps of an operator and of an owner's place", () => {
    expect(ask({ through: { operator: "Salt" } })?.frequency).toBe(1);
    expect(ask({ through: { owner: "AUS" } })).toEqual({ frequency: 1, unknown: 1 });
  });

  it("counts the home's own steps, but not that the home uses it", () => {
    expect(ask({ through: { place: "JPN" } })).toEqual({ frequency: 0.5, unknown: 0 });
  });

  it("counts a place that only sells on once, and one that makes and sells once too", () => {
    const network = compile(
      closed({
        suppliers: [{ place: "CHL", production: 10 }],
        flows: [
          { from: "CHL", to: "NLD", amount: 10 },
          { from: "NLD", to: "JPN", amount: 10 },
        ],
      }),
    );
    for (const through of ["NLD", "CHL"])
      expect(
        passThroughFrequency(network, { home: "JPN", stage: "s", through: { place: through } }),
      ).toEqual({ frequency: 1, unknown: 0 });
  });

  it("counts 1/(1 − share) for a place that takes back a share as scrap", () => {
    const network = compile(
      closed({
        stages: [
          { id: "ore" },
          { id: "s", inputs: [{ of: [{ stage: "ore" }, { stage: "scrap" }] }] },
          { id: "scrap", kind: "recycling", inputs: [{ of: [{ stage: "s" }] }] },
        ],
        suppliers: [
          { stage: "ore", place: "CHN", operator: "Mine", production: 25 },
          { place: "CHN", operator: "Smelter", production: 100 },
          { stage: "scrap", place: "CHN", operator: "Yard", production: 75 },
        ],
        flows: [{ from: "CHN", to: "JPN", amount: 10 }],
      }),
    );
    const frequency = (operator: string) =>
      passThroughFrequency(network, { home: "JPN", stage: "s", through: { operator } })?.frequency;
    expect(frequency("Smelter")).toBeCloseTo(4, 12);
    expect(frequency("Yard")).toBeCloseTo(3, 12);
    expect(frequency("Mine")).toBeCloseTo(1, 12);
  });

  it("is null where no path leads from there to the home, and where nothing is known", () => {
    expect(ask({ from: "BRA" })).toBeNull();
    const nobody = compile(closed({ suppliers: [{ place: "unknown" }] }));
    expect(
      passThroughFrequency(nobody, { home: "JPN", stage: "s", through: { place: "CHN" } }),
    ).toBeNull();
  });

  it("is null where goods go round and come from nowhere", () => {
    const network = compile(
      closed({
        suppliers: [{ place: "AUS", production: 1 }],
        flows: [
          { from: "JPN", to: "DEU", amount: 1 },
          { from: "DEU", to: "JPN", amount: 1 },
        ],
      }),
    );
    const question = { home: "JPN", stage: "s", through: { place: "DEU" } };
    expect(passThroughFrequency(network, { ...question, from: "AUS" })).toBeNull();
    expect(passThroughFrequency(network, question)).toBeNull();
  });

  it("says how much of the supply could hold more passes", () => {
    const network = compile(
      closed({
        suppliers: [
          { place: "CHN", production: 30 },
          { place: "JPN", production: 0 },
          { place: "other", production: 20 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount: 30 },
          { from: "unknown", to: "JPN", amount: 50 },
          { from: "other", to: "JPN", amount: 20 },
        ],
      }),
    );
    const through = (code: string) =>
      passThroughFrequency(network, { home: "JPN", stage: "s", through: { place: code } });
    expect(through("CHN")?.frequency).toBeCloseTo(0.3, 12);
    expect(through("CHN")?.unknown).toBeCloseTo(0.7, 12);
    expect(through("AUS")?.frequency).toBe(0);
    expect(through("AUS")?.unknown).toBeCloseTo(0.7, 12);
  });

  it("is null for an owner's place where no supplier names an owner, with and without an origin", () => {
    const network = compile(
      closed({
        suppliers: [{ place: "AUS", production: 1 }],
        flows: [{ from: "AUS", to: "JPN", amount: 1 }],
      }),
    );
    const question = { home: "JPN", stage: "s", through: { owner: "CHN" } };
    expect(passThroughFrequency(network, question)).toBeNull();
    expect(passThroughFrequency(network, { ...question, from: "AUS" })).toBeNull();
  });

  it("refuses a question without a stage, by the name of the option", () => {
    expect(() => ask({ stage: undefined })).toThrow(
      new RangeError("passThroughFrequency: stage must be the id of a stage (got undefined)"),
    );
  });

  it("refuses what is no place, no stage and no operator of the model", () => {
    expect(() => ask({ through: { place: "ZZZ" } })).toThrow("through must be a place");
    expect(() => ask({ through: { owner: "other" } })).toThrow("through must be a place");
    expect(() => ask({ from: "China" })).toThrow("from must be a place");
    expect(() => ask({ stage: "salts" })).toThrow("did you mean 'salt'?");
    expect(() => ask({ through: { operator: "Pepper" } })).toThrow("an operator of the model");
  });
});

describe("passThroughFrequency of a chain of which less is known", () => {
  it("is at most the truth, and the truth where nothing is unknown", () => {
    let held = 0;
    fc.assert(
      fc.property(anyLoopedModel, anyHiding, anyHome, (model, hiding, home) => {
        const [truth, less] = [compile(model), compile(hide(model, hiding, home))];
        for (const through of PLACES.map((code) => ({ place: code }))) {
          const ask = { home, stage: "metal", through };
          const found = passThroughFrequency(less, ask);
          if (found === null) continue;
          const whole = passThroughFrequency(truth, ask)?.frequency as number;
          expect(found.frequency).toBeLessThanOrEqual(whole + 1e-9);
          if (found.unknown === 0) expect(found.frequency).toBeCloseTo(whole, 9);
          if (found.unknown < 1) held++;
        }
      }),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(50);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import { exact } from "../../src/numeric/interval.ts";
import { CHUNK } from "../../src/numeric/sampling/chunkSeed.ts";
import { type CommonShock, failureLaw } from "../../src/numeric/sampling/failureLaw.ts";
import { fewFailures } from "../../src/numeric/sampling/fewFailures.ts";
import { groupedLaw } from "../../src/numeric/sampling/groupedLaw.ts";
import { meanLoss } from "../../src/numeric/sampling/meanLoss.ts";
import { subsetShapley } from "../../src/numeric/shapley/subsetShapley.ts";
import { closedForm } from "../../src/scenarios/sampling/closedForm.ts";
import { drawnLosses } from "../../src/scenarios/sampling/drawnLosses.ts";
import { exposureSetup } from "../../src/scenarios/sampling/exposureSetup.ts";
import { type Drawing, openedDrawing } from "../../src/scenarios/sampling/openedDrawing.ts";
import { sampledLosses } from "../../src/scenarios/sampling/sampledLosses.ts";
import { avoided, passed, readings } from "../../src/trace/reading/reading.ts";
import { rooted } from "../../src/trace/reading/rooted.ts";
import { inPlaces } from "../../src/trace/reading/subject.ts";
import { numbersOf } from "../../src/trace/reading/traceNotes.ts";
import { type Chain, chain } from "../assess/chains.ts";
import { anyModel, PLACES } from "../assess/randomChain.ts";
import { even, figure, risk } from "../scenarios/sampling/chance.ts";
import { closed } from "../trace/tracing.ts";

const ABROAD = PLACES.filter((place) => place !== "JPN");
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const chances = fc.array(chance, { minLength: ABROAD.length, maxLength: ABROAD.length });
const shocks: fc.Arbitrary<CommonShock[]> = fc.array(
  fc.record({
    probability: chance,
    passThrough: chance,
    members: fc.subarray([...ABROAD.keys()]),
  }),
  { maxLength: 2 },
);

interface Given {
  readonly stage: number;
  readonly places: readonly string[];
  readonly own: readonly number[];
  readonly shocks?: readonly CommonShock[];
}

/** What is drawn where Japan's supply of a stage depends on places that can fail. */
function drawingOf(model: Model, { stage, places, own, shocks: common = [] }: Given) {
  const network = compile(model);
  const read = rooted(readings(network, numbersOf(network, ["JPN"]), "collection"));
  const subjects = numbersOf(network, places).map((number) => new Set([number]));
  const given = { read, stage, subjects, severity: exact(1), shares: null };
  const { party, setup: exposure } = exposureSetup(network, given);
  const all = failureLaw(Float64Array.from(own), common);
  const law = groupedLaw(all, party);
  return { network, read, party, all, ...openedDrawing({ law, exposure, seed: 1, draws: 512 }) };
}

/** Losses of the counted states and of all chunks of draws from the others. */
function sampled(drawing: Drawing) {
  const chunks = drawing.rest.mass > 0 ? Math.ceil(drawing.draws / CHUNK) : 0;
  return sampledLosses(
    drawing,
    Array.from({ length: chunks }, (_, chunk) => drawnLosses(drawing, chunk)),
  );
}

/** Expected value of each reading of the loss, or of what `of` makes of it, over all states. */
function overAllStates(
  { law, closure }: ReturnType<typeof drawingOf>,
  of: (loss: number) => number = (loss) => loss,
) {
  const { sets, mass } = fewFailures(law, law.parties);
  const losses = sets.map((set) => closure.losses.of(set));
  const mean = (key: "least" | "middle" | "most") =>
    losses.reduce((sum, loss, s) => sum + (mass[s] as number) * of(loss[key]), 0);
  return { least: mean("least"), middle: mean("middle"), most: mean("most") };
}

describe("laws of sampled losses", () => {
  it("the loss of a state is the exposure to all places that fail, in any chain", () => {
    fc.assert(
      fc.property(anyModel(), fc.subarray([...ABROAD.keys()]), fc.nat(2), (model, failing, at) => {
        const stage = at % model.stages.length;
        const own = ABROAD.map(() => 0.5);
        const { network, read, party, closure } = drawingOf(model, { stage, places: ABROAD, own });
        const parties = [...new Set(failing.map((i) => party[i] as number))];
        const loss = closure.losses.of(parties.filter((p) => p >= 0).sort((a, b) => a - b));
        if (failing.length === 0) {
          expect(loss).toEqual({ least: 0, middle: 0, most: 0 });
          return;
        }
        const numbers = numbersOf(
          network,
          failing.map((i) => ABROAD[i] as string),
        );
        const share = avoided(read, inPlaces(network, new Set(numbers)), { unclear: "avoided" });
        const { lo, hi, value } = passed(share[stage] as (typeof share)[number]);
        expect(loss.least).toBeCloseTo(lo, 10);
        expect(loss.most).toBeCloseTo(hi, 10);
        if (value !== null) expect(loss.middle).toBeCloseTo(value, 10);
      }),
      { numRuns: 200 },
    );
  });

  it("the bounds without sampling hold the mean over all states, and nothing is left where two at most can fail", () => {
    fc.assert(
      fc.property(anyModel(), chances, shocks, (model, own, common) => {
        const drawing = drawingOf(model, { stage: 0, places: ABROAD, own, shocks: common });
        const truth = overAllStates(drawing);
        const found = sampled(drawing);
        for (const key of ["least", "middle", "most"] as const) {
          const counted = { ...found[key], drawn: new Float64Array(0), drawnMass: 0 };
          const { value } = meanLoss(counted);
          expect(truth[key]).toBeGreaterThanOrEqual(value - 1e-12);
          expect(truth[key]).toBeLessThanOrEqual(value + found.drawnMass + 1e-12);
        }
        if (drawing.law.parties <= 2) expect(found.drawnMass).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("what places add sums to the expected loss that was sampled", () => {
    fc.assert(
      fc.property(anyModel(), chances, shocks, (model, own, common) => {
        const drawing = drawingOf(model, { stage: 0, places: ABROAD, own, shocks: common });
        const { gains, middle } = sampled(drawing);
        const sum = gains.reduce((total, { value }) => total + value, 0);
        expect(sum).toBeCloseTo(meanLoss(middle).value, 9);
      }),
      { numRuns: 100 },
    );
  });

  it("the closed form is the mean over all states, and its parts the Shapley value of that game", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parts, parts, chances, shocks, (ore, metal, own, common) => {
        const drawing = drawingOf(twoStages(ore, metal), {
          stage: 1,
          places: ABROAD,
          own,
          shocks: common,
        });
        const found = closedForm(drawing.exposure, drawing.law)?.middle as Float64Array;
        const { sets, mass } = fewFailures(drawing.law, drawing.law.parties);
        const worth = (among: number) =>
          sets.reduce((sum, set, s) => {
            const failing = set.filter((p) => (among >> p) & 1);
            return sum + (mass[s] as number) * drawing.closure.losses.middleOf(failing);
          }, 0);
        const shapley = subsetShapley(worth, drawing.law.parties);
        for (const [p, part] of shapley.entries()) expect(found[p]).toBeCloseTo(part, 10);
      }),
      { numRuns: 30 },
    );
  });

  it("without spare capacity the expected loss does not depend on the correlation, and its variance does by HHI + ρ(1 − HHI)", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
    const inner = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(parts, inner, inner, inner, (amounts, p, q, passThrough) => {
        const places = ["CHN", "AUS", "USA", "CAN", "DEU", "FRA"].slice(0, amounts.length);
        const model = closed(even(places, amounts));
        const members = [...places.keys()];
        const joint = 1 - (1 - p) * (1 - q * passThrough);
        const own = places.map(() => p);
        const shock = { probability: q, passThrough, members };
        const tied = drawingOf(model, { stage: 0, places, own, shocks: [shock] });
        const free = drawingOf(model, { stage: 0, places, own: places.map(() => joint) });
        expect(overAllStates(tied).middle).toBeCloseTo(joint, 10);
        expect(overAllStates(free).middle).toBeCloseTo(joint, 10);
        const rho = ((1 - p) ** 2 * q * (1 - q) * passThrough ** 2) / (joint * (1 - joint));
        const sum = amounts.reduce((total, x) => total + x, 0);
        const hhi = amounts.reduce((total, x) => total + (x / sum) ** 2, 0);
        for (const [drawing, correlation] of [
          [tied, rho],
          [free, 0],
        ] as const) {
          const variance = overAllStates(drawing, (loss) => (loss - joint) ** 2).middle;
          const expected = joint * (1 - joint) * (hhi + correlation * (1 - hhi));
          expect(variance).toBeCloseTo(expected, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("1/10 each with a shock of 1/5 passed on by 1/2 costs as much as 19/100 alone, with a worse tail", () => {
    const places = ["CHN", "AUS"];
    const shock = { bloc: "CHN,AUS", probability: 0.2, passThrough: 0.5, note: "for illustration" };
    const tied = risk(even(places), { CHN: 0.1, AUS: 0.1 }, { blocs: [shock] });
    const free = risk(even(places), { CHN: 0.19, AUS: 0.19 });
    const expected = (of: typeof tied) => figure(of, "expectedLoss").estimate?.value as number;
    expect(expected(tied)).toBeCloseTo(0.19, 12);
    expect(expected(free)).toBeCloseTo(0.19, 12);
    const tail = (of: typeof tied) =>
      figure(of, "conditionalValueAtRisk", { at: 0.95 }).estimate?.value as number;
    // Both fail with probability 0.19² + 4/19 × 0.19 × 0.81 = 0.0685, or 0.0361: the rest of the worst 5 % loses one half.
    expect(tail(tied)).toBeCloseTo(1, 12);
    expect(tail(free)).toBeCloseTo((0.0361 + (0.05 - 0.0361) / 2) / 0.05, 12);
  });

  it("a larger probability never lowers the expected loss", () => {
    fc.assert(
      fc.property(
        anyModel(),
        chances,
        fc.nat(ABROAD.length - 1),
        chance,
        (model, own, at, part) => {
          const more = own.map((p, i) => (i === at ? p + part * (1 - p) : p));
          const [before, after] = [own, more].map((given) =>
            overAllStates(drawingOf(model, { stage: 0, places: ABROAD, own: given })),
          );
          for (const key of ["least", "middle", "most"] as const)
            expect(after?.[key]).toBeGreaterThanOrEqual((before?.[key] as number) - 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("draws of losses", () => {
  const ten = ["CHN", "AUS", "USA", "CAN", "DEU", "FRA", "CHL", "IND", "BRA", "ZAF"];
  const amounts = ten.map((_, i) => i + 1);
  const common = [{ probability: 0.2, passThrough: 0.5, members: [0, 1, 2, 3] }];
  const given = { stage: 0, places: ten, own: ten.map((_, i) => 0.1 + 0.02 * i), shocks: common };
  const drawing = { ...drawingOf(closed(even(ten, amounts)), given), draws: 2000 };
  const truth = overAllStates(drawing).middle;

  it("are unbiased: means over seeds meet the sum over all 1,024 states, and intervals hold it as often as they say", () => {
    const runs = Array.from({ length: 200 }, (_, seed) =>
      meanLoss(sampled({ ...drawing, draws: 300, seed }).middle),
    );
    const mean = runs.reduce((sum, { value }) => sum + value, 0) / runs.length;
    const error =
      Math.sqrt(runs.reduce((sum, run) => sum + run.standardError ** 2, 0)) / runs.length;
    expect(Math.abs(mean - truth)).toBeLessThan(4.5 * error);
    const held = runs.filter(
      (run) => Math.abs(run.value - truth) <= 1.96 * run.standardError,
    ).length;
    expect(held / runs.length).toBeGreaterThan(0.88);
    expect(held).toBeLessThan(runs.length);
  });

  it("find the value at risk and the tail of all 1,024 states", () => {
    const { sets, mass } = fewFailures(drawing.law, 10);
    const states = sets
      .map((set, s) => ({ loss: drawing.closure.losses.middleOf(set), mass: mass[s] as number }))
      .sort((a, b) => b.loss - a.loss);
    let left = 0.05;
    const tail = states.reduce((sum, state) => {
      const part = Math.min(left, state.mass);
      left -= part;
      return sum + part * state.loss;
    }, 0);
    const abroad = Object.fromEntries(ten.map((place, i) => [place, given.own[i] as number]));
    const bloc = { bloc: "CHN,AUS,USA,CAN", probability: 0.2, passThrough: 0.5, note: "a" };
    const found = risk(even(ten, amounts), abroad, { blocs: [bloc], confidence: 0.999 });
    const { estimate } = figure(found, "conditionalValueAtRisk", { at: 0.95 });
    expect(estimate?.lo).toBeLessThanOrEqual(tail / 0.05);
    expect(estimate?.hi).toBeGreaterThanOrEqual(tail / 0.05);
    expect(figure(found, "expectedLoss").estimate?.value).toBeCloseTo(truth, 10);
  });

  it("of a chunk depend on the seed and its number alone", () => {
    const alone = drawnLosses({ ...drawing, draws: 10_000 }, 2);
    const { middle } = sampled({ ...drawing, draws: 3 * 256 });
    const chunks = [2, 0, 1].map((chunk) => drawnLosses({ ...drawing, draws: 3 * 256 }, chunk));
    expect(chunks[0]).toEqual(alone);
    const all = Float64Array.from(chunks.flatMap((chunk) => [...chunk.middle])).sort();
    expect(all).toEqual(middle.drawn);
  });

  it("attribute a weakest link as the Shapley value over all states does, within five standard errors", () => {
    const bom = drawingOf(TWO_INPUTS, {
      stage: 2,
      places: ["CHN", "AUS", "USA", "CAN"],
      own: [0.5, 0.4, 0.6, 0.3],
    });
    expect(closedForm(bom.exposure, bom.law)).toBe(null);
    const { sets, mass } = fewFailures(bom.law, bom.law.parties);
    const worth = (among: number) =>
      sets.reduce((sum, set, s) => {
        const failing = set.filter((p) => (among >> p) & 1);
        return sum + (mass[s] as number) * bom.closure.losses.middleOf(failing);
      }, 0);
    const shapley = subsetShapley(worth, bom.law.parties);
    const { gains, drawnMass } = sampled({ ...bom, draws: 20_000 });
    expect(drawnMass).toBeGreaterThan(0.1);
    for (const [p, { value, standardError }] of gains.entries())
      expect(Math.abs(value - (shapley[p] as number))).toBeLessThan(5 * standardError + 1e-12);
  });
});

/** Ore of the first six amounts goes to refineries of the others, each mix that of the world. */
function twoStages(ore: readonly number[], metal: readonly number[]): Model {
  return closed({
    stages: [
      { id: "ore", unreported: "world" },
      {
        id: "s",
        kind: "refining",
        unreported: "world",
        inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }],
      },
    ],
    suppliers: PLACES.flatMap((place, i) => [
      { stage: "ore", place, production: ore[i] as number },
      { place, production: metal[i] as number },
    ]),
  });
}

/** A product of Japan of two inputs, in each of which the same places have other shares. */
const TWO_INPUTS = chain({
  stages: [
    { id: "a", unreported: "world" },
    { id: "b", unreported: "world" },
    {
      id: "s",
      kind: "refining",
      unreported: "none",
      inputs: ["a", "b"].map((stage) => ({ amount: 1, of: [{ stage }], citation: "c" })),
    },
  ],
  suppliers: [
    ...["CHN", "AUS", "USA", "CAN"].flatMap((place, i) => [
      { stage: "a", place, production: [5, 3, 1, 1][i] as number },
      { stage: "b", place, production: [1, 2, 4, 3][i] as number },
    ]),
    { place: "JPN", production: 10 },
  ],
} satisfies Chain);

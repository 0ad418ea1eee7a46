import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import type { SampleOptions } from "../../../src/scenarios/sampling/sampleOptions.ts";
import { sampleScenarios } from "../../../src/scenarios/sampling/sampleScenarios.ts";
import { sweepSamples } from "../../../src/scenarios/sampling/sweepSamples.ts";
import { anyModel, PLACES } from "../../assess/randomChain.ts";
import { closed } from "../../trace/tracing.ts";
import { even, failing, figure } from "./chance.ts";

const ABROAD = PLACES.filter((place) => place !== "JPN");
const TEN = ["CHN", "AUS", "USA", "CAN", "DEU", "FRA", "CHL", "IND", "BRA", "ZAF"];
const ten = compile(closed(even(TEN)));
const asked: SampleOptions = {
  home: "JPN",
  stage: "s",
  draws: 1000,
  disruptions: {
    places: failing(Object.fromEntries(TEN.map((place, i) => [place, 0.1 + 0.03 * i]))),
    blocs: [{ bloc: "CHN,AUS,USA", probability: 0.2, passThrough: 0.5, note: "a" }],
  },
};

/** Ore is made into what Japan uses, of which nobody knows where a twentieth comes from. */
const twoStages = compile(
  closed({
    stages: [
      { id: "ore", unreported: "world" },
      { id: "s", inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }] },
    ],
    suppliers: [
      ...TEN.map((place, i) => ({ stage: "ore", place, production: 1 + i })),
      { place: "CHN", production: 60 },
      { place: "AUS", production: 60 },
    ],
    flows: [
      { from: "CHN", to: "JPN", amount: 40 },
      { from: "AUS", to: "JPN", amount: 55 },
      { from: "unknown", to: "JPN", amount: 5 },
    ],
  }),
);

describe("sweepSamples(network, options)", () => {
  it.each([
    ["shares as they are", ten, {}, [0, 1, 2]],
    ["shares around those of the data", ten, { shares: { cv: 0.2 } }, [0, 2]],
    [
      "two products, and shares between the bounds of the data",
      twoStages,
      { stage: "all", shares: "dataBounds" },
      [0, 2],
    ],
  ] as const)(
    "is sampleScenarios to the bit, for any number of workers: %s",
    async (_, network, more, counts) => {
      const options = { ...asked, ...more };
      const alone = sampleScenarios(network, options);
      for (const workers of counts) {
        const told: number[] = [];
        const onProgress = (done: number, total: number) => told.push(done / total);
        const { threads, ...found } = await sweepSamples(network, {
          ...options,
          workers,
          onProgress,
        });
        expect(threads).toEqual({ workers, reason: null });
        expect(isDeepStrictEqual(found, alone)).toBe(true);
        expect(told.at(-1)).toBe(1);
        expect(told.toSorted((a, b) => a - b)).toEqual(told);
      }
    },
  );

  it("is sampleScenarios in this thread for any chain", async () => {
    const shares = fc.constantFrom(undefined, { cv: 0.3 }, "dataBounds" as const);
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const chances = fc.array(chance, { minLength: ABROAD.length, maxLength: ABROAD.length });
    await fc.assert(
      fc.asyncProperty(anyModel(), chances, shares, async (model, own, uncertain) => {
        const network = compile(model);
        const places = failing(Object.fromEntries(ABROAD.map((place, i) => [place, own[i] ?? 0])));
        const options = {
          ...{ home: "JPN", stage: "all", draws: 300, disruptions: { places } },
          ...(uncertain === undefined ? {} : { shares: uncertain }),
        };
        const { threads, ...found } = await sweepSamples(network, { ...options, workers: 0 });
        expect(found).toEqual(sampleScenarios(network, options));
        expect(threads.workers).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("takes networks whose deliveries were cut, though cuts cannot be sent to workers", async () => {
    const suppliers = Uint8Array.from(TEN, (place) => (place === "CHN" ? 1 : 0));
    const cut: Network["deliveryCuts"][number] = {
      ...{ stage: 0, suppliers, maySuppliers: suppliers, reaches: () => true },
      ...{ atHome: false, ofPlace: false, left: 0.5 },
    };
    const after: Network = { ...ten, deliveryCuts: [cut] };
    const { threads, ...found } = await sweepSamples(after, { ...asked, workers: 2 });
    expect(found).toEqual(sampleScenarios(after, asked));
    expect(found).not.toEqual(sampleScenarios(ten, asked));
    expect(threads).toEqual({ workers: 2, reason: null });
  });

  it("needs no draws where at most two places can fail, and tells its progress through the indices", async () => {
    const places = failing({ CHN: 0.1, AUS: 0.2 });
    const told: number[][] = [];
    const onProgress = (...progress: [number, number]) => told.push(progress);
    const options = { ...asked, disruptions: { places } };
    const found = await sweepSamples(ten, { ...options, workers: 0, onProgress });
    expect(figure(found, "expectedLoss").estimate?.value).toBeCloseTo(0.03, 12);
    expect(told).toEqual([256, 512, 768, 1000].map((done) => [done, 1000]));
  });

  it("is cancelled at any time, and refuses what sampleScenarios refuses", async () => {
    for (const workers of [0, 2]) {
      const controller = new AbortController();
      const { signal } = controller;
      const onProgress = () => controller.abort("enough");
      const run = sweepSamples(ten, { ...asked, workers, signal, onProgress });
      await expect(run).rejects.toBe("enough");
    }
    await expect(sweepSamples(ten, { ...asked, draws: 5 })).rejects.toThrow("draws: must be");
    await expect(sweepSamples(ten, { ...asked, stage: "t" })).rejects.toThrow(
      "sweepSamples: stage must be one of the model's",
    );
    await expect(sweepSamples(ten, { ...asked, workers: -1 })).rejects.toThrow(
      "workers: must be a whole number of at least 0 (got -1)",
    );
  });
});

describe("sampleScenarios", () => {
  it("counts for each product only the places without a probability that stand upstream of it", () => {
    const network = compile(
      closed({
        stages: [
          { id: "ore" },
          { id: "s", inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }] },
        ],
        suppliers: [
          { stage: "ore", place: "AUS", production: 20 },
          { place: "CHN", production: 10 },
          { place: "JPN", production: 10 },
        ],
        flows: [
          { stage: "ore", from: "AUS", to: "CHN", amount: 10 },
          { stage: "ore", from: "AUS", to: "JPN", amount: 10 },
          { from: "CHN", to: "JPN", amount: 10 },
        ],
      }),
    );
    const disruptions = { places: failing({ AUS: 0.1 }) };
    const found = sampleScenarios(network, { home: "JPN", stage: "all", disruptions });
    expect(figure(found, "uncovered").bounds).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
    expect(() => figure(found, "uncovered", { stage: "ore" })).toThrow(/^0 rows/);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { traceGraph } from "../../../src/trace/graph/traceGraph.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { knownSupplies } from "../../../src/trace/vitalPoints/knownSupplies.ts";
import { upstreamWalk, visitsBehind } from "../../../src/trace/vitalPoints/upstreamWalk.ts";
import { anyModel } from "../../arbitraries/model.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";
import { linked, sharesOf, timesOf } from "./linked.ts";

const need = (...stages: string[]) => ({
  amount: 1,
  unit: "t/t",
  of: stages.map((stage) => ({ stage })),
  citation: "c",
});

const THREE: Chain = {
  stages: [
    { id: "mine" },
    { id: "refine", inputs: [need("mine")] },
    { id: "part", inputs: [need("refine")] },
  ],
  suppliers: [
    { stage: "mine", place: "AUS", production: 100 },
    { stage: "refine", place: "CHN", production: 60 },
    { stage: "refine", place: "JPN", production: 40 },
    { stage: "part", place: "JPN", production: 100 },
  ],
  flows: [
    { stage: "mine", from: "AUS", to: "CHN", amount: 60 },
    { stage: "mine", from: "AUS", to: "JPN", amount: 40 },
    { stage: "refine", from: "CHN", to: "JPN", amount: 60 },
  ],
};

/** Cells need metal; metal is made of ore or of scrap, four parts to one; scrap is made of old cells. */
const RECYCLED: Chain = {
  stages: [
    { id: "ore" },
    { id: "metal", inputs: [need("ore", "scrap")] },
    { id: "cells", inputs: [need("metal")] },
    { id: "scrap", kind: "recycling", inputs: [need("cells")] },
  ],
  suppliers: [
    { stage: "ore", place: "JPN", production: 80 },
    { stage: "scrap", place: "JPN", production: 20 },
    { stage: "metal", place: "JPN", production: 100 },
    { stage: "cells", place: "JPN", production: 100 },
  ],
};

/** A sends to the home out of a mix of which a fifth is from B, and B has two fifths of its own mix from A. */
const REEXPORTS: Chain = {
  suppliers: [
    { place: "USA", production: 80 },
    { place: "DEU", production: 60 },
  ],
  flows: [
    { from: "DEU", to: "USA", amount: 20 },
    { from: "USA", to: "DEU", amount: 40 },
    { from: "USA", to: "JPN", amount: 30 },
  ],
};

describe("chainFlows: the links of a chain up to the home's final use", () => {
  it("goes from makers to makers, stage by stage, as in a chain worked out by hand", () => {
    expect(timesOf(linked(THREE, { home: "JPN", product: "part" }))).toEqual({
      "input mine@AUS>refine@CHN": 0.6,
      "input mine@AUS>refine@JPN": 0.4,
      "input refine@CHN>part@JPN": 0.6,
      "input refine@JPN>part@JPN": 0.4,
      "use part@JPN>use@JPN": 1,
    });
  });

  it("counts every needed input as one unit per unit made, and one that two stages need as two", () => {
    const result = linked(
      {
        stages: [
          { id: "ore" },
          { id: "wire", inputs: [need("ore")] },
          { id: "core", inputs: [need("ore")] },
          { id: "motor", inputs: [need("wire"), need("core")] },
        ],
        suppliers: ["ore", "wire", "core", "motor"].map((stage) => ({
          stage,
          place: "JPN",
          production: 10,
        })),
      },
      { home: "JPN" },
    );
    expect(timesOf(result)).toEqual({
      "input ore@JPN>wire@JPN": 1,
      "input ore@JPN>core@JPN": 1,
      "input wire@JPN>motor@JPN": 1,
      "input core@JPN>motor@JPN": 1,
      "use motor@JPN>use@JPN": 1,
    });
    expect(sharesOf(result)["input ore@JPN>core@JPN"]).toBe(0.5);
  });

  it("counts what a recycling loop takes back each time it goes round, and marks the link that closes it", () => {
    // cells = 1 + scrap, metal = cells, scrap = 0.2 metal: cells = 1 / 0.8.
    const result = linked(RECYCLED, { home: "JPN", product: "cells" });
    expect(timesOf(result)).toEqual({
      "input ore@JPN>metal@JPN": 1,
      "input scrap@JPN>metal@JPN": 0.25,
      "input metal@JPN>cells@JPN": 1.25,
      "input* cells@JPN>scrap@JPN": 0.25,
      "use cells@JPN>use@JPN": 1,
    });
    expect(sharesOf(result)).toMatchObject({
      "input metal@JPN>cells@JPN": 1,
      "input* cells@JPN>scrap@JPN": 0.25,
    });
    expect(result.rows.find(({ loopId }) => loopId !== null)?.notes).toContain("loops");
  });

  it("counts what goes round between two markets that send to each other, and marks one way of it", () => {
    // USA = 1 + 0.4 DEU, DEU = 0.2 USA: USA = 1 / 0.92.
    expect(timesOf(linked(REEXPORTS, { home: "JPN" }))).toEqual({
      "use s@USA>use@JPN": 1,
      "trade s@DEU>s@USA": Number((0.2 / 0.92).toFixed(9)),
      "trade* s@USA>s@DEU": Number((0.08 / 0.92).toFixed(9)),
    });
  });

  it("follows a loop once only where it takes all that it gives", () => {
    const result = linked(
      {
        stages: [
          { id: "seed" },
          { id: "wheat", inputs: [{ ...need("wheat"), amount: 0.1 }, need("seed")] },
        ],
        suppliers: [
          { stage: "seed", place: "JPN", production: 1 },
          { stage: "wheat", place: "JPN", production: 10 },
        ],
      },
      { home: "JPN", product: "wheat" },
    );
    expect(timesOf(result)).toEqual({
      "input seed@JPN>wheat@JPN": 1,
      "input* wheat@JPN>wheat@JPN": 1,
      "use wheat@JPN>use@JPN": 1,
    });
    expect(result.notes).toHaveProperty("cutLoops");
  });

  it("draws the inputs of unknown makers from unknown makers", () => {
    const half = {
      ...THREE,
      flows: [...(THREE.flows ?? []), { stage: "part", from: "unknown", to: "JPN", amount: 100 }],
    };
    expect(timesOf(linked(half, { home: "JPN", product: "part" }))).toMatchObject({
      "use part@unknown>use@JPN": 0.5,
      "input refine@unknown>part@unknown": 0.5,
      "input mine@unknown>refine@unknown": 0.5,
      "input mine@AUS>refine@CHN": 0.3,
    });
  });

  it("draws the inputs of unknown makers from the home's markets where nobody is known to supply the home", () => {
    const stages = (THREE.stages ?? []).map((stage) =>
      stage.id === "part" ? { ...stage, unreported: "unknown" as const } : stage,
    );
    const suppliers = THREE.suppliers.map((one) =>
      one.stage === "part" ? { stage: "part", place: "unknown" } : one,
    );
    const result = linked({ ...THREE, stages, suppliers }, { home: "JPN", product: "part" });
    expect(timesOf(result)).toMatchObject({
      "use part@unknown>use@JPN": 1,
      "input refine@CHN>part@unknown": 0.6,
      "input mine@AUS>refine@JPN": 0.4,
    });
    expect(result.rows.find(({ linkId }) => linkId === "use")?.notes).toContain("entered");
  });

  it("says where nobody knows which of several stages serves a need, as far as caps leave it open", () => {
    const stages = (RECYCLED.stages ?? []).map((stage) =>
      stage.id === "metal"
        ? { id: "metal", inputs: [{ of: [{ stage: "ore" }, { stage: "scrap", cap: 0.3 }] }] }
        : stage,
    );
    const suppliers = RECYCLED.suppliers.map(({ stage, ...one }) =>
      stage === "scrap"
        ? { stage, place: one.place }
        : { ...one, ...(stage === undefined ? {} : { stage }) },
    );
    expect(timesOf(linked({ stages, suppliers }, { home: "JPN", product: "metal" }))).toEqual({
      "input ore@JPN>metal@JPN": 0.7,
      "input ore|scrap@unknown>metal@JPN": 0.3,
      "use metal@JPN>use@JPN": 1,
    });
  });

  it("looks behind each of several stages for the home, though nobody knows how much of them it takes", () => {
    const result = linked(
      {
        stages: [
          { id: "ore" },
          { id: "primary", inputs: [need("ore")] },
          { id: "scrap", kind: "recycling", inputs: [need("part")] },
          { id: "part", unreported: "unknown", inputs: [need("primary", "scrap")] },
        ],
        suppliers: [
          { stage: "ore", place: "AUS", production: 100 },
          { stage: "primary", place: "CHN", production: 90 },
          { stage: "primary", place: "JPN", production: 10 },
          { stage: "scrap", place: "JPN" },
          { stage: "part", place: "unknown" },
        ],
        flows: [
          { stage: "ore", from: "AUS", to: "CHN", amount: 90 },
          { stage: "ore", from: "AUS", to: "JPN", amount: 10 },
          { stage: "primary", from: "CHN", to: "JPN", amount: 30 },
        ],
      },
      { home: "JPN", product: "part" },
    );
    const rows = Object.fromEntries(
      result.rows.map((row) => [
        `${row.fromStageId}@${row.fromPlaceId}>${row.toStageId ?? "use"}${row.loopId === null ? "" : "*"}`,
        [row.share, row.times],
      ]),
    );
    expect(rows).toEqual({
      "part@unknown>use": [1, 1],
      "primary|scrap@unknown>part": [1, 1],
      "primary@CHN>primary|scrap": [0.75, null],
      "primary@JPN>primary|scrap": [0.25, null],
      "ore@AUS>primary": [expect.any(Number), null],
      "scrap@unknown>primary|scrap": [1, null],
      "part@unknown>scrap*": [null, null],
    });
    const ore = result.rows.filter(({ fromStageId }) => fromStageId === "ore");
    expect(ore.map(({ toPlaceId, share }) => [toPlaceId, share])).toEqual([
      ["CHN", 0.75],
      ["JPN", 0.25],
    ]);
    expect(
      result.rows
        .filter(({ times }) => times === null)
        .every(({ notes }) => (notes as string[]).includes("perhaps")),
    ).toBe(true);
  });

  it("puts the smaller places of a stage together, says which, and loses nothing of them", () => {
    const places = ["AUS", "BRA", "CAN", "CHL", "CHN", "DEU", "FRA", "IND"];
    const chain: Chain = {
      suppliers: places.map((place, i) => ({ place, production: 80 - 10 * i })),
      flows: places.map((from, i) => ({ from, to: "JPN", amount: 8 - i })),
    };
    const result = linked(chain, { home: "JPN", largest: 3 });
    expect(timesOf(result)).toEqual({
      "use s@AUS>use@JPN": Number((8 / 36).toFixed(9)),
      "use s@BRA>use@JPN": Number((7 / 36).toFixed(9)),
      "use s@CAN>use@JPN": Number((6 / 36).toFixed(9)),
      "use s@rest>use@JPN": Number((15 / 36).toFixed(9)),
    });
    expect(result.rows.find(({ fromPlaceId }) => fromPlaceId === "rest")?.fromPlace).toEqual({
      en: "5 others",
      ja: "他5地域",
    });
    expect(result.notes["rest:s:s"]?.text.en).toBe(
      "s: put together as 5 others: Chile, China, Germany, France, India",
    );
  });

  it("gives beside each link what leaves its place in all", () => {
    const { rows } = linked(THREE, { home: "JPN", product: "part" });
    expect(rows.map(({ share, placeShare }) => [share, placeShare])).toEqual([
      [0.6, 1],
      [0.4, 1],
      [0.6, 0.6],
      [0.4, 0.4],
      [1, 1],
    ]);
  });

  it("names a single place beyond the largest as itself", () => {
    const result = linked(THREE, { home: "KOR", product: "mine", largest: 1 });
    expect(result.rows.every(({ fromPlaceId }) => fromPlaceId !== "rest")).toBe(true);
  });

  it("counts a home of several places as one", () => {
    const result = linked(THREE, { home: ["CHN", "JPN"], product: "part" });
    expect(timesOf(result)).toEqual({
      "input mine@AUS>refine@CHN,JPN": 1,
      "input refine@CHN,JPN>part@CHN,JPN": 1,
      "use part@CHN,JPN>use@CHN,JPN": 1,
    });
  });

  it("names the sources of who makes, who sends and whose recipe needs it", () => {
    const of = closed(THREE);
    const suppliers = of.suppliers.map((one) =>
      one.stage === "mine" ? { ...one, citation: "d" } : one,
    );
    const { rows } = linked({ ...of, suppliers }, { home: "JPN", product: "refine" });
    const citations = (stage: string) =>
      rows.find(({ fromStageId }) => fromStageId === stage)?.citations;
    expect(citations("mine")).toEqual(["d", "c"]);
    expect(citations("refine")).toEqual(["c"]);
  });

  it("refuses a product that is not in the model, and a number of places that is none", () => {
    expect(() => linked(THREE, { home: "JPN", product: "parts" })).toThrow(
      "chainFlows: stage must be one of the model's (got 'parts')",
    );
    expect(() => linked(THREE, { home: "JPN", largest: 0.5 })).toThrow(
      "chainFlows: largest must be a whole number from 1 (got 0.5)",
    );
  });
});

describe("chainFlows: laws of any chain", () => {
  const settings = fc.record({ model: anyModel(), largest: fc.constantFrom(1, 5) });

  it("lets into the final use one unit of each product, and out of each stage the home's need of it", () => {
    fc.assert(
      fc.property(settings, ({ model, largest }) => {
        const { rows } = chainFlows(compile(model), { home: "JPN", product: "all", largest });
        const sums = new Map<string, number>();
        for (const { productId, fromStageId, linkId, loopId, share } of rows) {
          if (share === null) continue;
          const add = (key: string) => sums.set(key, (sums.get(key) ?? 0) + (share as number));
          if (linkId === "use") add(`use ${productId}`);
          if (linkId !== "trade" && loopId === null) add(`${productId} ${fromStageId}`);
        }
        for (const { share, times, notes } of rows) {
          if (times === null) expect(notes).toContain("perhaps");
          else expect(share).toBeGreaterThan(0);
        }
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 8);
      }),
    );
  });

  it("takes into each place, for every needed input, what its makers send on", () => {
    fc.assert(
      fc.property(settings, ({ model, largest }) => {
        const network = compile(model);
        const { rows, notes } = chainFlows(network, { home: "JPN", product: "all", largest });
        fc.pre(!("cutLoops" in notes));
        const into = new Map<string, number>();
        const made = new Map<string, number>();
        const add = (sums: Map<string, number>, key: string, times: number) =>
          sums.set(key, (sums.get(key) ?? 0) + times);
        for (const row of rows) {
          const times = row.times as number | null;
          if (times === null) continue;
          const to = `${row.productId} ${row.toStageId} ${row.toPlaceId}`;
          add(made, `${row.productId} ${row.fromStageId} ${row.fromPlaceId}`, times);
          if (row.linkId === "trade") add(made, to, -times);
          if (row.linkId === "input") add(into, to, times);
        }
        for (const [key, times] of made) {
          const [, stage = ""] = key.split(" ");
          const needs = network.needs[network.stageNumber.get(stage) ?? -1]?.length ?? 0;
          expect(Math.abs((into.get(key) ?? 0) - needs * times)).toBeLessThan(
            1e-8 * Math.max(1, times * needs),
          );
        }
      }),
    );
  });

  it("makes in each place what the mean walk upstream visits there, where no maker needs several inputs", () => {
    const single = settings.filter(({ model }) =>
      model.stages.every(({ inputs = [] }) => inputs.length <= 1),
    );
    fc.assert(
      fc.property(single, ({ model }) => {
        const network = compile(model);
        const home = numbersOf(network, ["JPN"]);
        const walk = upstreamWalk(
          traceGraph(network, { reading: "bounds", recycling: "atoms", home }),
        );
        for (const [product, { id }] of network.stages.entries()) {
          if (knownSupplies(network, walk, product)[0] !== product) continue;
          const { rows } = chainFlows(network, { home: "JPN", product: id, largest: 100 });
          const made = new Map<string, number>();
          const add = (key: string, times: number) => made.set(key, (made.get(key) ?? 0) + times);
          for (const row of rows) {
            add(`${row.fromStageId} ${row.fromPlaceId}`, row.times as number);
            if (row.linkId === "trade")
              add(`${row.toStageId} ${row.toPlaceId}`, -(row.times as number));
          }
          const visited = new Map<string, number>();
          for (const [node, times] of visitsBehind(walk, product).entries()) {
            const place = network.places[walk.trace.place[node] as number];
            if (walk.trace.isSupplier[node] === 0 || place === "unknown") continue;
            const key = `${network.stages[walk.trace.stage[node] as number]?.id} ${place}`;
            visited.set(key, (visited.get(key) ?? 0) + times);
          }
          for (const [key, times] of visited) expect(made.get(key) ?? 0).toBeCloseTo(times, 8);
        }
      }),
    );
  });
});

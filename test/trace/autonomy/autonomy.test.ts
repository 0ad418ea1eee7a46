import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { autonomy } from "../../../src/trace/autonomy/autonomy.ts";
import { largestExposure, secondExposure } from "../../../src/trace/autonomy/largestExposure.ts";
import { trace } from "../../../src/trace/trace.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { anyExactModel, anyHiding, anyHome, anyModel, hide } from "../../assess/randomChain.ts";
import golden from "../../golden/or16CrossTrade.json" with { type: "json" };
import { closed } from "../tracing.ts";

const of = (...stages: string[]) => stages.map((stage) => ({ of: [{ stage }] }));

function answer(model: Model, home: string | readonly string[], partners?: readonly string[]) {
  const options = { home, groups: GROUPS, ...(partners && { partners }) };
  return autonomy(compile(model), options).rows;
}

function at(text: Chain, home: string, stage = "s") {
  const row = answer(closed(text), home).find(({ stageId }) => stageId === stage);
  if (row === undefined) throw new Error(`no row of ${stage}`);
  return row as typeof row & { autonomy: Interval; exposure: Interval; secondExposure: Interval };
}

/** Every stage closed: the flows listed are all there are. */
const withAllFlows = (model: Model): Model => ({
  ...model,
  stages: model.stages.map((stage) => ({ ...stage, unreported: "none" as const })),
});

const CELL: Chain = {
  stages: [
    { id: "ore" },
    { id: "li", inputs: of("ore") },
    { id: "gr" },
    { id: "cell", inputs: of("li", "gr") },
  ],
  suppliers: [
    { stage: "ore", place: "JPN", production: 40 },
    { stage: "ore", place: "AUS", production: 20 },
    { stage: "ore", place: "CHN", production: 40 },
    { stage: "li", place: "JPN", production: 60 },
    { stage: "li", place: "CHN", production: 40 },
    { stage: "gr", place: "JPN", production: 50 },
    { stage: "gr", place: "KOR", production: 50 },
    { stage: "cell", place: "JPN", production: 100 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "JPN", amount: 20 },
    { stage: "li", from: "CHN", to: "JPN", amount: 40 },
    { stage: "gr", from: "KOR", to: "JPN", amount: 50 },
  ],
};

describe("autonomy of a chain worked by hand", () => {
  it("autonomy is 1/2 where half of one input of cells comes from Korea and 2/5 of the other from China (golden or_01)", () => {
    expect(at(CELL, "JPN", "cell")).toMatchObject({
      autonomy: exact(1 / 2),
      placeId: "KOR",
      exposure: exact(1 / 2),
      second: { en: "China" },
      secondExposure: { value: expect.closeTo(2 / 5, 12) },
      role: { en: "product" },
    });
  });

  it("autonomy is 0 where the home exports all its ore and refines another's (golden or_16)", () => {
    const [own, bought] = ["own ore", "bought ore"].map((text) => text.replace(" ", "-")) as [
      string,
      string,
    ];
    const row = at(
      {
        stages: [
          { id: own },
          { id: bought },
          { id: "refined", inputs: of(bought) },
          { id: "refinedAbroad", inputs: of(own) },
        ],
        suppliers: [
          { stage: own, place: "JPN", production: 100 },
          { stage: bought, place: "CHN", production: 100 },
          { stage: "refined", place: "JPN", production: 100 },
          { stage: "refinedAbroad", place: "KOR", production: 100 },
        ],
        flows: [
          { stage: bought, from: "CHN", to: "JPN", amount: 100 },
          { stage: own, from: "JPN", to: "KOR", amount: 100 },
        ],
      },
      "JPN",
      "refined",
    );
    expect(row.autonomy).toEqual(exact(golden.expected.rationing_no_reroute.float));
    expect(row.placeId).toBe("CHN");
  });

  it("autonomy is 1 and depends on nobody where nothing foreign stands upstream", () => {
    const row = at({ suppliers: [{ place: "JPN", production: 5 }] }, "JPN");
    expect(row).toMatchObject({ autonomy: exact(1), place: { en: "none" }, candidates: null });
  });

  it("autonomy does not count partners as foreign", () => {
    const network = compile(closed(CELL));
    const asked = { home: "JPN", stage: "cell" };
    const [alone] = autonomy(network, asked).rows;
    const [joined] = autonomy(network, { ...asked, partners: "KOR" }).rows;
    const [both] = autonomy(network, { ...asked, partners: ["KOR", "CHN"] }).rows;
    expect([alone, joined, both].map((row) => row?.placeId)).toEqual(["KOR", "CHN", "AUS"]);
    expect(both?.autonomy).toMatchObject({ value: expect.closeTo(4 / 5, 12) });
  });

  it("of two places on which as much depends the first by id is named, the other stands beside it", () => {
    const row = at(
      {
        suppliers: [
          { place: "KOR", production: 5 },
          { place: "CHN", production: 5 },
        ],
        flows: [
          { from: "KOR", to: "JPN", amount: 5 },
          { from: "CHN", to: "JPN", amount: 5 },
        ],
      },
      "JPN",
    );
    expect(row).toMatchObject({
      placeId: "CHN",
      exposure: exact(1 / 2),
      second: { en: "South Korea" },
      secondExposure: exact(1 / 2),
    });
  });
});

describe("autonomy of a chain that is known in part", () => {
  const known = (china: number, korea: number, unknown: number): Chain => ({
    suppliers: [
      { place: "CHN", production: 100 },
      { place: "KOR", production: 100 },
    ],
    flows: [
      { from: "CHN", to: "JPN", amount: china },
      { from: "KOR", to: "JPN", amount: korea },
      { from: "unknown", to: "JPN", amount: unknown },
    ],
  });

  it("all that is unknown may be one place: it adds to whichever has most", () => {
    const { autonomy: found } = at(known(60, 10, 30), "JPN");
    expect(found.lo).toBeCloseTo(0.1, 12);
    expect(found.hi).toBeCloseTo(0.4, 12);
    expect(found.value).toBeNull();
  });

  it("a place is named where no other can have more, even with all the unknown", () => {
    expect(at(known(60, 10, 30), "JPN")).toMatchObject({ placeId: "CHN", candidates: null });
  });

  it("where the unknown decides, those are named who may have most", () => {
    const row = at(known(40, 30, 30), "JPN");
    expect(row).toMatchObject({ placeId: null, place: { en: "not known" } });
    expect(row.candidateIds).toEqual(["CHN", "KOR"]);
    expect(row.candidates).toEqual({ en: "China, South Korea", ja: "中国、韓国" });
    const all = at(known(40, 20, 40), "JPN");
    expect(all.candidates).toMatchObject({ en: "China, or any other place" });
  });

  it("nothing is known of a stage whose imports are not reported: 0 to 1, with a note", () => {
    const row = at(
      {
        stages: [{ id: "s", unreported: "unknown" }],
        suppliers: [{ place: "CHN", production: 1 }],
      },
      "JPN",
    );
    expect(row.autonomy).toEqual({ value: null, lo: 0, hi: 1 });
    expect(row.candidates).toMatchObject({ en: "any place" });
    expect(row.notes).toContain("nothingKnown");
  });

  it("a home that the model never names, and a supply without origin, get an answer", () => {
    expect(at({ suppliers: [{ place: "CHN", production: 1 }] }, "FRA").autonomy).not.toBeNull();
    const loop = at(
      {
        stages: [{ id: "s", inputs: of("s") }],
        suppliers: [{ place: "JPN", production: 1 }],
      },
      "JPN",
    );
    expect(loop).toMatchObject({ autonomy: null, notes: ["noOrigin"] });
  });

  it("a stage or home that does not exist is refused", () => {
    const network = compile(closed(CELL));
    expect(() => autonomy(network, { home: "JPN", stage: "cells" })).toThrow(
      "autonomy: stage must be one of the model's (got 'cells'); did you mean 'cell'?",
    );
    expect(() => autonomy(network, { home: "nowhere" })).toThrow(RangeError);
  });
});

describe("largestExposure", () => {
  const place = (id: string | null, lo: number, hi: number) => ({
    id,
    who: { en: `${id}`, ja: `${id}` },
    exposure: { value: null, lo, hi },
  });
  const intervals = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 2, maxLength: 6 },
  );

  it("holds the largest and the second largest of any numbers inside the bounds, and whose they are", () => {
    fc.assert(
      fc.property(
        intervals,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (list, parts) => {
          const places = list.map(([a, b], i) => place(`P${i}`, Math.min(a, b), Math.max(a, b)));
          const truth = places.map(({ id, exposure: { lo, hi } }, i) => ({
            id,
            at: lo + (hi - lo) * (parts[i] as number),
          }));
          truth.sort((a, b) => b.at - a.at);
          const largest = largestExposure(places);
          const second = secondExposure(places, largest);
          for (const [rank, { exposure }] of [largest, second].entries()) {
            expect(exposure.lo).toBeLessThanOrEqual((truth[rank]?.at as number) + 1e-12);
            expect(exposure.hi).toBeGreaterThanOrEqual((truth[rank]?.at as number) - 1e-12);
          }
          const top = truth
            .filter(({ at }) => at >= (truth[0]?.at as number) - 1e-9)
            .map(({ id }) => id);
          if (largest.place !== null) expect(top).toContain(largest.place.id);
          const first = truth[0] as { id: string; at: number };
          if (first.at > 1e-9) expect(largest.candidates.map(({ id }) => id)).toContain(first.id);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("a place without a name is never certain, and may be first and second at once", () => {
    const places = [place("A", 0.1, 0.2), place(null, 0, 0.5)];
    const largest = largestExposure(places);
    expect(largest).toMatchObject({ place: null, exposure: { lo: 0.1, hi: 0.5 } });
    expect(secondExposure(places, largest).exposure).toMatchObject({ lo: 0, hi: 0.5 });
  });
});

describe("autonomy of any model", () => {
  it("is 1 less the largest look-through exposure to a place, by the other verb", () => {
    fc.assert(
      fc.property(anyExactModel().map(withAllFlows), anyHome, (model, home) => {
        const { rows } = trace(compile(model), { home: [...home] }).exposures;
        for (const row of answer(model, home)) {
          const most = Math.max(
            0,
            ...rows
              .filter(({ stageId, keyId }) => stageId === row.stageId && keyId === "place")
              .map(({ lookThrough }) => (lookThrough as Interval).lo),
          );
          const found = row.autonomy as Interval | null;
          if (found !== null) expect(found.hi).toBeCloseTo(1 - most, 11);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is never below traced self-sufficiency, and partners never lower it", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const traced = trace(compile(model), { home: [...home] }).ladder.rows;
        const joined = answer(model, home, ["AUS"]);
        for (const [s, row] of answer(model, home).entries()) {
          const found = row.autonomy as Interval | null;
          if (found === null) continue;
          const least = traced[s]?.traced as Interval;
          const more = joined[s]?.autonomy as Interval;
          for (const end of ["lo", "hi"] as const) {
            expect(found[end]).toBeGreaterThanOrEqual(least[end] - 1e-9);
            expect(more[end]).toBeGreaterThanOrEqual(found[end] - 1e-9);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of what is left of a chain holds the whole chain's", () => {
    fc.assert(
      fc.property(anyExactModel().map(withAllFlows), anyHiding, anyHome, (full, hiding, home) => {
        const model = { ...full, demands: [], stocks: [] };
        const less = answer(hide(model, hiding, home), home);
        for (const [s, row] of answer(model, home).entries()) {
          const [truth, bounds] = [row.autonomy, less[s]?.autonomy] as (Interval | null)[];
          if (!truth || !bounds || truth.hi - truth.lo > 1e-9) continue;
          expect(bounds.lo).toBeLessThanOrEqual(truth.lo + 1e-9);
          expect(bounds.hi).toBeGreaterThanOrEqual(truth.hi - 1e-9);
          const named = less[s]?.placeId ?? null;
          const tied = (row.exposure as Interval).lo - (row.secondExposure as Interval).hi < 1e-9;
          if (named !== null && !tied && row.placeId !== null) expect(named).toBe(row.placeId);
        }
      }),
      { numRuns: 250 },
    );
  });
});

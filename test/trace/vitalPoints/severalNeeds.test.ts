import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { trace } from "../../../src/trace/trace.ts";
import { passThroughFrequency } from "../../../src/trace/vitalPoints/passThroughFrequency.ts";
import { vitalPoints } from "../../../src/trace/vitalPoints/vitalPoints.ts";
import { anyHiding, anyHome, hide } from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";
import { everybody, questionOf } from "../walkPaths.ts";
import { anyForked, anyForkedLoop, byEveryWay } from "./criticalWays.ts";

const PRECISION = 1e-9;

interface Point {
  readonly volume: Interval;
  readonly frequency: number;
  readonly perPassing: number;
  readonly classId: string;
}

function points({ rows }: Result): Map<string, Point> {
  return new Map(
    rows.map((row) => [
      [row.productId, row.stageId, row.keyId, row.id].join(" "),
      row as unknown as Point,
    ]),
  );
}

const point = (model: Model, name: string) =>
  points(vitalPoints(compile(model), { home: "JPN", stage: "s" })).get(`s s ${name}`) as Point;

/** A product of Japan of some inputs, each with the shares of the places that it comes from. */
function ofInputs(inputs: Readonly<Record<string, Readonly<Record<string, number>>>>): Model {
  const ids = Object.keys(inputs);
  const entries = Object.entries(inputs).flatMap(([stage, places]) =>
    Object.entries(places).map(([place, amount]) => ({ stage, place, amount })),
  );
  return closed({
    stages: [
      ...ids.map((id) => ({ id })),
      { id: "s", inputs: ids.map((stage) => ({ of: [{ stage }] })) },
    ],
    suppliers: [
      ...entries.map(({ stage, place, amount }) => ({ stage, place, production: amount })),
      { place: "JPN", production: 1 },
    ],
    flows: entries
      .filter(({ place }) => place !== "JPN")
      .map(({ stage, place, amount }) => ({ stage, from: place, to: "JPN", amount })),
  });
}

describe("vitalPoints of a product of several needs, by hand", () => {
  it("is not diluted by four inputs made at home where the fifth is Chinese alone", () => {
    const home = { JPN: 1 };
    const model = ofInputs({ a: home, b: home, c: { CHN: 1 }, d: home, e: home });
    const china = point(model, "place CHN");
    expect(china).toMatchObject({ frequency: 1, perPassing: 1, classId: "vitalPoint" });
    expect(china.volume).toEqual({ value: 1, lo: 1, hi: 1 });
  });

  it("is the same with and without an input that has nothing to do with it", () => {
    const part = { CHN: 6, JPN: 4 };
    for (const model of [ofInputs({ a: part }), ofInputs({ b: { JPN: 1 }, a: part })]) {
      const china = point(model, "place CHN");
      expect(china.volume.value).toBeCloseTo(0.6, 12);
      expect(china.frequency).toBeCloseTo(0.6, 12);
      expect(china.classId).toBe("vitalPoint");
    }
  });

  it("counts ore and refining in one place as two passes, whatever is needed beside them", () => {
    const model = closed({
      stages: [
        { id: "ore" },
        { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] },
        { id: "power" },
        { id: "s", inputs: [{ of: [{ stage: "power" }] }, { of: [{ stage: "metal" }] }] },
      ],
      suppliers: [
        { stage: "ore", place: "CHN", production: 1 },
        { stage: "metal", place: "CHN", production: 1 },
        { stage: "power", place: "JPN", production: 1 },
        { place: "JPN", production: 1 },
      ],
      flows: [{ stage: "metal", from: "CHN", to: "JPN", amount: 1 }],
    });
    const china = point(model, "place CHN");
    expect(china).toMatchObject({ frequency: 2, perPassing: 2, classId: "vitalPoint" });
    expect(china.volume.value).toBe(1);
    // The mean walk follows power half of the time.
    const question = { home: "JPN", stage: "s", through: { place: "CHN" } };
    expect(passThroughFrequency(compile(model), question)?.frequency).toBe(1);
  });

  it("follows, of two needs that all pass, the one that passes twice, in any order", () => {
    const needs = [{ of: [{ stage: "salt" }] }, { of: [{ stage: "metal" }] }];
    for (const inputs of [needs, needs.toReversed()]) {
      const model = closed({
        stages: [
          { id: "ore" },
          { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] },
          { id: "salt" },
          { id: "s", inputs },
        ],
        suppliers: [
          { stage: "ore", place: "CHN", production: 1 },
          { stage: "metal", place: "CHN", production: 1 },
          { stage: "salt", place: "CHN", production: 1 },
          { place: "JPN", production: 1 },
        ],
        flows: [
          { stage: "metal", from: "CHN", to: "JPN", amount: 1 },
          { stage: "salt", from: "CHN", to: "JPN", amount: 1 },
        ],
      });
      expect(point(model, "place CHN").frequency).toBe(2);
    }
  });

  it("is sure of a vital point where another input is not known, and not where that could count instead", () => {
    const model = (part: Readonly<Record<string, number>>) => {
      const { stages, suppliers, ...rest } = ofInputs({ a: part, b: { unknown: 1 } });
      return { ...rest, stages, suppliers: suppliers.filter(({ place }) => place !== "unknown") };
    };
    expect(point(model({ CHN: 6, JPN: 4 }), "place CHN").classId).toBe("vitalPoint");
    const little = point(model({ CHN: 2, JPN: 8 }), "place CHN");
    expect(little.classId).toBe("notKnown");
    expect(little.volume.hi).toBe(1);
  });

  it("lets a volume that rounding puts just below the cut meet it", () => {
    const { rows } = vitalPoints(compile(ofInputs({ a: { CHN: 3, JPN: 7 } })), {
      home: "JPN",
      stage: "s",
      cuts: { frequency: 0.3 },
    });
    expect(rows.map(({ classId }) => classId)).toEqual(["vitalPoint"]);
  });
});

describe("vitalPoints of any product of several needs", () => {
  it("has the volume and the frequency of the best of all ways, one by one", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyForked, anyHome, (model, home) => {
        const network = compile(model);
        const map = points(vitalPoints(network, { home: [...home], stage: "metal" }));
        for (const through of everybody(network)) {
          const [[key, id]] = Object.entries(through) as [[string, string]];
          if (home.includes(id)) continue;
          const found = map.get(`metal metal ${key} ${id}`);
          const expected = byEveryWay(questionOf(network, { home, stage: "metal", through }));
          if (expected === null) continue;
          expect(found?.volume.lo ?? 0).toBeCloseTo(1 - expected.avoided, 11);
          if (found === undefined) continue;
          expect(found.frequency).toBeCloseTo(expected.frequency, 11);
          compared++;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("is passed at least as often as its volume, with loops, and has the exposures of trace without", () => {
    let forked = 0;
    fc.assert(
      fc.property(anyForkedLoop, anyForked, anyHome, (looped, straight, home) => {
        for (const { volume, frequency, perPassing } of points(
          vitalPoints(compile(looped), { home: [...home], stage: "all" }),
        ).values()) {
          expect(frequency).toBeGreaterThanOrEqual(volume.lo - PRECISION);
          expect(perPassing).toBeGreaterThanOrEqual(1 - PRECISION);
          forked++;
        }
        const network = compile(straight);
        const map = points(vitalPoints(network, { home: [...home], stage: "all" }));
        const { rows } = trace(network, { home: [...home] }).exposures;
        expect(map.size).toBe(rows.length);
        for (const { stageId, keyId, id, lookThrough } of rows)
          expect(map.get([stageId, stageId, keyId, id].join(" "))?.volume).toEqual(lookThrough);
      }),
      { numRuns: 60 },
    );
    expect(forked).toBeGreaterThan(100);
  });

  it("has a class that holds when more is known", () => {
    const cuts = { volume: 0.3, frequency: 0.5 };
    const isNear = ({ volume, frequency }: Point) =>
      Math.abs(volume.lo - cuts.volume) < PRECISION ||
      Math.abs(frequency - cuts.frequency) < PRECISION;
    const nothing: Point = {
      volume: { value: 0, lo: 0, hi: 0 },
      frequency: 0,
      perPassing: 0,
      classId: "neither",
    };
    let held = 0;
    fc.assert(
      fc.property(fc.oneof(anyForked, anyForkedLoop), anyHiding, anyHome, (model, hiding, home) => {
        const options = { home: [...home], stage: "all", cuts };
        const truth = points(vitalPoints(compile(model), options));
        const less = vitalPoints(compile(hide(model, hiding, home)), options);
        const own = less.rows.filter(({ productId, stageId }) => productId === stageId);
        for (const [name, { classId }] of points({ ...less, rows: own })) {
          const exact = truth.get(name) ?? nothing;
          if (classId === "notKnown" || isNear(exact)) continue;
          held++;
          if (classId === "notVital")
            expect(["neither", "highFrequency", "notVital"], name).toContain(exact.classId);
          else expect(exact.classId, name).toBe(classId);
        }
      }),
      { numRuns: 250 },
    );
    expect(held).toBeGreaterThan(30);
  });

  it("does not change with the order of the needs and of the lists", () => {
    fc.assert(
      fc.property(fc.oneof(anyForked, anyForkedLoop), anyHome, (model, home) => {
        const options = { home: [...home], stage: "all" };
        const one = points(vitalPoints(compile(model), options));
        const turned = {
          ...model,
          stages: model.stages
            .map((stage) =>
              stage.inputs ? { ...stage, inputs: stage.inputs.toReversed() } : stage,
            )
            .toReversed(),
          suppliers: model.suppliers.toReversed(),
        };
        const other = points(vitalPoints(compile(turned), options));
        for (const [name, { volume, frequency }] of one) {
          if (volume.lo < PRECISION) continue;
          expect(other.get(name)?.volume.lo, name).toBeCloseTo(volume.lo, 11);
          expect(other.get(name)?.frequency, name).toBeCloseTo(frequency, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

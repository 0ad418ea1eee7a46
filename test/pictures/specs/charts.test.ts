import { describe, expect, it } from "vitest";
import tinyModel from "../../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../../src/model/parseModel.ts";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { vitalPoints } from "../../../src/trace/vitalPoints/vitalPoints.ts";
import { dataOf } from "./checkedSpec.ts";
import {
  between,
  chartOf,
  fields,
  isClean,
  madeUp,
  named,
  panelNames,
  quantity,
  subtitle,
} from "./madeUp.ts";

describe("the chart of a ladder", () => {
  const ladder = madeUp(
    "ladder",
    [quantity("faceValue"), quantity("traced"), quantity("visibility")],
    [
      { stageId: "a", stage: named("Mining"), faceValue: 0.5, traced: 0.25, visibility: 1 },
      { stageId: "b", stage: named("Refining"), faceValue: 1, traced: null, visibility: 0.5 },
    ],
  );

  it("has a panel for each stage, a bar for each definition, and leaves out what is no self-sufficiency", async () => {
    expect(panelNames(chartOf(ladder))).toEqual(["Mining", "Refining"]);
    expect(fields(chartOf(ladder, "ja"), "panel", "row", "value")).toEqual([
      ["Mining(日)", "faceValue(日)", 0.5],
      ["Mining(日)", "traced(日)", 0.25],
      ["Refining(日)", "faceValue(日)", 1],
      ["Refining(日)", "traced(日)", null],
    ]);
    await isClean(ladder);
  });
});

describe("the chart of exposures", () => {
  const columns = [quantity("faceValue"), quantity("lookThrough")];
  const row = (key: string, who: string) => ({
    ...{ stageId: "a", stage: named("Mining"), key: named(key), who: named(who) },
    ...{ faceValue: 0, lookThrough: between(0.5, 1) },
  });

  it("says by what somebody is told apart only where there are several ways", async () => {
    const one = madeUp("exposures", columns, [row("place", "Chile")]);
    const two = madeUp("exposures", columns, [row("place", "Chile"), row("owner", "Chile")]);
    expect(fields(chartOf(one), "row")).toEqual([["Chile"], ["Chile"]]);
    expect(fields(chartOf(two), "row").flat()).toEqual([
      ...["Chile (place)", "Chile (place)", "Chile (owner)", "Chile (owner)"],
    ]);
    await isClean(two);
  });
});

describe("the chart of vital points", () => {
  const map = vitalPoints(compile(parseModel(tinyModel)), {
    ...{ home: "JPN", stage: "refining", cuts: { volume: 0.25, frequency: 0.75 } },
  });

  it("draws the cuts that the map was asked for", async () => {
    expect(dataOf(chartOf(map)).flatMap(({ cut }) => cut ?? [])).toEqual([0.25, 0.75]);
    await isClean(map);
  });

  it("draws no cuts where the answer states none", () => {
    const { cuts: _, ...bare } = map;
    expect(dataOf(chartOf(bare)).filter(({ cut }) => cut !== undefined)).toEqual([]);
  });

  it("names points where names do not lie on each other, the first ones first", async () => {
    const points = madeUp(
      "vitalPoints",
      [quantity("volume"), quantity("frequency", "1")],
      [
        { who: named("China"), class: named("c"), classId: "vitalPoint", volume: 1, frequency: 1 },
        {
          who: named("Chile"),
          class: named("c"),
          classId: "vitalPoint",
          volume: 0.99,
          frequency: 1,
        },
        {
          who: named("Peru"),
          class: named("n"),
          classId: "notKnown",
          volume: between(0.1, 0.9),
          frequency: 0.5,
        },
      ],
    );
    expect(fields(chartOf(points), "who", "named", "known")).toEqual([
      ["China", "left", "point"],
      ["Chile", "none", "point"],
      ["Peru", "right", "range"],
    ]);
    await isClean(points);
  });
});

describe("the chart of a concentration profile", () => {
  const row = (behind: string, lookThrough: number) => ({
    ...{ productId: "p", product: named("Cells"), stageId: "a", stage: named("Mining") },
    ...{ behind: named(behind), faceValue: 0.3, lookThrough },
  });

  it("gives the face value of a stage once, and what is seen behind each supply", async () => {
    const columns = [quantity("faceValue", "1"), quantity("lookThrough", "1")];
    const profile = madeUp("concentrationProfile", columns, [row("X", 0.5), row("Y", 0.6)]);
    expect(fields(chartOf(profile), "row", "series", "value", "behind")).toEqual([
      ["Mining", "faceValue", 0.3, ""],
      ["Mining", "lookThrough", 0.5, "X"],
      ["Mining", "lookThrough", 0.6, "Y"],
    ]);
    expect(subtitle(chartOf(profile))).toContain("Cells");
    await isClean(profile);
  });
});

describe("the chart of a back-test", () => {
  const row = (verdictId: string, predicted: unknown) => ({
    ...{ what: named("imports"), verdictId, verdict: named(`verdict ${verdictId}`) },
    ...{ predicted, measured: -0.4 },
  });
  const test = madeUp("backTest", [quantity("predicted"), quantity("measured")], [
    row("within", -0.4),
    row("noAnswer", null),
  ] as Result["rows"]);

  it("colours predictions by verdict beside what was measured, and counts where there is none", async () => {
    const spec = chartOf(test);
    expect(fields(spec, "row", "series", "value")).toEqual([
      ["imports [1]", "verdict within", -0.4],
      ["imports [1]", "measured", -0.4],
      ["imports [2]", "verdict noAnswer", null],
      ["imports [2]", "measured", -0.4],
    ]);
    expect(subtitle(spec)).toContain("does not mean 0: 1.");
    await isClean(test);
  });
});

describe("the chart of sampled figures", () => {
  it("has the interval of sampling of each figure beside its bounds", async () => {
    const estimate = { value: 0.1, lo: 0.08, hi: 0.12 };
    const sampled = madeUp(
      "sampledFigures",
      [quantity("estimate"), quantity("bounds")],
      [
        {
          stageId: "a",
          product: named("Cells"),
          figure: named("mean"),
          estimate,
          bounds: between(0, 0.3),
        },
      ],
    );
    expect(fields(chartOf(sampled), "series", "known", "value", "lo", "hi")).toEqual([
      ["estimate", "bounds", 0.1, 0.08, 0.12],
      ["bounds", "range", null, 0, 0.3],
    ]);
    await isClean(sampled);
  });
});

describe("the chart of a removal curve", () => {
  it("names who is removed in turn and keeps the mean apart", async () => {
    const base = { stageId: "a", product: named("Cells") };
    const curve = madeUp(
      "removalCurve",
      [quantity("loss"), quantity("left")],
      [
        { ...base, part: "removal", removed: 1, who: named("China"), loss: 0.75, left: 0.25 },
        { ...base, part: "removal", removed: 2, who: named("Chile"), loss: 1, left: 0 },
        { ...base, part: "mean", removed: 2, who: named("mean"), loss: 0.875, left: 0.125 },
      ],
    );
    expect(fields(chartOf(curve), "row", "part", "value", "lost")).toEqual([
      ["1. China", "removal", 0.25, "75 %"],
      ["2. Chile", "removal", 0, "100 %"],
      ["", "mean", 0.125, "87.5 %"],
    ]);
    await isClean(curve);
  });
});

describe("the charts of concentration and attribution", () => {
  it("take the HHI alone out of an assessment", async () => {
    const row = (method: string, whole: string, value: number) => ({
      ...{ stageId: "a", stage: named("Mining"), method, whole: named(whole), key: named("place") },
      ...{ value, unit: "1", reason: null },
    });
    const value = { ...quantity("value", null), unitFrom: "unit" };
    const assessment = madeUp(
      "assessment",
      [value],
      [row("hhi", "world", 0.25), row("shannon", "world", 1.2), row("hhi", "imports", 1)],
    );
    expect(fields(chartOf(assessment), "panel", "series", "value")).toEqual([
      ["place", "world", 0.25],
      ["place", "imports", 1],
    ]);
    await isClean(assessment);
  });

  it("tell named players from what nobody names and from the total", async () => {
    const row = (part: string, attributed: number) => ({
      ...{ stageId: "a", product: named("Cells"), part, who: named(part), attributed },
    });
    const parts = ["named", "other", "notNamed", "unknown", "total"];
    const attribution = madeUp(
      "attribution",
      [quantity("attributed")],
      parts.map((part, i) => row(part, i / 10)),
    );
    expect(fields(chartOf(attribution), "row", "series")).toEqual([
      ["named", "named"],
      ["other", "named"],
      ["notNamed", "not named or not known"],
      ["unknown", "not named or not known"],
      ["total", "total"],
    ]);
    await isClean(attribution);
  });
});

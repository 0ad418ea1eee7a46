import { describe, expect, it } from "vitest";
import tinyModel from "../../../examples/tinyModel.json" with { type: "json" };
import { parseModel } from "../../../src/model/parseModel.ts";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { survivalCurve } from "../../../src/scenarios/operational/survivalCurve.ts";
import { rendered } from "./checkedSpec.ts";
import {
  between,
  chartOf,
  fields,
  isClean,
  madeUp,
  named,
  panelNames,
  quantity,
} from "./madeUp.ts";

describe("the chart of a survival curve", () => {
  const model = (amount: unknown) =>
    compile(
      parseModel({
        ...tinyModel,
        demands: [{ stage: "refining", place: "JPN", amount: 25, citation: "made-up" }],
        stocks: [{ stage: "mining", place: "JPN", amount, citation: "made-up" }],
      }),
    );

  it("runs through the bends, and beyond the last one by the formula", async () => {
    const curve = await survivalCurve(model(25), { home: "JPN" });
    // A year's need is in store: all is served for 365 days, and half over twice as many.
    expect(
      fields(chartOf(curve), "whatId", "days", "value", "until", "hasLine", "hasBand"),
    ).toEqual([
      ["start", 0, 1, 365, true, false],
      ["bend", 365, 1, null, true, false],
      ["floor", 365, null, null, false, false],
      ["forEver", null, 0, null, false, false],
    ]);
    const { svg, warnings } = await rendered(chartOf(curve));
    expect(warnings).toEqual([]);
    const path = /aria-roledescription="line mark"[^>]*? d="([^"]*)"/.exec(svg)?.[1] ?? "";
    const points = [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [width, height] = [570, 285];
    const end = points.at(-1) as [number, number];
    const bend = points.find(([x]) => Math.abs((x ?? 0) / (end[0] ?? 1) - 0.5) < 1e-3);
    expect(bend?.[1]).toBeCloseTo(0, 2);
    expect(end[1]).toBeCloseTo(height / 2, 2);
    expect(end[0]).toBeLessThanOrEqual(width);
  });

  it("has a band between bounds and no line where only bounds are known", async () => {
    const curve = await survivalCurve(model({ value: 25, lo: 20, hi: 30 }), { home: "JPN" });
    const [start, bend] = fields(chartOf(curve), "days", "laterLo", "hi", "hasLine", "hasBand");
    expect(start).toEqual([0, expect.closeTo(0.8, 12), 1, false, true]);
    expect(bend).toEqual([365, null, 1, false, false]);
    await isClean(curve);
  });
});

describe("the chart of a disruption's course", () => {
  const change = (placeId: string, day: number, lost: unknown) => ({
    ...{ stageId: "a", stage: named("Mining"), placeId, place: named(placeId), day },
    ...{ lost, inStore: 3 },
  });
  const course = madeUp(
    "disruptionCourse",
    [quantity("day", "days"), quantity("lost"), quantity("inStore", "days")],
    [
      change("JPN", 30, between(0.1, 0.4)),
      change("KOR", 5, 0.5),
      change("JPN", 0, 0.25),
      change("JPN", 45, 0),
    ] as Result["rows"],
  );

  it("holds each loss until the day of the next change in the same market", async () => {
    const spec = chartOf(course);
    expect(panelNames(spec)).toEqual(["Mining · JPN", "Mining · KOR"]);
    expect(fields(spec, "day", "until", "value", "hi", "inStore")).toEqual([
      [0, 30, 0.25, 0.25, "3 days"],
      [30, 45, null, 0.4, "3 days"],
      [45, null, 0, 0, "3 days"],
      [5, null, 0.5, 0.5, "3 days"],
    ]);
    await isClean(course);
  });
});

import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { survivalStretches } from "../../../src/pictures/survivalChart/survivalBounds.ts";
import { survivalChart } from "../../../src/pictures/survivalChart/survivalChart.ts";
import { survivalReading } from "../../../src/pictures/survivalChart/survivalReading.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { survivalCurve } from "../../../src/scenarios/operational/survivalCurve.ts";
import type { Chain } from "../../assess/chains.ts";
import { refinery, TWO_PROCESSES } from "../../scenarios/operational/operationalChains.ts";
import { closed } from "../../trace/tracing.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { MODELS, modelNamed } from "../specs/seedResults.ts";

const curve = (text: Chain, floor = 1) =>
  survivalCurve(compile(closed(text)), { home: "JPN", floor });

/** The refinery with stocks that are known between bounds. */
function stocked(least: number, most: number): Chain {
  const text = refinery();
  const between = (amount: number) => ({ value: amount, lo: least * amount, hi: most * amount });
  const stocks = (text.stocks ?? []).map((one) => ({
    ...one,
    amount: between(one.amount as number),
  }));
  return { ...text, stocks };
}

const CURVES: readonly (readonly [string, Promise<Result>])[] = [
  ["a refinery", curve(refinery())],
  ["two processes", curve(TWO_PROCESSES)],
  ["a plant that is cut", curve(refinery({ plant: 0 }))],
  ["a floor that holds", curve(refinery(), 0.2)],
  ["stocks with bounds", curve(stocked(0.9, 1.1))],
  ["stocks with wide bounds", curve(stocked(0.3, 1.5), 0.8)],
];

describe.each(CURVES)("survivalChart of %s", (_, asked) => {
  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", async (view) => {
    const picture = survivalChart(await asked, view);
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("draws no line where only bounds are known, and none outside its bounds", async () => {
    for (const { from, to, middle, least, most } of survivalStretches(
      survivalReading(await asked, "en"),
    )) {
      const end = Number.isFinite(to) ? to : 3 * from + 1;
      for (const part of [0.01, 0.3, 0.7, 1]) {
        const days = from + part * (end - from);
        expect(least(days)).toBeLessThanOrEqual(most(days) + 1e-9);
        if (middle === null) continue;
        expect(middle(days)).toBeGreaterThanOrEqual(least(days) - 1e-9);
        expect(middle(days)).toBeLessThanOrEqual(most(days) + 1e-9);
      }
    }
  });
});

describe("survivalChart(curve)", () => {
  it("names the time to survive and the share for ever in words and figure", async () => {
    const texts = textsOf(survivalChart(await curve(refinery()))).map(({ text }) => text);
    // 400/7 days and 0.2 for ever: the golden case or_09_survivability.
    expect(texts).toContain("time to survive (floor): 57.1 days");
    expect(texts).toContain("for ever: 20 %");
  });

  it("draws a standing line at the time to survive, as far along the scale as it says", async () => {
    const { marks } = survivalChart(await curve(TWO_PROCESSES));
    const [line] = marks.flatMap((mark) =>
      mark.type === "line" && mark.stroke === "first" ? [mark] : [],
    );
    const tick = (text: string) =>
      marks.flatMap((mark) =>
        mark.type === "text" && mark.role === "tick" && mark.text === text ? [mark.x] : [],
      )[0] ?? Number.NaN;
    const perDay = (tick("30") - tick("0")) / 30;
    // 20/3 days: the golden case or_19_envelope_is_not_a_trajectory.
    expect(((line?.x1 ?? 0) - tick("0")) / perDay).toBeCloseTo(20 / 3, 6);
  });

  it("says in words that a floor holds for ever, and draws no line for it", async () => {
    const { marks } = survivalChart(await curve(refinery(), 0.2));
    const texts = marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));
    expect(texts).toContain("time to survive (floor): never falls below the floor.");
    expect(marks.filter((mark) => mark.type === "line" && mark.stroke === "first")).toEqual([]);
  });

  it("hatches the band where only bounds are known, in place of a line", async () => {
    const { marks } = survivalChart(await curve(stocked(0.3, 1.5), 0.8));
    const paths = marks.flatMap((mark) => (mark.type === "path" ? [mark] : []));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every(({ fill, stroke }) => fill === "hatch" && stroke === undefined)).toBe(true);
  });

  it.each(MODELS)("says of %s, which lacks demands or stocks, what is missing", async (model) => {
    const found = await survivalCurve(modelNamed(model), { home: "JPN" });
    for (const view of VIEWS) {
      const picture = survivalChart(found, view);
      expect(faultsOf(picture)).toEqual([]);
      if (found.rows.length > 0) continue;
      expect(picture.marks.some(({ type }) => type !== "text")).toBe(false);
      expect(picture.description).toMatch(/No curve can be drawn|曲線を描けない/u);
    }
  });

  it("writes hostile names as text", async () => {
    const found = await curve(refinery());
    const title = { en: HOSTILE, ja: HOSTILE };
    expect(harm(svg(survivalChart({ ...found, title })))).toEqual([]);
  });

  it("refuses another kind of result, and is the same bytes for the same curve", async () => {
    const found = await curve(refinery());
    expect(() => survivalChart({ ...found, kind: "ladder" })).toThrow(
      "curve: must be the table of survivalCurve (got ladder)",
    );
    expect(svg(survivalChart(found))).toBe(svg(survivalChart(await curve(refinery()))));
  });
});

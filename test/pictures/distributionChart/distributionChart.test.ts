import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/model/result.ts";
import { distributionChart } from "../../../src/pictures/distributionChart/distributionChart.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { sampleScenarios } from "../../../src/scenarios/sampling/sampleScenarios.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { between, madeUp, named, quantity } from "../specs/madeUp.ts";
import { MODELS, modelNamed } from "../specs/seedResults.ts";

const note = "made up";
const places = { CHN: { probability: 0.1, note }, AUS: { probability: 0.2, note } };

/** Helium of many makers with uncertain shares: every kind of figure, with its interval. */
const helium = sampleScenarios(modelNamed("chips"), {
  ...{ home: "JPN", stage: "helium", seed: 7, draws: 500, shares: { cv: 0.2 } },
  figures: { floor: 0.8 },
  disruptions: {
    places: Object.fromEntries(
      ["USA", "QAT", "DZA", "RUS"].map((place) => [place, { probability: 0.05, note }]),
    ),
  },
}).figures;

describe.each([...MODELS, "helium"])("distributionChart of %s", (name) => {
  const figures =
    name === "helium"
      ? helium
      : sampleScenarios(modelNamed(name), { home: "JPN", disruptions: { places }, draws: 200 })
          .figures;

  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", (view) => {
    const picture = distributionChart(figures, { ...view, most: 20 });
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("has a row for each figure of the table", () => {
    const { marks } = distributionChart(figures, { most: figures.rows.length });
    const values = marks.filter((mark) => mark.type === "text" && mark.role === "value");
    expect(values).toHaveLength(figures.rows.length);
  });
});

type Figure = readonly [id: string, estimate: Cell, bounds: Cell];

/** A made-up table of sampled figures, which describe nothing. */
const figuresOf = (...figures: readonly Figure[]) =>
  madeUp(
    "sampledFigures",
    [quantity("estimate"), quantity("bounds")],
    figures.map(([figureId, estimate, bounds], i) => ({
      ...{ stageId: `s${i % 2}`, product: named(`product ${i % 2}`), figureId, estimate, bounds },
      figure: named(figureId),
    })),
  );

const marksOf = (...figures: readonly Figure[]) => {
  const { marks } = distributionChart(figuresOf(...figures));
  const tipped = marks.filter((mark) => mark.tip !== undefined);
  return {
    dots: tipped.flatMap((mark) => (mark.type === "circle" ? [mark] : [])),
    bars: tipped.flatMap((mark) => (mark.type === "rect" ? [mark] : [])),
  };
};

describe("distributionChart(figures)", () => {
  it("draws a dot for an estimate and no hatching where the bounds say no more", () => {
    const same = { value: null, lo: 0.1, hi: 0.3 };
    const { dots, bars } = marksOf(["expectedLoss", { value: 0.2, lo: 0.1, hi: 0.3 }, same]);
    expect([dots.length, bars.length]).toEqual([1, 0]);
  });

  it("hatches bounds that are wider, beside the estimate, and prints both", () => {
    const estimate = { value: 0.2, lo: 0.2, hi: 0.2 };
    const { dots, bars } = marksOf(["expectedLoss", estimate, between(0, 0.6)]);
    expect([dots.length, bars.map(({ fill }) => fill)]).toEqual([1, ["hatch"]]);
    expect(dots[0]?.x).toBeCloseTo((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0) / 3, 6);
    const picture = distributionChart(figuresOf(["expectedLoss", estimate, between(0, 0.6)]));
    expect(textsOf(picture).map(({ text }) => text)).toContain("20 %, bounds 0–60 %");
  });

  it("draws no dot where only bounds are known, and nothing at all where nothing is", () => {
    const wide = marksOf(["expectedLoss", null, between(0, 1)]);
    expect([wide.dots.length, wide.bars.length]).toEqual([0, 1]);
    const none = marksOf(["expectedLoss", null, null]);
    expect([none.dots.length, none.bars.length]).toEqual([0, 0]);
    const texts = textsOf(distributionChart(figuresOf(["expectedLoss", null, null])));
    expect(texts.filter(({ role }) => role === "value").map(({ text }) => text)).toEqual(["–"]);
  });

  it("sets probabilities apart from losses, and counts the products left out", () => {
    const all: Figure[] = [
      ["expectedLoss", 0.2, 0.2],
      ["expectedLoss", 0.1, 0.1],
      ["exceedance", 0.3, 0.3],
    ];
    const texts = textsOf(distributionChart(figuresOf(...all), { most: 1 })).map(
      ({ text }) => text,
    );
    expect(texts).toContain("product 0: share of supply lost");
    expect(texts).toContain("product 0: probability");
    expect(texts).not.toContain("product 1: share of supply lost");
    expect(texts).toContain("In the table only: 1 further products.");
  });

  it("says so where there is no figure", () => {
    const texts = textsOf(distributionChart(figuresOf())).map(({ text }) => text);
    expect(texts).toContain("The table holds no figures.");
  });

  it("writes hostile names as text", () => {
    const rows = helium.rows.map((row) => ({ ...row, product: { en: HOSTILE, ja: HOSTILE } }));
    expect(harm(svg(distributionChart({ ...helium, rows })))).toEqual([]);
  });

  it("refuses another kind of result and a number that is none; same bytes for the same table", () => {
    expect(() => distributionChart(madeUp("ladder", [], []))).toThrow("figures: must be the table");
    expect(() => distributionChart(helium, { most: 0 })).toThrow("most: must be a whole number");
    expect(svg(distributionChart(helium))).toBe(svg(distributionChart(helium)));
  });
});

import { describe, expect, it } from "vitest";
import type { Cell, Result } from "../../../src/model/result.ts";
import { backTestChart } from "../../../src/pictures/backTestChart/backTestChart.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { VERDICTS } from "../../../src/scenarios/backTest/verdict.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { between, madeUp, named, quantity } from "../specs/madeUp.ts";
import { SCENARIOS, scenarioResults } from "../specs/seedResults.ts";

describe.each(SCENARIOS)("backTestChart of %s", (name) => {
  const test = scenarioResults(name)[2] as Result;

  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", (view) => {
    const picture = backTestChart(test, view);
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("has a verdict in words for each measurement of the table", () => {
    const words = test.rows.map(({ verdict }) => (verdict as { en: string }).en);
    const said = textsOf(backTestChart(test, { width: 2000 }))
      .filter(({ role }) => role === "label")
      .map(({ text }) => text);
    for (const word of new Set(words))
      expect(said.filter((text) => text === word).length).toBe(
        words.filter((other) => other === word).length,
      );
  });
});

type Row = readonly [verdictId: keyof typeof VERDICTS, predicted: Cell, measured: Cell];

/** A made-up back-test; its figures describe nothing. */
const testOf = (...rows: readonly Row[]) =>
  madeUp(
    "backTest",
    [quantity("predicted"), quantity("measured")],
    rows.map(([verdictId, predicted, measured], i) => ({
      ...{ what: named(`measurement ${i}`), days: named("days"), predicted, measured },
      ...{ verdictId, verdict: VERDICTS[verdictId] },
    })),
  );

const marksOf = (...rows: readonly Row[]) => {
  const tipped = backTestChart(testOf(...rows)).marks.filter(({ tip }) => tip !== undefined);
  const of = (type: string, word: string) =>
    tipped.flatMap((mark) => (mark.type === type && mark.tip?.startsWith(word) ? [mark] : []));
  return { of, tipped };
};

describe("backTestChart(test)", () => {
  it("draws the prediction as a dot and the measurement as a ring, to the same scale", () => {
    const { of } = marksOf(["tooLarge", -1, -0.5], ["within", 0, 0]);
    const x = (word: string) =>
      of("circle", word).flatMap((mark) => (mark.type === "circle" ? [mark.x] : []));
    const [allGone, none] = x("predicted");
    expect(x("measured")[0]).toBeCloseTo(((allGone ?? 0) + (none ?? 0)) / 2, 6);
    expect(x("measured")[1]).toBeCloseTo(none ?? 0, 6);
    const fills = (word: string) => of("circle", word).map((mark) => "fill" in mark && mark.fill);
    expect([fills("predicted")[0], fills("measured")[0]]).toEqual(["home", "paper"]);
  });

  it("hatches a prediction of which only bounds are known, and draws no dot for it", () => {
    const { of } = marksOf(["cannotTell", between(-1, 0), -0.5]);
    expect(of("rect", "predicted")).toHaveLength(1);
    expect(of("circle", "predicted")).toEqual([]);
  });

  it("draws nothing where there is no prediction, and prints a dash", () => {
    const { of } = marksOf(["noAnswer", null, -0.5]);
    expect([...of("rect", "predicted"), ...of("circle", "predicted")]).toEqual([]);
    const texts = textsOf(backTestChart(testOf(["noAnswer", null, -0.5])));
    expect(texts.map(({ text }) => text)).toContain("– / −50 %");
  });

  it("gives every verdict a shape beside its words", () => {
    const ids = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
    const { tipped } = marksOf(...ids.map((id): Row => [id, -1, -0.5]));
    const words = new Set<string>(ids.map((id) => VERDICTS[id].en));
    const shapes = tipped.filter(({ tip }) => words.has(tip ?? ""));
    expect(shapes).toHaveLength(ids.length);
    const looks = shapes.map((mark) =>
      mark.type === "path" ? mark.d : "fill" in mark ? `${mark.type} ${mark.fill}` : "",
    );
    // Hits, too small, too large (with and without a rise), and what cannot be told: four looks.
    expect(new Set(looks).size).toBe(4);
  });

  it("makes room for rises above 0", () => {
    const picture = backTestChart(testOf(["noRise", -0.4, 1.17]));
    expect(faultsOf(picture)).toEqual([]);
    const ticks = textsOf(picture).filter(({ role }) => role === "tick");
    expect(ticks.map(({ text }) => text)).toContain("100 %");
  });

  it("counts the measurements that it does not draw, and says where there are none", () => {
    const rows: Row[] = [
      ["within", -1, -1],
      ["within", -1, -1],
    ];
    const texts = textsOf(backTestChart(testOf(...rows), { most: 1 })).map(({ text }) => text);
    expect(texts).toContain("In the table only: 1 further measurements.");
    expect(textsOf(backTestChart(testOf())).map(({ text }) => text)).toContain(
      "The scenario names nothing that was measured.",
    );
  });

  it("writes hostile names as text", () => {
    const test = testOf(["within", -1, -1]);
    const rows = test.rows.map((row) => ({ ...row, what: { en: HOSTILE, ja: HOSTILE } }));
    expect(harm(svg(backTestChart({ ...test, rows })))).toEqual([]);
  });

  it("refuses another kind of result and a number that is none; same bytes for the same test", () => {
    const test = testOf(["within", -1, -1]);
    expect(() => backTestChart({ ...test, kind: "ladder" })).toThrow("test: must be the table of");
    expect(() => backTestChart(test, { most: 1.5 })).toThrow("most: must be a whole number");
    expect(svg(backTestChart(test))).toBe(svg(backTestChart(testOf(["within", -1, -1]))));
  });
});

import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import type { Cell, Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { coverBars } from "../../../src/pictures/coverBars/coverBars.ts";
import { coverRows } from "../../../src/pictures/coverBars/coverRows.ts";
import type { Mark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { riskExposure } from "../../../src/scenarios/exposureIndex/riskExposure.ts";
import { riskExposureTable } from "../../../src/scenarios/exposureIndex/riskExposureTable.ts";
import { operationalSelfSufficiency } from "../../../src/scenarios/operational/operationalSelfSufficiency.ts";
import { stockPlacement } from "../../../src/scenarios/operational/stockPlacement.ts";
import { refinery } from "../../scenarios/operational/operationalChains.ts";
import { closed } from "../../trace/tracing.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { madeUp, named, quantity } from "../specs/madeUp.ts";
import { MODELS, modelNamed, SCENARIOS, scenarioResults } from "../specs/seedResults.ts";

const SHIPPED: readonly (readonly [string, () => Result])[] = [
  ...SCENARIOS.map((name) => [name, () => scenarioResults(name)[0] as Result] as const),
  ...MODELS.map((name) => [name, () => assess(modelNamed(name), { home: "JPN" })] as const),
];

describe.each(SHIPPED)("coverBars of %s", (_, made) => {
  const table = made();

  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", (view) => {
    const picture = coverBars(table, view);
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("draws each row with days, and names or counts the others", () => {
    const { marks, description } = coverBars(table, { most: 100 });
    const days = (cell: Cell | undefined) => typeof cell === "object" && cell !== null;
    const told =
      table.kind === "disruption"
        ? table.rows.length * 2
        : table.rows.filter(({ method, value }) => method === "daysOfCover" && days(value)).length;
    const values = marks.filter((mark) => mark.type === "text" && mark.role === "value");
    expect(values).toHaveLength(told);
    expect(description.length).toBeGreaterThan(0);
  });
});

/** A made-up table of a disruption's times, with the days for which supply certainly survives; its figures describe nothing. */
const times = (
  ...cells: readonly (readonly [survives: Cell, recovers: Cell, survivesAtLeast?: number])[]
) =>
  madeUp(
    "disruption",
    [quantity("survives", "days"), quantity("recovers", "days")],
    cells.map(([survives, recovers, survivesAtLeast = null], i) => ({
      ...{ stage: named(`stage ${i}`), what: named("supply"), survives, recovers },
      survivesAtLeast,
    })),
  );

const bars = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === "rect" && mark.tip !== undefined ? [mark] : []));
const onward = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === "path" ? [mark] : []));

describe("coverBars(table)", () => {
  it("draws a time of which only the least is known as a bar that goes on", () => {
    const { marks } = coverBars(times([{ en: "at least 40 days", ja: "40日以上" }, 20, 40]));
    const [certain, other] = bars(marks);
    const [open] = onward(marks);
    expect(certain?.fill).toBe("home");
    expect(certain?.width).toBeCloseTo(2 * (other?.width ?? 0), 6);
    expect(open?.fill).toBe("hatch");
    expect(open?.x).toBeCloseTo((certain?.x ?? 0) + (certain?.width ?? 0), 6);
  });

  it("draws at least 0 days as unknown from the first day on, not as nothing", () => {
    const { marks } = coverBars(times([{ en: "at least 0 days", ja: "0日以上" }, 20, 0]));
    expect(onward(marks)).toHaveLength(1);
    expect(bars(marks)).toHaveLength(1);
  });

  it("draws no bar for what is not known, and says so", () => {
    const picture = coverBars(times([null, null], [10, 20]));
    expect(bars(picture.marks)).toHaveLength(2);
    const texts = textsOf(picture).map(({ text }) => text);
    expect(texts).toContain(
      "No days are known, which is not none, for: stage 0 · supply. The table says why.",
    );
  });

  it("prints words that are no time as they stand, without a bar", () => {
    const picture = coverBars(times([10, { en: "not short", ja: "不足なし" }]));
    expect(bars(picture.marks)).toHaveLength(1);
    expect(textsOf(picture).map(({ text }) => text)).toContain("not short");
  });

  it("hatches days of which only bounds are known, and puts whiskers at them", () => {
    const { marks } = coverBars(times([{ value: null, lo: 5, hi: 10 }, 20]));
    const fills = bars(marks).map(({ fill, width }) => [fill, Math.round(width)]);
    expect(fills.map(([fill]) => fill)).toEqual(["home", "hatch", "first"]);
    expect(fills[0]?.[1]).toBe(fills[1]?.[1]);
  });

  it("counts the rows that it does not draw", () => {
    const picture = coverBars(times([1, 2], [3, 4], [5, 6]), { most: 1 });
    expect(textsOf(picture).map(({ text }) => text)).toContain(
      "In the table only: 2 further rows.",
    );
  });

  it("says so where there are no days", () => {
    const texts = textsOf(coverBars(times())).map(({ text }) => text);
    expect(texts).toContain("The table holds no days.");
  });

  it("draws stocks by place, and products with the remark that a floor never breaks", async () => {
    const network = compile(closed(refinery()));
    const stocks = stockPlacement(network, { home: "JPN" });
    const served = await operationalSelfSufficiency(network, { home: "JPN", floor: 0.2 });
    for (const view of VIEWS)
      expect([faultsOf(coverBars(stocks, view)), faultsOf(coverBars(served, view))]).toEqual([
        [],
        [],
      ]);
    const picture = coverBars(served);
    expect(textsOf(picture).map(({ text }) => text)).toContain("never falls below the floor");
    expect(onward(picture.marks).map(({ fill }) => fill)).toEqual(["home"]);
  });

  it("writes hostile names as text", () => {
    const table = times([1, 2]);
    const rows = table.rows.map((row) => ({ ...row, stage: { en: HOSTILE, ja: HOSTILE } }));
    expect(harm(svg(coverBars({ ...table, rows })))).toEqual([]);
  });

  it("refuses another kind of result and a number of rows that is none; same bytes for the same table", () => {
    const table = times([1, 2]);
    expect(() => coverBars({ ...table, kind: "ladder" })).toThrow("table: must be one of");
    expect(() => coverBars(table, { most: 0.5 })).toThrow("most: must be a whole number above 0");
    expect(svg(coverBars(table))).toBe(svg(coverBars(times([1, 2]))));
  });
});

/** The words of times without an end in a table, each with the days that are certain of it. */
const openTimes = (table: Result) =>
  coverRows(table, "en").flatMap(({ covers }) =>
    covers.flatMap(({ days, from, words }) =>
      days === null && words !== "–" ? [{ from, words }] : [],
    ),
  );

describe("coverRows(table, lang)", () => {
  it("takes the days that are certain from the rows, as their words say them", () => {
    const said = SHIPPED.slice(0, SCENARIOS.length).flatMap(([, made]) => openTimes(made()));
    expect(said.length).toBeGreaterThan(0);
    for (const { from, words } of said) {
      if (words === "not short") expect(from).toBeNull();
      else if (/^perhaps not back within/.test(words)) expect(from).toBeGreaterThanOrEqual(0);
      else expect(`${from}`).toBe(/[\d.]+/.exec(words)?.[0]);
    }
  });

  it("reads no words: those of another maker of tables stand as they are", () => {
    const words = { en: "40 days or so", ja: "40日ほど" };
    expect(openTimes(times([words, 20]))).toEqual([{ from: null, words: words.en }]);
    expect(openTimes(times([words, 20, 7]))).toEqual([{ from: 7, words: words.en }]);
  });

  it("knows from the rows that a floor never breaks", async () => {
    const network = compile(closed(refinery()));
    const served = await operationalSelfSufficiency(network, { home: "JPN", floor: 0.2 });
    const always = { from: Number.POSITIVE_INFINITY, words: "never falls below the floor" };
    expect(openTimes(JSON.parse(JSON.stringify(served)))).toEqual([always]);
  });

  it("names the shocks of a table of risk exposure by their sites", async () => {
    const sites = [
      { name: "mill", capacity: 12, stock: 30, timeToRecover: 4, demand: 10, margin: 5 },
    ];
    const table = riskExposureTable(await riskExposure({ sites }));
    expect(coverRows(table, "en").map(({ name }) => name)).toEqual(["mill"]);
  });
});

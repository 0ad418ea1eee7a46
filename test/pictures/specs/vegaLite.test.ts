import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { CHARTS } from "../../../src/pictures/specs/charts/index.ts";
import { vegaLite } from "../../../src/pictures/specs/vegaLite.ts";
import { trace } from "../../../src/trace/trace.ts";
import { chain } from "../../assess/chains.ts";
import { hostile } from "../../display/arbitraryResult.ts";
import { dataOf, numbersIn, rendered, schemaErrors } from "./checkedSpec.ts";
import { between, chartOf, fields, madeUp, named, quantity, subtitle } from "./madeUp.ts";

const summary = (rows: Result["rows"]) =>
  madeUp("traceSummary", [quantity("faceValue"), quantity("traced")], rows);

/** Columns that charts read, whatever the kind. */
const COLUMNS = [
  ...["faceValue", "traced", "lookThrough", "volume", "share", "lost", "left", "loss"],
  ...["predicted", "measured", "estimate", "bounds", "attributed", "autonomy", "worldHhi"],
  ...["importsHhi", "value", "frequency", "days", "day", "inStore", "amount", "slope"],
].map((key) => quantity(key));

/** Vega itself fails to draw scales of figures that are next to nothing or beyond all measure. */
const figure = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .map((x) => (Math.abs(x) < 1e-9 ? 0 : x));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.tuple(figure, figure, fc.boolean()).map(([a, b, isKnown]) => {
    const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
    return { value: isKnown ? (lo + hi) / 2 : null, lo, hi };
  }),
  figure,
);
const name = fc.oneof(hostile, fc.constantFrom("toString", "constructor", "datum.x", "null"));
const words = fc.oneof(fc.record({ en: name, ja: name }), name, fc.constant(null));
const TEXTS = [
  ...["stageId", "stage", "productId", "product", "who", "key", "class", "classId", "whatId"],
  ...["what", "part", "verdict", "verdictId", "figure", "method", "whole", "place", "behind"],
];
const anyRow = fc
  .tuple(
    fc.record(Object.fromEntries(COLUMNS.map(({ key }) => [key, cell]))),
    fc.record(Object.fromEntries(TEXTS.map((key) => [key, words])), { requiredKeys: [] }),
    fc.constantFrom("hhi", "removal", "mean", "start", "bend", "floor", "forEver"),
  )
  .map(([figures, texts, id]) => ({ ...texts, ...figures, method: id, part: id, whatId: id }));
const anyResult = fc
  .record({
    kind: fc.constantFrom(...CHARTS.map(({ kind }) => kind)),
    title: fc.record({ en: name, ja: name }),
    rows: fc.array(anyRow, { maxLength: 5 }),
    note: hostile,
  })
  .map(({ kind, title, rows, note }): Result => {
    const text = { en: note, ja: note };
    return { ...madeUp(kind, COLUMNS, rows), title, notes: { n: { kind: "data", text } } };
  });

/** Names of all elements and attributes of a drawing, which must be XML. */
function namesIn(svg: string): { elements: string[]; attributes: string[] } {
  const document = new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, "image/svg+xml");
  const all = Array.from(document.getElementsByTagName("*"));
  return {
    elements: all.map(({ tagName }) => tagName),
    attributes: all.flatMap((one) => Array.from(one.attributes, ({ name }) => name)),
  };
}

describe("vegaLite(result, { lang, width })", () => {
  it("gives every figure of a small chain unrounded, with its text, unit and bounds", () => {
    const { summary: result } = trace(
      compile(
        chain({
          stages: [{ id: "s", unreported: "none" }],
          suppliers: [
            { place: "JPN", production: 1 },
            { place: "CHL", production: 2 },
          ],
          flows: [{ from: "CHL", to: "JPN", amount: 2 }],
        }),
      ),
      { home: "JPN" },
    );
    const third = { value: 1 / 3, lo: 1 / 3, hi: 1 / 3, known: "point", unit: "share" };
    expect(dataOf(chartOf(result))).toEqual(
      [
        { panel: "", row: "s", stageId: "s", series: "at face value", ...third, shown: "33.3 %" },
        { panel: "", row: "s", stageId: "s", series: "traced", ...third, shown: "33.3 %" },
      ].map((row, i) => ({ ...row, series: result.columns[i + 1]?.label.en })),
    );
  });

  it("names the schema of Vega-Lite 5, a title, a description and what the chart rests on", () => {
    const rows = [{ stage: named("Mining"), faceValue: 0.25, traced: between(0, 0.5) }];
    const text = named("made up", "架空");
    const result: Result = {
      ...summary(rows),
      notes: { n: { kind: "assumed", text } },
      methods: ["exposure"],
      seed: 7,
    };
    const spec = chartOf(result, "ja");
    expect(spec.$schema).toBe("https://vega.github.io/schema/vega-lite/v5.json");
    expect(spec.title).toMatchObject({ text: ["架空のtraceSummary"] });
    expect(spec.description).toContain("架空のtraceSummary");
    expect(spec.usermeta).toEqual({
      kyusho: {
        kind: "traceSummary",
        methods: ["exposure"],
        notes: ["仮定：架空"],
        sources: [],
        seed: 7,
      },
    });
    expect(schemaErrors(spec)).toEqual([]);
  });

  it("keeps a range apart from a figure, and counts what is not known instead of drawing 0", async () => {
    const spec = chartOf(
      summary([
        { stageId: "a", stage: named("Mining"), faceValue: null, traced: between(0.2, 0.9) },
        { stageId: "b", stage: named("Refining"), faceValue: 0, traced: null },
      ]),
    );
    expect(fields(spec, "row", "value", "lo", "hi", "known", "shown")).toEqual([
      ["Mining", null, null, null, "unknown", "–"],
      ["Mining", null, 0.2, 0.9, "range", "20–90 %"],
      ["Refining", 0, 0, 0, "point", "0 %"],
      ["Refining", null, null, null, "unknown", "–"],
    ]);
    expect(subtitle(spec)).toContain("Without a figure (–), which does not mean 0: 2.");
    const { svg } = await rendered(spec);
    // One bar for the figure 0, one pale one for the range; two dashes.
    const bars = svg.match(/aria-roledescription="bar"/g) ?? [];
    expect(bars).toHaveLength(2);
    expect(svg.match(/>–</g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray="3,2"/g)?.length).toBeGreaterThan(0);
  });

  it("tells apart stages with one name by their ids", () => {
    const stage = named("Mining");
    const spec = chartOf(
      summary([
        { stageId: "ore", stage, faceValue: 1, traced: 1 },
        { stageId: "brine", stage, faceValue: 1, traced: 1 },
      ]),
    );
    expect(new Set(fields(spec, "row").flat())).toEqual(
      new Set(["Mining [ore]", "Mining [brine]"]),
    );
  });

  it("is null for a kind without a chart, for no rows and where no cell holds a figure", () => {
    expect(vegaLite(madeUp("singlePoints", [quantity("exposure")], [{ exposure: 1 }]))).toBeNull();
    expect(vegaLite(summary([]))).toBeNull();
    expect(vegaLite(summary([{ stage: "s", faceValue: null, traced: null }]))).toBeNull();
    for (const { kind } of CHARTS) expect(vegaLite(madeUp(kind, [], [{ x: 1 }]))).toBeNull();
  });

  it("refuses other languages, widths and numbers that are not finite", () => {
    const result = summary([{ stage: "s", faceValue: 1, traced: Number.NaN }]);
    expect(() => vegaLite(result)).toThrow(
      new RangeError("result.rows[0].traced: must be a finite number (got NaN)"),
    );
    expect(() => vegaLite(summary([]), { lang: "fr" as never })).toThrow(
      new RangeError('lang: must be en or ja (got "fr")'),
    );
    expect(() => vegaLite(summary([]), { width: 100 })).toThrow(
      new RangeError("width: must be from 320 to 2000 pixels (got 100)"),
    );
  });

  it("is valid plain JSON, the same each time, with no number but the result's, whatever the names are", () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom("en", "ja"), (result, lang) => {
        const spec = vegaLite(result, { lang });
        expect(JSON.stringify(vegaLite(structuredClone(result), { lang }))).toBe(
          JSON.stringify(spec),
        );
        if (spec === null) return;
        expect(schemaErrors(spec)).toEqual([]);
        const known = new Set(numbersIn(result.rows));
        expect(numbersIn(dataOf(spec)).filter((x) => !known.has(x))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is drawn without a warning or markup out of a name, whatever the names are", async () => {
    await fc.assert(
      fc.asyncProperty(anyResult, async (result) => {
        const spec = vegaLite(result);
        if (spec === null) return;
        const { svg, warnings } = await rendered(spec);
        expect(warnings).toEqual([]);
        const { elements, attributes } = namesIn(svg);
        expect(elements).toEqual(
          elements.filter((name) => /^(svg|g|path|rect|line|text|tspan|defs)$/.test(name)),
        );
        expect(attributes.filter((name) => /^on|href/i.test(name))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

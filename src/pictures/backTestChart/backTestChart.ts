import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { framed } from "../framed.ts";
import type { Glyph } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

const WORDS = {
  subtitle: {
    en: "Change of deliveries: predicted (bar and figure) and measured (ring), with the verdict under each name",
    ja: "供給量の変化:予測(棒と数値)と実測(輪)、名称に判定を併記",
  },
  predicted: { en: "predicted", ja: "予測" },
  measured: { en: "measured", ja: "実測" },
  range: { en: "predicted, only bounds known", ja: "予測、上下限のみ判明" },
  none: { en: "Nothing was measured.", ja: "実測値はない。" },
} as const;

/**
 * What a scenario predicts beside what was measured, misses included.
 *
 * @param test - the table of `backTest`
 * @param options - `lang`, `width`
 * @returns a picture of changes of deliveries as parts of one (−1: all gone), one row for each thing measured, with the verdict in words; a row without a prediction shows what was measured alone
 * @throws RangeError when the table is of another kind
 * @example
 * const ban = { start: "2024-01-01", shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" };
 * const nothing = parseScenario({ kyusho: "scenario/1", id: "s", title: { en: "A ban" }, model: "tiny", citations: tinyModel.citations, events: [ban] });
 * backTestChart(backTest(compile(parseModel(tinyModel)), nothing)).id // => "backTestChart"
 */
export function backTestChart(test: Result, options: PictureOptions = {}): Picture {
  if (test.kind !== "backTest")
    throw new RangeError(`test: must be the table of backTest (got ${test.kind})`);
  const { lang = "en", width = 960 } = options;
  const say = wordsIn(lang, WORDS);
  const rows = test.rows.map((row) => chartRow(row, lang));
  const figures = test.rows
    .flatMap(({ predicted = null, measured = null }) => [
      intervalIn(predicted),
      intervalIn(measured),
    ])
    .filter((one) => one !== null);
  const [lo, hi] = [
    Math.min(-1, ...figures.map((one) => one.lo)),
    Math.max(0, ...figures.map((one) => one.hi)),
  ];
  const title = test.title[lang];
  const notes = rows.length === 0 ? [say("none")] : [];
  return framed(
    {
      ...{ id: "backTestChart", title, subtitle: say("subtitle"), notes, tables: [test] },
      description: [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join("; "),
    },
    options,
    (inner) =>
      keyedRowChart(
        {
          ...{ rows, domain: [lo, hi], format: (tick) => formatQuantity(tick, "share") },
          key: [
            { label: say("predicted"), ink: "home" },
            { label: say("measured"), ink: "first", shape: "ring" },
            { label: say("range"), ink: "hatch" },
          ],
        },
        inner,
        width,
      ),
  );
}

function chartRow(row: Result["rows"][number], lang: Lang): ChartRow {
  const [predicted, measured] = [
    intervalIn(row.predicted ?? null),
    intervalIn(row.measured ?? null),
  ];
  const [what, verdict] = [textOf(row.what ?? "", lang), textOf(row.verdict ?? null, lang)];
  return {
    label: verdict === "" ? what : `${what}: ${verdict}`,
    value: predicted === null ? "–" : formatQuantity(predicted, "share"),
    glyphs: [...predictedGlyphs(predicted), ...measuredGlyphs(measured)],
  };
}

function predictedGlyphs(predicted: Interval | null): Glyph[] {
  if (predicted === null) return [];
  const { value, lo, hi } = predicted;
  if (value === null)
    return [
      { type: "bar", from: lo, to: hi, fill: "hatch" },
      { type: "whisker", lo, hi },
    ];
  const bar: Glyph = {
    type: "bar",
    from: Math.min(0, value),
    to: Math.max(0, value),
    fill: "home",
  };
  return lo === hi ? [bar] : [bar, { type: "whisker", lo, hi }];
}

function measuredGlyphs(measured: Interval | null): Glyph[] {
  if (measured === null) return [];
  const { value, lo, hi } = measured;
  const tip = formatQuantity(measured, "share");
  const dot: Glyph[] =
    value === null ? [] : [{ type: "dot", at: value, fill: "first", isHollow: true, tip }];
  return lo === hi ? dot : [{ type: "whisker", lo, hi }, ...dot];
}

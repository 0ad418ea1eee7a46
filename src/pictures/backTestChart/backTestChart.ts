import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark, Picture, PictureOptions } from "../picture.ts";
import { type ChartRow, rowChart } from "../rowChart.ts";
import { sentencesOf } from "../sentencesOf.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { type Say, WORDS } from "./backTestWords.ts";
import { type Tested, testedGlyphs, testedIn, testedInWords } from "./testedRows.ts";
import { verdictShape } from "./verdictShapes.ts";

/** How much of a back-test is drawn. */
export interface BackTestChartOptions extends PictureOptions {
  /** Measurements drawn, in the table's order; 16 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

/**
 * A back-test: for each measurement the predicted change of deliveries beside the measured one, with the verdict as a word and a shape; misses stand like hits.
 *
 * @param test - the table of `backTest`
 * @param options - `most` measurements (16 where left out), `lang`, `width`
 * @returns a picture of changes (−1 all gone, 0 none, above 0 more; printed in percent): a dot for the prediction, hatched where only bounds are known, a ring for the measurement; a disc for a hit, a triangle down for too large and up for too small a fall predicted, a ring where nothing can be told; nothing is drawn for a prediction that there is not; with no rows the picture says so
 * @throws RangeError when the table is of another kind, `most` is no whole number above 0, or the width is out of range
 * @example
 * const scenario = parseScenario({ kyusho: "scenario/1", id: "chile", title: { en: "Chile" }, citations: tinyModel.citations, events: [{ start: 0, shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" }] });
 * backTestChart(backTest(compile(parseModel(tinyModel)), scenario)).id // => "backTestChart"
 */
export function backTestChart(test: Result, options: BackTestChartOptions = {}): Picture {
  if (test.kind !== "backTest") {
    throw new RangeError(`test: must be the table of backTest (got ${test.kind})`);
  }
  const { lang = "en", width = 960, most = 16 } = options;
  if (!(Number.isInteger(most) && most > 0)) {
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  }
  const say = wordsIn(lang, WORDS);
  const rows = test.rows.slice(0, most).map((row) => testedIn(row, lang, say));
  const left = test.rows.length - rows.length;
  const title = test.title[lang];
  return framed(
    {
      ...{ id: "backTestChart", title, subtitle: say("subtitle") },
      notes: [
        ...(rows.length === 0 ? [say("none")] : notesOf(test, lang)),
        ...(left > 0 ? [say("others", { count: `${left}` })] : []),
      ],
      description: [title, ...rows.map((row) => testedInWords(row, say))].join("; "),
      tables: [test],
    },
    options,
    (inner) => (rows.length === 0 ? { marks: [], height: 0 } : drawing(rows, [inner, width], say)),
  );
}

/** How many predictions were right, and what the test rests on. */
function notesOf({ notes }: Result, lang: Lang): string[] {
  return ["summary", "checked", "near", "residual"].flatMap((key) => {
    const text = notes[key]?.text[lang];
    return text === undefined ? [] : sentencesOf(text, lang);
  });
}

/** Room at the right of the figures for the verdict's shape. */
const GUTTER = 24;

function drawing(
  rows: readonly Tested[],
  [inner, width]: readonly [number, number],
  say: Say,
): Drawing {
  const { small, isCompact } = sizesOf(width);
  const head = colourKey(keyOf(rows, say), inner, small);
  const chart = rowChart(
    {
      rows: rows.map((row) => chartRow(row, isCompact, say)),
      domain: domainOf(rows),
      format: (tick) => formatQuantity(tick, "share"),
    },
    inner - GUTTER,
    width,
  );
  const lines = chart.marks.flatMap((mark) =>
    mark.type === "text" && mark.role === "value" ? [mark] : [],
  );
  const shapes = lines.map(({ y, size }, i): Mark => {
    const at = [inner - GUTTER / 2 + 3, y - size * 0.36] as const;
    return { ...verdictShape(rows[i]?.verdictId ?? "", at, 7), tip: rows[i]?.verdict };
  });
  const seen = chart.marks.filter((mark) => mark.type !== "text" || mark.text !== "");
  return {
    marks: [...head.marks, ...movedMarks([...seen, ...shapes], 0, head.height)],
    height: head.height + chart.height,
  };
}

/** On narrow pictures figures stand with the verdict: beside the chart there is no room. */
function chartRow(row: Tested, isCompact: boolean, say: Say): ChartRow {
  const { name, verdict, figures, told } = row;
  return {
    heading: name,
    label: isCompact ? [verdict, told].join(say("colon")) : verdict,
    value: isCompact ? "" : figures,
    glyphs: testedGlyphs(row, say),
  };
}

/** From all gone to the largest rise. */
function domainOf(rows: readonly Tested[]): readonly [number, number] {
  const ends = rows.flatMap(({ predicted, measured }) => [
    ...(predicted === null ? [] : [predicted.lo, predicted.hi]),
    ...(measured === null ? [] : [measured.lo, measured.hi]),
  ]);
  const rise = Math.max(0, ...ends);
  return [1.03 * Math.min(-1, ...ends), rise > 0 ? rise * 1.05 : 0];
}

function keyOf(rows: readonly Tested[], say: Say): KeyEntry[] {
  const has = (isMeant: (row: Tested) => boolean) => rows.some(isMeant);
  const isApart = (one: Interval | null) => one !== null && one.lo < one.hi;
  return [
    { label: say("predicted"), ink: "home", shape: "dot" },
    { label: say("measured"), ink: "ink", shape: "ring" },
    ...(has(({ predicted }) => isApart(predicted) && predicted?.value !== null)
      ? [{ label: say("bounds"), ink: "ink", shape: "whisker" } as const]
      : []),
    ...(has(({ predicted }) => predicted !== null && predicted.value === null)
      ? [{ label: say("range"), ink: "hatch" } as const]
      : []),
    ...(has(({ measured }) => isApart(measured))
      ? [{ label: say("around"), ink: "soft", shape: "line" } as const]
      : []),
  ];
}

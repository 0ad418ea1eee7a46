import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { checkedMost } from "../checkedMost.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { type Glyph, quantityGlyphs } from "../glyph.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Ink } from "../palette.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { type ChartRow, rowChart } from "../rowChart.ts";
import { sentencesOf } from "../sentencesOf.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { COVER_KINDS, type Cover, type Covered, coverRows } from "./coverRows.ts";
import { type Say, WORDS } from "./coverWords.ts";

/** How much of a table of days is drawn. */
export interface CoverBarOptions extends PictureOptions {
  /** Rows of the table drawn, in its order; 16 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

/**
 * Days of cover as bars: how long stocks last, until when a market survives a disruption, and when it is back. A time of which only the least is known is a bar that goes on.
 *
 * @param table - a table that holds days: that of `assess` (days of cover), `runScenario` (time to survive and to recover), `operationalSelfSufficiency`, `stockPlacement` or `riskExposureTable`
 * @param options - `most` rows (16 where left out), `lang`, `width`
 * @returns a picture of days (cover and time to survive: low is risk; time to recover: high is risk) with whiskers for the bounds, hatched where only bounds are known and with a point where the end is not known; rows without any figure are named or counted in a note, and never drawn as 0; with no rows the picture says so
 * @throws RangeError when the table is of another kind, `most` is no whole number above 0, or the width is out of range
 * @example
 * coverBars(assess(compile(parseModel(tinyModel)), { home: "JPN" })).id // => "coverBars"
 */
export function coverBars(table: Result, options: CoverBarOptions = {}): Picture {
  if (!COVER_KINDS.includes(table.kind)) {
    throw new RangeError(`table: must be one of ${COVER_KINDS.join(", ")} (got ${table.kind})`);
  }
  const { lang = "en", width = 960 } = options;
  const most = checkedMost(options.most ?? 16);
  const say = wordsIn(lang, WORDS);
  const all = coverRows(table, lang);
  const [told, silent] = [all.filter(isTold), all.filter((row) => !isTold(row))];
  const rows = told.slice(0, most);
  const names = [...new Set(all.flatMap(({ covers }) => covers.map(({ name }) => name)))];
  const title = table.title[lang];
  return framed(
    {
      ...{ id: "coverBars", title },
      subtitle:
        names.length === 0
          ? ""
          : sentencesOf(say("subtitle", { names: names.join(say("comma")) }), lang).join(" "),
      notes: [
        ...(all.length === 0 ? [say("none")] : []),
        ...(told.length > most ? [say("others", { count: `${told.length - most}` })] : []),
        ...(silent.length > 0 ? [silence(silent, say)] : []),
      ],
      description: [title, ...rows.map((row) => inWords(row, say))].join("; "),
      tables: [table],
    },
    options,
    (inner) => (rows.length === 0 ? NOTHING : drawing(rows, { inner, width, lang, say })),
  );
}

const NOTHING: Drawing = { marks: [], height: 0 };

/** Rows without a figure that are still named one by one. */
const MOST_NAMED = 6;

function isTold({ covers }: Covered): boolean {
  return covers.some(({ days, words }) => days !== null || words !== "–");
}

function silence(rows: readonly Covered[], say: Say): string {
  return rows.length > MOST_NAMED
    ? say("manyUnknown", { count: `${rows.length}` })
    : say("unknown", { names: rows.map(({ name }) => name).join(say("comma")) });
}

function inWords({ name, covers }: Covered, say: Say): string {
  const times = covers.map((cover) => [cover.name, cover.words].join(" "));
  return [name, times.join(say("comma"))].join(say("colon"));
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly lang: Lang;
  readonly say: Say;
}

function drawing(rows: readonly Covered[], { inner, width, say }: Canvas): Drawing {
  const { isCompact, small } = sizesOf(width);
  const last = lastDay(rows);
  const head = colourKey(keyOf(rows, say), inner, small);
  const chart = rowChart(
    {
      rows: rows.flatMap((row) => chartRows(row, { last, isCompact, say })),
      domain: [0, last],
      format: (tick) => formatQuantity(tick, "days"),
    },
    inner,
    width,
  );
  const seen = chart.marks.filter((mark) => mark.type !== "text" || mark.text !== "");
  return {
    marks: [...head.marks, ...movedMarks(seen, 0, head.height)],
    height: head.height + chart.height,
  };
}

interface Drawn {
  readonly last: number;
  readonly isCompact: boolean;
  readonly say: Say;
}

/** On narrow pictures the words of a time are too long to stand beside its bar. */
function chartRows({ name, covers }: Covered, { last, isCompact, say }: Drawn): ChartRow[] {
  const isOne = covers.length === 1;
  return covers.map((cover, i): ChartRow => {
    const label = isOne ? name : cover.name;
    return {
      label: isCompact ? [label, cover.words].join(say("colon")) : label,
      ...(isOne || i > 0 ? {} : { heading: name }),
      value: isCompact ? "" : cover.words,
      glyphs: glyphsOf(cover, last, `${name}, ${cover.name} ${cover.words}`),
    };
  });
}

const inkOf = ({ isRecovery }: Cover): Ink => (isRecovery ? "first" : "home");

function glyphsOf(cover: Cover, last: number, tip: string): Glyph[] {
  const { days, from } = cover;
  if (from === null) return quantityGlyphs(days, inkOf(cover), tip);
  if (!Number.isFinite(from)) return [{ type: "onward", from: 0, to: last, fill: inkOf(cover) }];
  const certain: Glyph[] =
    from > 0 ? [{ type: "bar", from: 0, to: from, fill: inkOf(cover), tip }] : [];
  return [...certain, { type: "onward", from, to: last, fill: "hatch" }];
}

/** Room for the longest time, and for the point of those that go on. */
function lastDay(rows: readonly Covered[]): number {
  const covers = rows.flatMap((row) => row.covers);
  const ends = covers.map(({ days, from }) => days?.hi ?? (from === Infinity ? 0 : (from ?? 0)));
  const isOpen = covers.some(({ from }) => from !== null);
  const longest = Math.max(0, ...ends);
  return longest === 0 ? 30 : longest * (isOpen ? 1.15 : 1);
}

function keyOf(rows: readonly Covered[], say: Say): KeyEntry[] {
  const covers = rows.flatMap((row) => row.covers);
  const names = new Map(covers.map((cover) => [cover.name, inkOf(cover)]));
  const isWide = covers.some(({ days }) => days !== null && days.lo < days.hi);
  const isRange = covers.some(({ days }) => days !== null && days.value === null);
  const isOpen = covers.some(({ from }) => from !== null && Number.isFinite(from));
  return [
    ...[...names].map(([label, ink]): KeyEntry => ({ label, ink })),
    ...(isWide ? [{ label: say("bounds"), ink: "ink", shape: "whisker" } as const] : []),
    ...(isRange ? [{ label: say("range"), ink: "hatch" } as const] : []),
    ...(isOpen ? [{ label: say("onward"), ink: "hatch" } as const] : []),
  ];
}

import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { checkedMost } from "../checkedMost.ts";
import { colourKey } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { quantityGlyphs } from "../glyph.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { ringGlyphs } from "../ringGlyphs.ts";
import { type ChartRow, rowChart } from "../rowChart.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";

/** Which losses are drawn. */
export interface LossBarOptions extends PictureOptions {
  /** Rows drawn, those of the largest losses, in the order of the chain; 12 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

const WORDS = {
  title: { en: "What is lost: {title}", ja: "失われるもの:{title}" },
  subtitle: {
    en: "Part of what is wanted that is lost once stocks are used up, when nobody turns to other suppliers.",
    ja: "在庫が尽き、誰も調達先を変えない場合の不足(必要量に対する割合)。",
  },
  lost: { en: "lost", ja: "不足" },
  worst: {
    en: "worst day, stocks counted (two rings: its bounds)",
    ja: "在庫を含む最大の損失(輪2つは上下限)",
  },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  others: {
    en: "{count} more are in the table only.",
    ja: "ほか{count}件は表にのみ示す。",
  },
  none: { en: "Nothing is known to be lost.", ja: "失われると分かっているものはない。" },
} as const;

type Say = (word: keyof typeof WORDS, names?: Readonly<Record<string, string>>) => string;

/**
 * Bars of what a scenario costs: the part of each market's or maker's wants that is lost, in the order of the chain.
 *
 * @param disruption - the table of `runScenario`
 * @param options - `most` (12 rows), `lang`, `width`
 * @returns a picture of parts of what is wanted (0–1, printed in percent; high is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; what is not drawn is counted in a note; with no rows the picture says that nothing is known to be lost
 * @throws RangeError when the table is of another kind, or `most` is no whole number above 0
 * @example
 * const cut = { start: 0, shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" };
 * const scenario = parseScenario({ kyusho: "scenario/1", id: "chile", title: { en: "Chile" }, citations: tinyModel.citations, events: [cut] });
 * lossBars(runScenario(compile(parseModel(tinyModel)), scenario, { home: "JPN" }).table).id // => "lossBars"
 */
export function lossBars(disruption: Result, options: LossBarOptions = {}): Picture {
  if (disruption.kind !== "disruption") {
    throw new RangeError(
      `disruption: must be the table of runScenario (got ${JSON.stringify(disruption.kind)})`,
    );
  }
  const { lang = "en", width = 960 } = options;
  const say: Say = wordsIn(lang, WORDS);
  const kept = largest(disruption.rows, checkedMost(options.most ?? 12));
  const hasPlaces = disruption.columns.some(({ key }) => key === "place");
  const rows = kept.map((row, i) =>
    chartRow(hasPlaces ? row : { ...row, place: "" }, kept[i - 1], lang),
  );
  const title = say("title", { title: disruption.title[lang] });
  const left = disruption.rows.length - kept.length;
  const notes = [
    ...(kept.length === 0 ? [say("none")] : []),
    ...(left > 0 ? [say("others", { count: String(left) })] : []),
  ];
  const told = kept.map(
    (row, i) => `${textOf(row.stage ?? "", lang)}, ${rows[i]?.label} ${rows[i]?.value}`,
  );
  return framed(
    {
      ...{ id: "lossBars", title, subtitle: say("subtitle"), notes },
      description: [title, ...(told.length === 0 ? [say("none")] : told)].join("; "),
      tables: [disruption],
    },
    options,
    (inner) => drawing(rows, [inner, width], say),
  );
}

/** The rows of the largest losses, in the order of the table; an unknown loss may be the largest of all. */
function largest(rows: Result["rows"], most: number): Result["rows"] {
  const lossOf = (row: Result["rows"][number]) =>
    intervalIn(row.lost ?? null)?.hi ?? Number.MAX_VALUE;
  const ranked = [...rows].sort((a, b) => lossOf(b) - lossOf(a));
  const kept = new Set(ranked.slice(0, most));
  return rows.filter((row) => kept.has(row));
}

function chartRow(
  row: Result["rows"][number],
  before: Result["rows"][number] | undefined,
  lang: Lang,
): ChartRow {
  const [lost, worst] = [intervalIn(row.lost ?? null), intervalIn(row.worst ?? null)];
  const label = textOf(row.what ?? "", lang);
  const place = textOf(row.place ?? "", lang);
  const value = lost === null ? "–" : formatQuantity(lost, "share");
  const rings = isSame(worst, lost) ? [] : ringGlyphs(worst, "share");
  return {
    label: place === "" ? label : `${label}, ${place}`,
    ...(before?.stageId === row.stageId ? {} : { heading: textOf(row.stage ?? "", lang) }),
    value,
    glyphs: [...quantityGlyphs(lost, "first", `${label} ${value}`), ...rings],
  };
}

function isSame(a: Interval | null, b: Interval | null): boolean {
  return a?.value === b?.value && a?.lo === b?.lo && a?.hi === b?.hi;
}

function drawing(
  rows: readonly ChartRow[],
  [inner, width]: readonly [number, number],
  say: Say,
): Drawing {
  const has = (type: string) => rows.some(({ glyphs }) => glyphs.some((g) => g.type === type));
  const key = colourKey(
    [
      { label: say("lost"), ink: "first" },
      ...(has("dot") ? [{ label: say("worst"), ink: "ink", shape: "ring" } as const] : []),
      ...(has("whisker") ? [{ label: say("bounds"), ink: "ink", shape: "whisker" } as const] : []),
      { label: say("range"), ink: "hatch" },
    ],
    inner,
    sizesOf(width).small,
  );
  const format = (tick: number) => formatQuantity(tick, "share");
  const chart = rowChart({ rows, domain: [0, 1], format }, inner, width);
  return {
    marks: [...key.marks, ...movedMarks(chart.marks, 0, key.height)],
    height: key.height + chart.height,
  };
}

import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { KeyEntry } from "../colourKey.ts";
import { framed } from "../framed.ts";
import { type Glyph, quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

/** Which chain is drawn. */
export interface ConcentrationChartOptions extends PictureOptions {
  /** Id of the product whose chain is drawn; the first of the table where left out. */
  readonly product?: string | undefined;
}

const WORDS = {
  title: {
    en: "{product}: where concentration peaks in the chain",
    ja: "{product}:供給網のどこで集中が最も高いか",
  },
  subtitle: {
    en: "HHI by place (0–1, high is risk) of each stage: looked through (bar) and at face value (ring). Figures: looked through; in brackets [ ] at face value where nothing is known of the other.",
    ja: "各工程の所在地別HHI(0〜1、高いほどリスク):遡及(棒)と見た目(輪)。数値は遡及、遡及が不明な場合は[ ]内に見た目の値。",
  },
  lookThrough: { en: "looked through", ja: "遡及" },
  faceValue: { en: "at face value (two rings: its bounds)", ja: "見た目(輪2つは上下限)" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  unknown: {
    en: "Nothing is known of {count} stages: {stages}.",
    ja: "次の{count}工程は不明:{stages}。",
  },
  unknownOne: { en: "Nothing is known of one stage: {stages}.", ja: "次の1工程は不明:{stages}。" },
  none: { en: "No concentration is known.", ja: "集中度は判明していない。" },
} as const;

/**
 * Concentration along a chain: the HHI of every stage, looked through and at face value, with the stages at which it peaks.
 *
 * @param profile - the table of `concentrationProfile`
 * @param options - `product` (id; the first of the table where left out), `lang`, `width`
 * @returns a picture of HHI by place (0–1, high is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; stages of which nothing is known are named in a note
 * @throws RangeError when the table is of another kind, or holds no such product
 * @example
 * concentrationChart(concentrationProfile(compile(parseModel(tinyModel)), { home: "JPN" })).id // => "concentrationChart"
 */
export function concentrationChart(
  profile: Result,
  options: ConcentrationChartOptions = {},
): Picture {
  if (profile.kind !== "concentrationProfile")
    throw new RangeError(
      `profile: must be the table of concentrationProfile (got ${profile.kind})`,
    );
  const { lang = "en", width = 960 } = options;
  const product = options.product ?? profile.rows[0]?.productId;
  const rows = profile.rows.filter((row) => row.productId === product);
  if (options.product !== undefined && rows.length === 0)
    throw new RangeError(`product: must be a product of the table (got ${options.product})`);
  const say = wordsIn(lang, WORDS);
  const title = say("title", { product: textOf(rows[0]?.product ?? "", lang) });
  const drawn = rows.filter(isKnown).map((row) => chartRow(row, lang));
  const notes = [...(drawn.length === 0 ? [say("none")] : []), ...unknownNote(rows, lang)];
  return framed(
    {
      ...{ id: "concentrationChart", title, subtitle: say("subtitle"), notes, tables: [profile] },
      description: [title, ...drawn.map(({ label, value }) => `${label} ${value}`)].join("; "),
    },
    options,
    (inner) =>
      keyedRowChart(
        {
          rows: drawn,
          domain: [0, 1],
          format: (tick) => formatQuantity(tick, null),
          key: keyOf(say),
        },
        inner,
        width,
      ),
  );
}

type Row = Result["rows"][number];

function isKnown(row: Row): boolean {
  return figureOf(row.lookThrough) !== null || figureOf(row.faceValue) !== null;
}

/** Names the stages of which nothing is known. */
function unknownNote(all: readonly Row[], lang: Lang): string[] {
  const rows = all.filter((row) => !isKnown(row));
  if (rows.length === 0) return [];
  const stages = rows.map((row) => textOf(row.stage ?? "", lang)).join(lang === "ja" ? "、" : "; ");
  const word = rows.length === 1 ? "unknownOne" : "unknown";
  return [wordsIn(lang, WORDS)(word, { count: String(rows.length), stages })];
}

function figureOf(cell: Cell | undefined) {
  return intervalIn(cell ?? null);
}

function chartRow(row: Row, lang: Lang): ChartRow {
  const [through, face] = [figureOf(row.lookThrough), figureOf(row.faceValue)];
  const peak = textOf(row.peak ?? null, lang);
  const stage = textOf(row.stage ?? "", lang);
  const known = through ?? face;
  const figure = known === null ? "–" : formatQuantity(known, "1");
  return {
    label: peak === "" ? stage : `${stage} (${peak})`,
    value: through === null ? `[${figure}]` : figure,
    glyphs: [...quantityGlyphs(through, "home", `${stage} ${figure}`), ...faceGlyphs(face)],
  };
}

/** A ring, or two joined ones at the bounds where no figure is known. */
function faceGlyphs(face: Interval | null): Glyph[] {
  if (face === null) return [];
  const { value, lo, hi } = face;
  const tip = formatQuantity(face, "1");
  const ring = (at: number): Glyph => ({ type: "dot", at, fill: "ink", isHollow: true, tip });
  return value === null
    ? [{ type: "link", from: lo, to: hi, ink: "soft" }, ring(lo), ring(hi)]
    : [ring(value)];
}

function keyOf(say: (word: keyof typeof WORDS) => string): KeyEntry[] {
  return [
    { label: say("lookThrough"), ink: "home" },
    { label: say("faceValue"), ink: "ink", shape: "ring" },
    { label: say("bounds"), ink: "ink", shape: "whisker" },
    { label: say("range"), ink: "hatch" },
  ];
}

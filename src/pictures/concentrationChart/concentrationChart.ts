import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { KeyEntry } from "../colourKey.ts";
import { framed } from "../framed.ts";
import { quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { ringGlyphs } from "../ringGlyphs.ts";
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
    en: "HHI (0–1, high is risk) of each stage: looked through (bar) and at face value (ring; two rings where only bounds are known). Figures: looked through; in brackets [ ] at face value where nothing is known of the other.",
    ja: "各工程のHHI(0〜1、高いほどリスク):遡及(棒)と見た目(輪。上下限のみ判明なら輪2つ)。数値は遡及、遡及が不明な場合は[ ]内に見た目の値。",
  },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  unknown: {
    en: "Nothing is known of {count} stages: {stages}.",
    ja: "次の{count}工程は不明:{stages}。",
  },
  unknownOne: { en: "Nothing is known of one stage: {stages}.", ja: "次の1工程は不明:{stages}。" },
  highest: { en: "Highest: {stage}", ja: "最大:{stage}" },
  peak: { en: "Highest looked through: {stage} ({peak}).", ja: "遡及で最大:{stage}({peak})。" },
  others: {
    en: "Other products, in the table only: {products}.",
    ja: "ほかの製品は表にのみ示す:{products}。",
  },
  none: { en: "No concentration is known.", ja: "集中度は判明していない。" },
} as const;

/**
 * Concentration along a chain: the HHI of every stage, looked through and at face value, with the stages at which it peaks.
 *
 * @param profile - the table of `concentrationProfile`
 * @param options - `product` (id; the first of the table where left out), `lang`, `width`
 * @returns a picture of HHI by place, owner or operator, as the table has it (0–1, high is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; the peak is marked in words; stages of which nothing is known, and other products, are named in notes
 * @throws RangeError when the table is of another kind, or holds no such product
 * @example
 * concentrationChart(concentrationProfile(compile(parseModel(tinyModel)), { home: "JPN" })).id // => "concentrationChart"
 */
export function concentrationChart(
  profile: Result,
  options: ConcentrationChartOptions = {},
): Picture {
  const { lang = "en", width = 960 } = options;
  const { product, rows } = asked(profile, options);
  const say = wordsIn(lang, WORDS);
  const name = textOf(rows[0]?.product ?? "", lang);
  const title = name === "" ? profile.title[lang] : say("title", { product: name });
  const drawn = rows.filter(isKnown).map((row) => chartRow(row, lang));
  const said = drawn.map(({ label, value }) => `${label} ${value}`);
  const none = drawn.length === 0 ? [say("none")] : [];
  const notes = [
    ...(name === "" ? [] : [profile.title[lang]]),
    ...none,
    ...peakNotes(rows, lang),
    ...unknownNote(rows, lang),
    ...othersNote(profile.rows, product, lang),
  ];
  return framed(
    {
      ...{ id: "concentrationChart", title, subtitle: say("subtitle"), notes, tables: [profile] },
      description: [title, ...none, ...said].join("; "),
    },
    options,
    (inner) =>
      keyedRowChart(
        {
          rows: drawn,
          domain: [0, 1],
          format: (tick) => formatQuantity(tick, null),
          key: keyOf(profile, lang),
        },
        inner,
        width,
      ),
  );
}

type Row = Result["rows"][number];

/** The product that is asked for, or the first, and its rows. */
function asked(profile: Result, options: ConcentrationChartOptions) {
  if (profile.kind !== "concentrationProfile")
    throw new RangeError(
      `profile: must be the table of concentrationProfile (got ${profile.kind})`,
    );
  const product = options.product ?? profile.rows[0]?.productId;
  const rows = profile.rows.filter((row) => row.productId === product);
  if (options.product !== undefined && rows.length === 0)
    throw new RangeError(`product: must be a product of the table (got ${options.product})`);
  return { product, rows };
}

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
    label: peak === "" ? stage : wordsIn(lang, WORDS)("highest", { stage }),
    value: through === null ? `[${figure}]` : figure,
    glyphs: [...quantityGlyphs(through, "first", `${stage} ${figure}`), ...ringGlyphs(face, "1")],
  };
}

/** Says how certain it is that a stage is the peak. */
function peakNotes(rows: readonly Row[], lang: Lang): string[] {
  const say = wordsIn(lang, WORDS);
  return rows.flatMap((row) => {
    const [peak, stage] = [row.peak, row.stage].map((cell) => textOf(cell ?? null, lang));
    return peak ? [say("peak", { peak, stage: stage ?? "" })] : [];
  });
}

/** Names the products that are not drawn. */
function othersNote(all: readonly Row[], product: Cell | undefined, lang: Lang): string[] {
  const names = all
    .filter(({ productId }) => productId !== product)
    .map((row) => textOf(row.product ?? "", lang));
  const products = [...new Set(names)].join(lang === "ja" ? "、" : "; ");
  return products === "" ? [] : [wordsIn(lang, WORDS)("others", { products })];
}

/** Bars and rings by the names of their columns, which say by whom suppliers are told apart. */
function keyOf({ columns }: Result, lang: Lang): KeyEntry[] {
  const say = wordsIn(lang, WORDS);
  const named = (key: string) => columns.find((column) => column.key === key)?.label[lang] ?? key;
  return [
    { label: named("lookThrough"), ink: "first" },
    { label: named("faceValue"), ink: "ink", shape: "ring" },
    { label: say("bounds"), ink: "ink", shape: "whisker" },
    { label: say("range"), ink: "hatch" },
  ];
}

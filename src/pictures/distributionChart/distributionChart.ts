import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import type { Glyph } from "../glyph.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark, Picture, PictureOptions } from "../picture.ts";
import { type ChartRow, rowChart } from "../rowChart.ts";
import { sentencesOf } from "../sentencesOf.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { type Say, WORDS } from "./distributionWords.ts";
import {
  figureOf,
  type RiskRow,
  type RiskSection,
  riskSections,
  widerBounds,
} from "./riskSections.ts";

/** How much of a table of sampled losses is drawn. */
export interface DistributionOptions extends PictureOptions {
  /** Products drawn, in the table's order; 2 where left out. A note counts the others. */
  readonly most?: number | undefined;
}

/**
 * Losses by chance: for each product its expected loss, quantiles, tail means and probabilities of losses, each with the interval of sampling and the bounds that the data leave.
 *
 * @param figures - the table `figures` of `sampleScenarios`
 * @param options - `most` products (2 where left out), `lang`, `width`
 * @returns a picture of shares of supply lost and of probabilities (0–1, printed in percent; high is risk): a dot for an estimate, a whisker for its interval, a hatched bar for the bounds with what is not known counted for and against; nothing is drawn for a figure that the table does not have; with no rows the picture says so
 * @throws RangeError when the table is of another kind, `most` is no whole number above 0, or the width is out of range
 * @example
 * const disruptions = { places: { CHL: { probability: 0.1, note: "made up" } } };
 * distributionChart(sampleScenarios(compile(parseModel(tinyModel)), { home: "JPN", disruptions }).figures).id // => "distributionChart"
 */
export function distributionChart(figures: Result, options: DistributionOptions = {}): Picture {
  if (figures.kind !== "sampledFigures") {
    throw new RangeError(
      `figures: must be the table figures of sampleScenarios (got ${figures.kind})`,
    );
  }
  const { lang = "en", width = 960, most = 2 } = options;
  if (!(Number.isInteger(most) && most > 0)) {
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  }
  const say = wordsIn(lang, WORDS);
  const all = riskSections(figures, lang);
  const products = [...new Set(all.map(({ stageId }) => stageId))];
  const kept = products.slice(0, most);
  const sections = all.filter(({ stageId }) => kept.includes(stageId));
  const title = figures.title[lang];
  return framed(
    {
      ...{ id: "distributionChart", title, subtitle: say("subtitle") },
      notes: [
        ...(all.length === 0 ? [say("none")] : []),
        ...(products.length > most ? [say("others", { count: `${products.length - most}` })] : []),
        ...(all.length === 0 ? [] : [say("draws")]),
        ...restsOn(figures, lang),
      ],
      description: [title, ...sections.flatMap((section) => inWords(section, say))].join("; "),
      tables: [figures],
    },
    options,
    (inner) => drawing(sections, { inner, width, say }),
  );
}

/** What the figures rest on, of the table's own notes. */
function restsOn({ notes }: Result, lang: Lang): string[] {
  return ["loss", "failures", "sampling"].flatMap((key) => {
    const text = notes[key]?.text[lang];
    return text === undefined ? [] : sentencesOf(text, lang);
  });
}

function inWords({ product, what, rows }: RiskSection, say: Say): string[] {
  const name = say(what, { product });
  return [name, ...rows.map((row) => `${row.name} ${figureOf(row, say("within"))}`)];
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly say: Say;
}

function drawing(sections: readonly RiskSection[], canvas: Canvas): Drawing {
  if (sections.length === 0) return { marks: [], height: 0 };
  const { inner, width, say } = canvas;
  const head = colourKey(keyOf(sections, say), inner, sizesOf(width).small);
  const marks: Mark[] = [...head.marks];
  let y = head.height;
  for (const section of sections) {
    const chart = chartOf(section, canvas);
    marks.push(...movedMarks(chart.marks, 0, y));
    y += chart.height + 10;
  }
  return { marks, height: y };
}

/** On narrow pictures figures stand with the names: beside the bars there is no room. */
function chartOf({ product, what, rows }: RiskSection, { inner, width, say }: Canvas): Drawing {
  const { isCompact } = sizesOf(width);
  const heading = say(what, { product });
  const chart = rowChart(
    {
      rows: rows.map((row, i): ChartRow => {
        const figure = figureOf(row, say("within"));
        return {
          label: isCompact ? [row.name, figure].join(say("colon")) : row.name,
          value: isCompact ? "" : figure,
          ...(i === 0 ? { heading } : {}),
          glyphs: glyphsOf(row, `${row.name} ${figure}`),
        };
      }),
      domain: [0, most(rows)],
      format: (tick) => formatQuantity(tick, "share"),
    },
    inner,
    width,
  );
  const seen = chart.marks.filter((mark) => mark.type !== "text" || mark.text !== "");
  return { marks: seen, height: chart.height };
}

function glyphsOf(row: RiskRow, tip: string): Glyph[] {
  const { estimate } = row;
  const bounds = widerBounds(row);
  const glyphs: Glyph[] = [];
  if (bounds !== null && bounds.lo < bounds.hi) {
    glyphs.push({ type: "bar", from: bounds.lo, to: bounds.hi, fill: "hatch", tip });
  }
  if (estimate !== null && estimate.lo < estimate.hi) {
    glyphs.push({ type: "whisker", lo: estimate.lo, hi: estimate.hi });
  }
  const at = estimate?.value ?? (estimate === null ? (bounds?.value ?? null) : null);
  if (at !== null) glyphs.push({ type: "dot", at, fill: "home", tip });
  return glyphs;
}

/** The upper end of the scale: all there can be, or less where all figures are small. */
function most(rows: readonly RiskRow[]): number {
  const ends = rows.flatMap(({ estimate, bounds }) => [estimate?.hi ?? 0, bounds?.hi ?? 0]);
  const longest = Math.max(0, ...ends);
  return longest === 0 ? 1 : Math.min(1, longest * 1.05);
}

function keyOf(sections: readonly RiskSection[], say: Say): KeyEntry[] {
  const rows = sections.flatMap((section) => section.rows);
  const isApart = (one: RiskRow["bounds"]) => one !== null && one.lo < one.hi;
  const hasDot = rows.some(({ estimate, bounds }) => (estimate ?? bounds)?.value != null);
  const hasInterval = rows.some(({ estimate }) => isApart(estimate));
  return [
    ...(hasDot ? [{ label: say("estimate"), ink: "home", shape: "dot" } as const] : []),
    ...(hasInterval ? [{ label: say("interval"), ink: "ink", shape: "whisker" } as const] : []),
    ...(rows.some((row) => isApart(widerBounds(row)))
      ? [{ label: say("bounds"), ink: "hatch" } as const]
      : []),
  ];
}

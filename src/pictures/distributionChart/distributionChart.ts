import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { framed } from "../framed.ts";
import { type Glyph, quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

const WORDS = {
  subtitle: {
    en: "Share of supply lost, and probabilities that it is more than a share: estimate (bar) with its interval of sampling (whiskers), and the bounds with unknown supply counted against and for (band)",
    ja: "失われる供給の割合と、それを超える確率:推定値(棒)と標本の信頼区間(ひげ)、不明分を不利・有利に数えた上下限(帯)",
  },
  estimate: { en: "estimate", ja: "推定値" },
  interval: { en: "interval of sampling", ja: "標本の信頼区間" },
  bounds: { en: "bounds, unknown supply against and for", ja: "上下限(不明分を不利・有利に算入)" },
  none: { en: "No loss was drawn.", ja: "損失は抽出されていない。" },
} as const;

/**
 * The distribution of sampled losses: expected loss, quantiles, means of the worst draws and probabilities of exceedance, each with the interval of sampling and the bounds for what is not known.
 *
 * @param figures - the table `figures` of `sampleScenarios`; it holds these figures of the distribution and not the draws
 * @param options - `lang`, `width`
 * @returns a picture of shares of supply (0–1, high is risk) and probabilities, one row for each figure, product by product; a figure without an estimate shows its bounds alone
 * @throws RangeError when the table is of another kind
 * @example
 * const places = { CHL: { probability: 0.1, note: "made up" } };
 * distributionChart(sampleScenarios(compile(parseModel(tinyModel)), { home: "JPN", seed: 1, disruptions: { places } }).figures).id // => "distributionChart"
 */
export function distributionChart(figures: Result, options: PictureOptions = {}): Picture {
  if (figures.kind !== "sampledFigures")
    throw new RangeError(
      `figures: must be the table figures of sampleScenarios (got ${figures.kind})`,
    );
  const { lang = "en", width = 960 } = options;
  const say = wordsIn(lang, WORDS);
  const rows = figures.rows.map((row, i) => chartRow(row, figures.rows[i - 1], lang));
  const most = Math.max(
    ...figures.rows.flatMap(({ estimate = null, bounds = null }) => [
      intervalIn(estimate)?.hi ?? 0,
      intervalIn(bounds)?.hi ?? 0,
    ]),
    0.01,
  );
  const title = figures.title[lang];
  const notes = rows.length === 0 ? [say("none")] : [];
  return framed(
    {
      ...{ id: "distributionChart", title, subtitle: say("subtitle"), notes, tables: [figures] },
      description: [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join("; "),
    },
    options,
    (inner) =>
      keyedRowChart(
        {
          ...{ rows, domain: [0, most], format: (tick) => formatQuantity(tick, "share") },
          key: [
            { label: say("estimate"), ink: "home" },
            { label: say("interval"), ink: "ink", shape: "whisker" },
            { label: say("bounds"), ink: "hatch" },
          ],
        },
        inner,
        width,
      ),
  );
}

type Row = Result["rows"][number];

function chartRow(row: Row, before: Row | undefined, lang: Lang): ChartRow {
  const [estimate, bounds] = [intervalIn(row.estimate ?? null), intervalIn(row.bounds ?? null)];
  const label = textOf(row.figure ?? "", lang);
  const known = estimate ?? bounds;
  const band: Glyph[] =
    bounds === null || bounds.lo === bounds.hi
      ? []
      : [{ type: "bar", from: bounds.lo, to: bounds.hi, fill: "hatch" }];
  return {
    label,
    heading: row.stageId === before?.stageId ? undefined : textOf(row.product ?? "", lang),
    value: known === null ? "–" : formatQuantity(known, "share"),
    glyphs: [...band, ...quantityGlyphs(estimate ?? bounds, "home", label)],
  };
}

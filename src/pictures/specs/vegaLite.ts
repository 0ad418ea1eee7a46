import { assertFinite } from "../../display/json.ts";
import { type Lang, WORDS } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Panel } from "./chart.ts";
import { CHARTS } from "./charts/index.ts";
import { framedSpec, type VegaLiteSpec } from "./framedSpec.ts";

/** How a chart is written. */
export interface VegaLiteOptions {
  /** Language of titles and labels; "en" where left out. */
  readonly lang?: Lang | undefined;
  /** About how wide the chart shall be, 320 to 2,000 pixels; 640 where left out. */
  readonly width?: number | undefined;
}

/**
 * The statistical chart of a result as a Vega-Lite specification: plain JSON that notebooks, VS Code and the Vega editor draw.
 *
 * The data stand in it row by row: `value`, `lo` and `hi` as in the result, unrounded, beside `unit`, the text as printed
 * (`shown`) and labels. A figure of which only bounds are known is drawn as a pale range, never as a point; a cell without a
 * figure is drawn as a dash where rows allow it, and counted under the title, never drawn as 0. Notes, methods and sources
 * are in `usermeta.kyusho`. The same result gives the same bytes.
 *
 * @param result - any answer of kyusho
 * @param options - `lang` ("en" or "ja"), `width` (pixels, 320–2,000; 640 unless said)
 * @returns a specification that is valid for Vega-Lite 5 and 6 (MIME type "application/vnd.vegalite.v5+json"), in the units of the result's columns; null where this kind of result has no statistical chart, or none of the cells to be drawn holds a figure
 * @throws RangeError when lang is neither "en" nor "ja", width is out of range, or a number in the result is not finite
 * @see Satyanarayan, Moritz, Wongsuphasawat and Heer (2017) Vega-Lite: a grammar of interactive graphics, IEEE Transactions on Visualization and Computer Graphics 23: 341, doi:10.1109/TVCG.2016.2599030 (not verified against the primary text); the choice of charts is kyusho's own
 * @example
 * vegaLite(trace(compile(parseModel(tinyModel)), { home: "JPN" }).ladder).$schema // => "https://vega.github.io/schema/vega-lite/v5.json"
 */
export function vegaLite(
  result: Result,
  { lang = "en", width = 640 }: VegaLiteOptions = {},
): VegaLiteSpec | null {
  if (!Object.hasOwn(WORDS, lang)) {
    throw new RangeError(`lang: must be en or ja (got ${JSON.stringify(lang)})`);
  }
  if (!(width >= 320 && width <= 2000)) {
    throw new RangeError(`width: must be from 320 to 2000 pixels (got ${width})`);
  }
  assertFinite(result, "result");
  const chart = CHARTS.find(({ kind }) => kind === result.kind)?.chart(result, { lang, width });
  const panels = chart?.panels.filter(isDrawn) ?? [];
  return chart && panels.length > 0
    ? framedSpec(result, { ...chart, panels }, { lang, width })
    : null;
}

function isDrawn({ drawn }: Panel): boolean {
  return Array.isArray(drawn.layer) && drawn.layer.length > 0;
}

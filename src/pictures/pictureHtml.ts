import { escapeHtml, html } from "../display/html.ts";
import { view } from "../display/view.ts";
import type { Picture } from "./picture.ts";
import { type SvgOptions, svg } from "./svg.ts";
import { wordsIn } from "./wordsIn.ts";

const WORDS = { table: { en: "The same figures as tables", ja: "同じ数値の表" } } as const;

/**
 * A picture with its table twin folded below it, as a part of a page: no script, no outside file, every name escaped.
 *
 * @param picture - any picture of kyusho
 * @param options - `theme`: "auto" (default), which follows the reader's scheme as the tables do, "light" or "dark"
 * @returns one `<figure>` element as text: the SVG, then `<details>` with every figure, note and source behind it; never null
 * @throws RangeError when the theme is not one of these
 * @example
 * pictureHtml(exposureBars(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures)).startsWith("<figure") // => true
 */
export function pictureHtml(picture: Picture, { theme = "auto" }: SvgOptions = {}): string {
  const { lang, tables } = picture;
  const say = wordsIn(lang, WORDS);
  return [
    `<figure class="kyusho-figure" lang="${lang}" style="margin:1em 0;font:14px/1.45 system-ui,sans-serif">`,
    svg(picture, { theme }),
    ...(tables.length === 0
      ? []
      : [
          `<details><summary>${escapeHtml(say("table"))}</summary>`,
          html(view(tables, lang)),
          "</details>",
        ]),
    "</figure>",
  ].join("\n");
}

import type { Result } from "../model/result.ts";
import { DISPLAY_FORMATS, type DisplayFormat } from "./displayFormats.ts";
import { assertFinite } from "./json.ts";
import { type Lang, WORDS } from "./labels.ts";

/** How a result is printed. */
export interface DisplayOptions {
  /** Language of labels, notes and the words around them; "en" where left out. */
  readonly lang?: Lang;
}

/**
 * One or several results printed in one format: "text" (at most 100 columns wide), "markdown", "html", "csv" or "json".
 *
 * Prints numbers and computes none. Several results stand below each other and share their notes and sources; "json" makes an array of them. Shares are in percent, thousands grouped by commas, bounds rounded outwards, an unknown
 * number is "–"; "csv" and "json" keep every number unrounded and shares as parts of one. All notes and sources are
 * printed, except that "csv" holds their keys only.
 *
 * @param result - any answer of kyusho, or several
 * @param format - "text", "markdown", "html", "csv" or "json"
 * @param options - `lang`: "en" (default) or "ja"; "json" holds both
 * @returns the printed result without a newline at its end; never null
 * @throws RangeError when format or lang is not one of these, or a number in the result is not finite
 * @example
 * displayAs({ kind: "example", title: { en: "Cobalt", ja: "コバルト" }, columns: [], rows: [], notes: {}, citations: {}, methods: ["hhi"] }, "text", { lang: "ja" }) // => "コバルト\n\n方法：hhi"
 */
export function displayAs(
  result: Result | readonly Result[],
  format: DisplayFormat,
  { lang = "en" }: DisplayOptions = {},
): string {
  const row = DISPLAY_FORMATS.find(({ id }) => id === format);
  if (row === undefined) {
    const ids = DISPLAY_FORMATS.map(({ id }) => id).join(", ");
    throw new RangeError(`format: must be one of ${ids} (got ${JSON.stringify(format)})`);
  }
  if (!Object.hasOwn(WORDS, lang)) {
    throw new RangeError(`lang: must be en or ja (got ${JSON.stringify(lang)})`);
  }
  assertFinite(result, "result");
  return row.print(isList(result) ? result : [result], lang);
}

function isList(result: Result | readonly Result[]): result is readonly Result[] {
  return Array.isArray(result);
}

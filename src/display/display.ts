import type { Result } from "../model/result.ts";
import { type DisplayOptions, displayAs } from "./displayAs.ts";
import { hooked } from "./hooked.ts";
import { ordered } from "./json.ts";
import { showing } from "./showing.ts";

/** A result in every format by MIME type, as notebooks take it. */
export interface MimeBundle {
  readonly "text/plain": string;
  readonly "text/markdown": string;
  readonly "text/html": string;
  readonly "text/csv": string;
  readonly "application/json": Result;
}

/**
 * A result printed in every format, by MIME type.
 *
 * Prints numbers and computes none; see `displayAs` for what each format holds. As the last value of a notebook's cell it
 * shows the result's picture and table in the language asked for; the result alone shows itself in English.
 *
 * @param result - any answer of kyusho
 * @param options - `lang`: "en" (default) or "ja"
 * @returns a MIME bundle of "text/plain", "text/markdown", "text/html", "text/csv" (strings) and "application/json" (plain data); never null
 * @throws RangeError when lang is neither "en" nor "ja", or a number in the result is not finite
 * @example
 * display({ kind: "example", title: { en: "Cobalt", ja: "コバルト" }, columns: [], rows: [], notes: {}, citations: {}, methods: [] })["text/markdown"] // => "**Cobalt**"
 */
export function display(result: Result, options: DisplayOptions = {}): MimeBundle {
  const bundle = {
    "text/plain": displayAs(result, "text", options),
    "text/markdown": displayAs(result, "markdown", options),
    "text/html": displayAs(result, "html", options),
    "text/csv": displayAs(result, "csv", options),
    "application/json": ordered(result),
  };
  return hooked(bundle, showing(result, options.lang ?? "en"));
}

import type { Result } from "../model/result.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import type { Lang } from "./labels.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";
import { view } from "./view.ts";

/** Names of the formats in which a result can be printed. */
export type DisplayFormat = "text" | "markdown" | "html" | "csv" | "json";

/** A catalogue row: one way to print a result. */
interface FormatRow {
  readonly id: DisplayFormat;
  readonly mime: string;
  /** Several results share their notes and sources. */
  readonly print: (results: readonly Result[], lang: Lang) => string;
}

/** Every format in which a result can be printed, with its MIME type. */
export const DISPLAY_FORMATS: readonly FormatRow[] = [
  { id: "text", mime: "text/plain", print: (results, lang) => text(view(results, lang)) },
  {
    id: "markdown",
    mime: "text/markdown",
    print: (results, lang) => markdown(view(results, lang)),
  },
  { id: "html", mime: "text/html", print: (results, lang) => html(view(results, lang)) },
  { id: "csv", mime: "text/csv", print: csv },
  { id: "json", mime: "application/json", print: json },
];

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
  readonly print: (result: Result, lang: Lang) => string;
}

/** Every format in which a result can be printed, with its MIME type. */
export const DISPLAY_FORMATS: readonly FormatRow[] = [
  { id: "text", mime: "text/plain", print: (result, lang) => text(view(result, lang)) },
  { id: "markdown", mime: "text/markdown", print: (result, lang) => markdown(view(result, lang)) },
  { id: "html", mime: "text/html", print: (result, lang) => html(view(result, lang)) },
  { id: "csv", mime: "text/csv", print: csv },
  { id: "json", mime: "application/json", print: json },
];

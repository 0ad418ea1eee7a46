import type { Result } from "../model/result.ts";
import { drawnBundle } from "./drawnBundle.ts";
import type { Bundle, Hooks } from "./hooked.ts";
import { html } from "./html.ts";
import type { Lang } from "./labels.ts";
import { markdown } from "./markdown.ts";
import { nameLine, shortText } from "./shortText.ts";
import { view } from "./view.ts";

const MOST_ROWS_OF_SEVERAL = 4;

/** How an answer shows itself: in a terminal by its first rows, in a notebook by its pictures and whole tables. */
export function showing(answer: object, lang: Lang): Hooks {
  return {
    bundle: () => bundleOf(answer, lang),
    inspect: (isInside) => (isInside ? insideText(answer, lang) : plainText(answer, lang)),
  };
}

/** Plain data of the form of a result. */
function isResult(value: unknown): value is Result {
  const { columns, rows, notes } = Object(value) as Partial<Result>;
  return Array.isArray(columns) && Array.isArray(rows) && typeof notes === "object";
}

/** The results of an answer, each with how it is reached from the answer. */
export function partsOf(answer: object): (readonly [string, Result])[] {
  if (isResult(answer)) return [["", answer]];
  return Object.entries(answer).flatMap(([key, part]) =>
    isResult(part) ? [[Array.isArray(answer) ? `[${key}]` : `.${key}`, part] as const] : [],
  );
}

async function bundleOf(answer: object, lang: Lang): Promise<Bundle> {
  const results = partsOf(answer).map(([, result]) => result);
  const drawn = await Promise.all(results.map((result) => drawnBundle(result, lang)));
  const isDrawn = drawn.some((picture) => picture !== null);
  const figures = results.map((result, i) => drawn[i]?.["text/html"] ?? html(view([result], lang)));
  const [svg] = isResult(answer) ? drawn.map((picture) => picture?.["image/svg+xml"]) : [];
  return {
    "text/plain": plainText(answer, lang),
    "text/markdown": markdown(view(results, lang)),
    "text/html": isDrawn ? figures.join("\n") : html(view(results, lang), { isFolded: true }),
    ...(svg === undefined ? {} : { "image/svg+xml": svg }),
  };
}

function plainText(answer: object, lang: Lang): string {
  if (isResult(answer)) return shortText(answer, lang);
  const parts = partsOf(answer);
  const tables = parts.map(
    ([path, result]) => `${path}\n${shortText(result, lang, MOST_ROWS_OF_SEVERAL)}`,
  );
  const told = new Set(parts.map(([path]) => path));
  const others = Object.keys(answer).filter((key) => !told.has(`.${key}`) && key !== "kind");
  const rest = Array.isArray(answer) ? [] : others.map((key) => `.${key}`);
  return [...tables, ...(rest.length === 0 ? [] : [rest.join(" ")])].join("\n\n");
}

function insideText(answer: object, lang: Lang): string {
  const lines = partsOf(answer).map(([path, result]) => `${path} ${nameLine(result, lang)}`.trim());
  return `[${lines.join("; ")}]`;
}

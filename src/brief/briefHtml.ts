import { displayAs } from "../display/displayAs.ts";
import { escapeHtml } from "../display/html.ts";
import { printable } from "../display/printable.ts";
import { svg } from "../pictures/svg.ts";
import type { BriefPage } from "./briefPage.ts";
import { asScript } from "./briefSource.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 24px; max-width: 1264px; color: #1b1f24; background: #fff; font: 16px/1.5 "Noto Sans", "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif; }
h1 { margin: 0 0 .5em; font-size: 28px; line-height: 1.25; }
h2 { margin: 1.6em 0 .5em; font-size: 19px; }
ul.findings { margin: 0; padding-left: 1.2em; }
ul.findings li { margin: .3em 0; }
.pictures { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; margin-top: 24px; align-items: start; }
.pictures > :first-child { grid-column: 1 / -1; }
.pictures svg { display: block; width: 100%; }
.identity { overflow-wrap: anywhere; font-size: 13px; color: #57606a; }
@media (max-width: 900px) { .pictures { grid-template-columns: 1fr; } }
@media (prefers-color-scheme: dark) { body { color: #eef1f4; background: #14181d; } .identity { color: #a9b3bd; } }
@media print { body { max-width: none; padding: 0; color: #000; background: #fff; font-size: 11px; } .tables { break-before: page; } figure, .pictures > * { break-inside: avoid; } .kyusho { font-size: 9px; break-inside: auto; } }
`.trim();

/** A brief as one HTML file: no script runs, nothing is loaded. */
export function briefHtml({ lang, title, about, parts, identity, source, say }: BriefPage): string {
  const text = (words: string) => escapeHtml(printable(words));
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title>`,
    `<style>\n${STYLE}\n</style></head>`,
    "<body>",
    `<h1>${text(title)}</h1>`,
    ...about.map((line) => `<p>${text(line)}</p>`),
    `<h2>${text(say("findings"))}</h2>`,
    `<ul class="findings">${parts.findings.map((one) => `<li>${text(one)}</li>`).join("\n")}</ul>`,
    '<div class="pictures">',
    ...parts.pictures.map((picture) => `<div>${svg(picture, { theme: "auto" })}</div>`),
    "</div>",
    `<section class="tables"><h2>${text(say("tables"))}</h2>`,
    displayAs(parts.tables, "html", { lang }),
    "</section>",
    `<section class="identity"><h2>${text(say("identity"))}</h2>`,
    ...identity.map((line) => `<p>${text(line)}</p>`),
    "</section>",
    asScript(source),
    "</body></html>",
    "",
  ].join("\n");
}

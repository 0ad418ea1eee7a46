import type { Link } from "./citationLink.ts";
import { digest } from "./digest.ts";
import type { Mark, Source } from "./footnotes.ts";
import type { PrintedCell } from "./formatCell.ts";
import { HTML_STYLE } from "./htmlStyle.ts";
import type { PrintedColumn, Table, View } from "./view.ts";

/**
 * A view as one self-contained figure without script. Footnotes have ids that differ between tables of different content;
 * folded they open at a click.
 */
export function html(view: View, { isFolded = false } = {}): string {
  const prefix = `kyusho-${digest(JSON.stringify(view))}`;
  const foot = [
    ...notes(view, prefix),
    ...sources(view, prefix),
    ...view.methods.map((line) => `<p>${escapeHtml(line)}</p>`),
  ];
  return [
    `<figure class="kyusho" lang="${view.lang}">`,
    `<style>\n${HTML_STYLE}\n</style>`,
    ...view.tables.flatMap((one) => [
      `<div class="kyusho-scroll">`,
      ...table(one, view.words.noRows, prefix),
      "</div>",
    ]),
    ...(view.legend === "" ? [] : [`<p>${escapeHtml(view.legend)}</p>`]),
    ...(isFolded && foot.length > 0 ? folded(view, foot) : foot),
    "</figure>",
  ].join("\n");
}

function folded({ words }: View, lines: readonly string[]): string[] {
  const summary = `${escapeHtml(words.notes)}, ${escapeHtml(words.sources)}`;
  return ["<details>", `<summary>${summary}</summary>`, ...lines, "</details>"];
}

/** Text that is read as text, both between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function table({ title, columns, rows }: Table, noRows: string, prefix: string): string[] {
  const lines = rows.map((row) => {
    const cells = row.map((cell, i) => bodyCell(cell, [columns[i], i], prefix));
    return `<tr>${cells.join("")}</tr>`;
  });
  const span = Math.max(1, columns.length);
  const empty = `<tr><td colspan="${span}">${escapeHtml(noRows)}</td></tr>`;
  return [
    "<table>",
    `<caption>${escapeHtml(title)}</caption>`,
    `<thead><tr>${columns.map(headCell).join("")}</tr></thead>`,
    "<tbody>",
    ...(lines.length === 0 ? [empty] : lines),
    "</tbody>",
    "</table>",
  ];
}

function headCell({ type, label, unit }: PrintedColumn): string {
  const unitLine = unit === "" ? "" : `<span class="kyusho-unit">${escapeHtml(unit)}</span>`;
  return `<th scope="col"${numberClass(type)}>${escapeHtml(label)}${unitLine}</th>`;
}

function bodyCell(
  cell: PrintedCell,
  [column, index]: readonly [PrintedColumn | undefined, number],
  prefix: string,
): string {
  if (cell.marks.length > 0) {
    return `<td>${cell.marks.map((mark) => markLink(mark, prefix)).join(" ")}</td>`;
  }
  if (index === 0 && column?.type === "text") {
    return `<th scope="row">${escapeHtml(cell.text)}</th>`;
  }
  const attributes = numberClass(column?.type ?? "text") + dataAttributes(cell);
  return `<td${attributes}>${escapeHtml(cell.text)}</td>`;
}

function numberClass(type: PrintedColumn["type"]): string {
  return type === "quantity" ? ' class="kyusho-number"' : "";
}

/** The unrounded numbers, shares as parts of one. */
function dataAttributes({ number }: PrintedCell): string {
  if (number === null) return "";
  const { value, lo, hi } = number;
  const bounds = ` data-lo="${lo}" data-hi="${hi}"`;
  return value === null ? bounds : ` data-value="${value}"${bounds}`;
}

function markLink({ text, id }: Mark, prefix: string): string {
  return id === null ? escapeHtml(text) : `<a href="#${prefix}-${id}">${escapeHtml(text)}</a>`;
}

function notes(view: View, prefix: string): string[] {
  const { groups } = view.footnotes;
  if (groups.length === 0) return [];
  const items = groups.flatMap(({ heading, notes }) =>
    notes.map(
      (note) =>
        `<li id="${prefix}-${note.id}">${note.mark} (${escapeHtml(heading)}) ${escapeHtml(note.text)}</li>`,
    ),
  );
  return section(view.words.notes, items);
}

function sources(view: View, prefix: string): string[] {
  const items = view.footnotes.sources.map((source) => sourceItem(source, prefix));
  return items.length === 0 ? [] : section(view.words.sources, items);
}

function section(heading: string, items: readonly string[]): string[] {
  return [
    "<section>",
    `<strong>${escapeHtml(heading)}</strong>`,
    "<ul>",
    ...items,
    "</ul>",
    "</section>",
  ];
}

function sourceItem(source: Source, prefix: string): string {
  const note = source.note === "" ? [] : [escapeHtml(source.note)];
  const parts = [source.mark, escapeHtml(source.text), ...source.links.map(anchor), ...note];
  return `<li id="${prefix}-${source.id}">${parts.join(" ")}</li>`;
}

function anchor({ text, href }: Link): string {
  if (href === null) return escapeHtml(text);
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
}

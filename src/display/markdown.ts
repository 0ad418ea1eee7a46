import type { Link } from "./citationLink.ts";
import type { Source } from "./footnotes.ts";
import type { Table, View } from "./view.ts";

/** A view as GitHub Markdown: title and table of each result, legend, then notes and sources as lists. */
export function markdown(view: View): string {
  const blocks = [
    ...view.tables.flatMap((one) => [
      one.title === "" ? [] : [`**${escapeMarkdown(one.title)}**`],
      table(one, view.words.noRows),
    ]),
    view.legend === "" ? [] : [`*${escapeMarkdown(view.legend)}*`],
    ...noteBlocks(view),
    ...sourceBlocks(view),
    ...view.methods.map((line) => [escapeMarkdown(line)]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** No character of the text is read as markup, a link or a mention, neither in a paragraph nor in the cell of a table. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~$#]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(
      /www\.|:\/\/|@/gi,
      (sign) => `${sign.slice(0, -1)}&#${sign.charCodeAt(sign.length - 1)};`,
    );
}

function table({ columns, rows }: Table, noRows: string): string[] {
  if (columns.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = columns.map(({ label, unit }) =>
    [label, unit === "" ? "" : `(${unit})`].filter((part) => part !== "").map(escapeMarkdown),
  );
  return [
    line(head.map((parts) => parts.join("<br>"))),
    line(columns.map((column) => (column.type === "quantity" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell) => escapeMarkdown(cell.text)))),
    ...(rows.length === 0 ? ["", escapeMarkdown(noRows)] : []),
  ];
}

function noteBlocks(view: View): string[][] {
  const { groups } = view.footnotes;
  if (groups.length === 0) return [];
  const items = groups.flatMap(({ heading, notes }) =>
    notes.map((note) => `- ${note.mark} (${heading}) ${escapeMarkdown(note.text)}`),
  );
  return [[`**${view.words.notes}**`], items];
}

function sourceBlocks(view: View): string[][] {
  const { sources } = view.footnotes;
  if (sources.length === 0) return [];
  return [[`**${view.words.sources}**`], sources.map(sourceItem)];
}

function sourceItem(source: Source): string {
  const note = source.note === "" ? [] : [escapeMarkdown(source.note)];
  const parts = [escapeMarkdown(source.text), ...source.links.map(linkText), ...note];
  return `- ${escapeMarkdown(source.mark)} ${parts.join(" ")}`;
}

/** An address in angle brackets; what must not become a link is printed as text. */
function linkText({ text, href }: Link): string {
  if (href === null) return escapeMarkdown(text);
  return `<${href.replace(/[\s<>"`\\|]/g, encodeURIComponent)}>`;
}

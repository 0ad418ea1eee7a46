import { textTable } from "./textTable.ts";
import type { View } from "./view.ts";
import { width, wrap } from "./wrap.ts";

/** No line of the text format is wider. */
export const TEXT_WIDTH = 100;

/** A view as lines for a terminal: title and table of each result, legend, notes, sources, methods. */
export function text(view: View): string {
  const blocks = [
    ...view.tables.flatMap((table) => [
      table.title === "" ? [] : wrap(table.title, TEXT_WIDTH),
      textTable(table, TEXT_WIDTH, view.words.noRows),
    ]),
    view.legend === "" ? [] : wrap(view.legend, TEXT_WIDTH),
    noteLines(view),
    sourceLines(view),
    view.methods.flatMap((line) => wrap(line, TEXT_WIDTH)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function noteLines(view: View): string[] {
  const { groups } = view.footnotes;
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ heading, notes }) => [
    `  ${heading}`,
    ...notes.flatMap((note) => hanging(`  ${note.mark}  `, note.text)),
  ]);
  return [view.words.notes, ...lines];
}

function sourceLines(view: View): string[] {
  const { sources } = view.footnotes;
  if (sources.length === 0) return [];
  const lines = sources.flatMap((source) =>
    hanging(
      `  ${source.mark} `,
      [source.text, ...source.links.map((link) => link.text), source.note].join(" ").trim(),
    ),
  );
  return [view.words.sources, ...lines];
}

/** A text after its mark, the lines that follow indented as far. */
function hanging(mark: string, body: string): string[] {
  const indent = " ".repeat(width(mark));
  return wrap(body, TEXT_WIDTH - indent.length).map((line, i) => (i === 0 ? mark : indent) + line);
}

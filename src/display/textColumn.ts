import type { Table } from "./view.ts";
import { widestWord, width, wrap } from "./wrap.ts";

/** A column of a text table, its cells as strings that are not yet wrapped. */
export interface TextColumn {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly string[];
  readonly isNumber: boolean;
  /** Width at which nothing needs to wrap, and the least at which it still reads. */
  readonly natural: number;
  readonly least: number;
}

const LONGEST_WORD = 24;
const LEAST_TEXT = 10;

export function textColumns(table: Table): TextColumn[] {
  return table.columns.map(({ type, label, unit }, i) => {
    const isNumber = type === "quantity";
    const texts = table.rows.map((row) => row[i]?.text ?? "");
    const cells = isNumber ? alignedOnPoint(texts) : texts;
    const widestCell = widest(cells.map(width));
    const words = [label, unit, ...(isNumber ? [] : cells)].map(widestWord);
    const natural = Math.max(widestCell, headerWidth(label), width(unit));
    const readable = Math.max(Math.min(widest(words), LONGEST_WORD), LEAST_TEXT);
    const least = Math.max(Math.min(natural, readable), isNumber ? widestCell : 0);
    return { label, unit, cells, isNumber, natural, least };
  });
}

/** Least width at which a header fits into two lines. */
function headerWidth(label: string): number {
  for (let least = Math.ceil(width(label) / 2); least < width(label); least++) {
    if (wrap(label, least).length <= 2) return Math.max(least, widestWord(label));
  }
  return width(label);
}

export function widest(widths: readonly number[]): number {
  return widths.reduce((a, b) => Math.max(a, b), 0);
}

/** Widths that together with gaps of two fit into `limit`, the widest columns narrowed first; null where none do. */
export function fittedWidths(columns: readonly TextColumn[], limit: number): number[] | null {
  const room = limit - 2 * (columns.length - 1);
  for (let cap = limit; cap > 0; cap--) {
    const widths = columns.map((c) => Math.min(c.natural, Math.max(c.least, cap)));
    if (widths.reduce((a, b) => a + b, 0) <= room) return widths;
  }
  return null;
}

/** Header, rule and rows of a table whose columns have these widths. */
export function tableLines(columns: readonly TextColumn[], widths: readonly number[]): string[] {
  const line = (texts: (column: TextColumn, width: number) => string[], isHead: boolean) =>
    joined(columns, widths, [columns.map((c, i) => texts(c, widths[i] ?? 0)), isHead]);
  const count = columns[0]?.cells.length ?? 0;
  return [
    ...line((c, w) => wrap(c.label, w), true),
    ...(columns.some((c) => c.unit !== "") ? line((c, w) => wrap(c.unit, w), false) : []),
    ...line((_, w) => ["-".repeat(w)], false),
    ...Array.from({ length: count }, (_, row) =>
      line((c, w) => wrapKeepingPoint(c, row, w), false),
    ).flat(),
  ];
}

function wrapKeepingPoint(column: TextColumn, row: number, limit: number): string[] {
  const text = column.cells[row] ?? "";
  return column.isNumber ? [text] : wrap(text, limit);
}

/** Cells of several lines side by side; those of a header stand on its last line. */
function joined(
  columns: readonly TextColumn[],
  widths: readonly number[],
  [blocks, isHead]: readonly [readonly (readonly string[])[], boolean],
): string[] {
  const height = widest(blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, y) =>
    blocks
      .map((block, i) => {
        const text = block[isHead ? y - height + block.length : y] ?? "";
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
        return columns[i]?.isNumber ? space + text : text + space;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Numbers padded to one width so that their decimal points stand in one column. */
function alignedOnPoint(texts: readonly string[]): string[] {
  const parts = texts.map((text) => {
    const head = /^[^\d]*[\d,]*/.exec(text)?.[0] ?? "";
    return { text, head: width(head), tail: width(text) - width(head) };
  });
  const [head, tail] = [widest(parts.map((p) => p.head)), widest(parts.map((p) => p.tail))];
  return parts.map((p) => `${" ".repeat(head - p.head)}${p.text}${" ".repeat(tail - p.tail)}`);
}

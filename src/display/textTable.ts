import { fittedWidths, type TextColumn, tableLines, textColumns, widest } from "./textColumn.ts";
import type { Table } from "./view.ts";
import { width, wrap } from "./wrap.ts";

/** Room for the columns that name the rows where a table is cut into several. */
const NAMES = 40;
const NAME_COLUMNS = 3;
const COMFORTABLE = 18;
const RECORD_LABELS = 36;

/**
 * The table in lines of at most `limit` columns. A table that does not fit is cut into several, each repeating the leading
 * columns that name the rows; where these are not enough to tell the rows apart, or there are few rows, each row
 * becomes a list of its cells.
 */
export function textTable(table: Table, limit: number, noRows: string): string[] {
  const columns = textColumns(table);
  if (columns.length === 0) return [];
  const empty = table.rows.length === 0 ? [noRows] : [];
  const widths = fittedWidths(columns, limit);
  if (widths !== null) return [...tableLines(columns, widths), ...empty];
  const blocks = table.rows.length > 2 ? blocksOf(columns, limit) : null;
  return [...(blocks ?? recordLines(columns, table.rows.length, limit)), ...empty];
}

function blocksOf(columns: readonly TextColumn[], limit: number): string[] | null {
  const names = namesOf(columns);
  if (names === null) return null;
  const room = limit - total(names);
  const groups: TextColumn[][] = [];
  for (const column of columns.slice(names.length)) {
    const last = groups.at(-1);
    if (comfortable(column) > room) return null;
    if (last !== undefined && total([...last, column]) <= room) last.push(column);
    else groups.push([column]);
  }
  const tables = groups.map((group) => {
    const block = [...names, ...group];
    return tableLines(block, fittedWidths(block, limit) ?? []);
  });
  return tables.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

/** The fewest leading columns that tell every row apart. */
function namesOf(columns: readonly TextColumn[]): TextColumn[] | null {
  for (let count = 1; count <= Math.min(NAME_COLUMNS, columns.length - 1); count++) {
    const names = columns.slice(0, count);
    if (total(names) > NAMES || names.some((c) => c.isNumber)) return null;
    const rows = (names[0]?.cells ?? []).map((_, i) =>
      JSON.stringify(names.map((c) => c.cells[i])),
    );
    if (new Set(rows).size === rows.length) return names;
  }
  return null;
}

function comfortable(column: TextColumn): number {
  return Math.max(column.least, Math.min(column.natural, COMFORTABLE)) + 2;
}

function total(columns: readonly TextColumn[]): number {
  return columns.map(comfortable).reduce((a, b) => a + b, 0);
}

function recordLines(columns: readonly TextColumn[], rows: number, limit: number): string[] {
  const labels = columns.map((c) => (c.unit === "" ? c.label : `${c.label} (${c.unit})`));
  const labelWidth = Math.min(RECORD_LABELS, Math.max(2, widest(labels.map(width))));
  const record = (row: number): string[] =>
    columns.flatMap((column, i) => {
      const left = wrap(labels[i] ?? "", labelWidth);
      const right = wrap((column.cells[row] ?? "").trim(), limit - labelWidth - 2);
      return Array.from({ length: Math.max(left.length, right.length) }, (_, y) => {
        const label = left[y] ?? "";
        const space = " ".repeat(labelWidth - width(label));
        return `${label}${space}  ${right[y] ?? ""}`.trimEnd();
      });
    });
  if (rows === 0) return labels.flatMap((label) => wrap(label, limit));
  return Array.from({ length: rows }, (_, row) =>
    row === 0 ? record(row) : ["", ...record(row)],
  ).flat();
}

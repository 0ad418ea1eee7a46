import { fittedWidths, type TextColumn, tableLines, textColumns, widest } from "./textColumn.ts";
import type { Table } from "./view.ts";
import { width, wrap } from "./wrap.ts";

/** Room for the columns that name the rows where a table is cut into several. */
const NAMES = 50;
const NAME_COLUMNS = 3;
const COMFORTABLE = 18;
const RECORD_LABELS = 36;

/**
 * The table in lines of at most `limit` columns. Of a table that does not fit, text that is the same in all rows is told
 * once above it; what then still does not fit is cut into several tables, each repeating the leading columns that name the
 * rows; where these are not enough to tell the rows apart, or there are few rows, each row becomes a list of its cells.
 */
export function textTable(table: Table, limit: number, noRows: string): string[] {
  const columns = textColumns(table);
  const rows = table.rows.length;
  if (columns.length === 0) return [];
  const empty = rows === 0 ? [noRows] : [];
  const widths = fittedWidths(columns, limit);
  if (widths !== null) return [...tableLines(columns, widths), ...empty];
  const same = rows > 2 ? columns.filter(isSame) : [];
  const rest = columns.filter((column) => !same.includes(column));
  if (rest.length === 0) return recordLines(columns, rows, limit);
  const above = same.length === 0 ? [] : [...recordLines(same, 1, limit), ""];
  return [...above, ...pieces(rest, rows, limit), ...empty];
}

function pieces(columns: readonly TextColumn[], rows: number, limit: number): string[] {
  const widths = fittedWidths(columns, limit);
  if (widths !== null) return tableLines(columns, widths);
  const blocks = rows > 2 ? blocksOf(columns, limit) : null;
  return blocks ?? recordLines(columns, rows, limit);
}

/** Whether a column of text says the same in every row. */
function isSame({ isNumber, cells }: TextColumn): boolean {
  return !isNumber && cells.every((cell) => cell === cells[0]);
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

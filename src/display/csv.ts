import Papa from "papaparse";
import type { Cell, Column, Result } from "../model/result.ts";
import { keysOf } from "./footnotes.ts";
import { intervalIn, textOf } from "./formatCell.ts";
import type { Lang } from "./labels.ts";

/** Beginnings that a spreadsheet may run as a formula, the full-width ones included, also behind apostrophes of their own, so that one apostrophe taken away gives the text back. */
const FORMULA = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/u;

type Field = string | number | null;
type Row = Result["rows"][number];

interface CsvColumn {
  readonly name: string;
  readonly of: (row: Row) => Field;
}

/**
 * The rows as RFC 4180 with one header line of column keys. A quantity `x` with bounds has also `x_lo` and `x_hi`, and one
 * whose unit is in no other column `x_unit`; shares are parts of one. Keys of notes and citations are joined by ";".
 * Several results stand one below the other, an empty line between. Text that a spreadsheet could run as a formula gets a leading apostrophe.
 */
export function csv(results: readonly Result[], lang: Lang): string {
  return results.map((result) => tableOf(result, lang)).join("\r\n\r\n");
}

function tableOf(result: Result, lang: Lang): string {
  const columns = result.columns.flatMap((column) => csvColumns(column, result, lang));
  const header = columns.map((column) => column.name);
  const rows = result.rows.map((row) => columns.map((column) => column.of(row)));
  return Papa.unparse([header, ...rows], { escapeFormulae: FORMULA, newline: "\r\n" });
}

function csvColumns(column: Column, result: Result, lang: Lang): CsvColumn[] {
  const { key, type } = column;
  if (type === "citations" || type === "notes") return [{ name: key, of: (row) => keys(row, key) }];
  if (type === "text") return [{ name: key, of: (row) => field(cellOf(row, key), lang) }];
  const hasBounds = result.rows.some((row) => {
    const cell = cellOf(row, key);
    return typeof cell === "object" && cell !== null && intervalIn(cell) !== null;
  });
  const bounds: CsvColumn[] = [
    { name: `${key}_lo`, of: (row) => intervalIn(cellOf(row, key))?.lo ?? null },
    { name: `${key}_hi`, of: (row) => intervalIn(cellOf(row, key))?.hi ?? null },
  ];
  return [
    { name: key, of: (row) => field(cellOf(row, key), lang) },
    ...(hasBounds ? bounds : []),
    ...unitColumn(column, result, lang),
  ];
}

function unitColumn({ key, unit, unitFrom }: Column, result: Result, lang: Lang): CsvColumn[] {
  const name = `${key}_unit`;
  if (unit !== null) return [{ name, of: () => unit }];
  if (unitFrom === undefined || result.columns.some((c) => c.key === unitFrom)) return [];
  return [{ name, of: (row) => field(cellOf(row, unitFrom), lang) }];
}

function cellOf(row: Row, key: string): Cell {
  return Object.hasOwn(row, key) ? (row[key] ?? null) : null;
}

function field(cell: Cell, lang: Lang): Field {
  const interval = intervalIn(cell);
  if (interval !== null) return interval.value;
  return cell === null ? null : textOf(cell, lang);
}

function keys(row: Row, key: string): string {
  return keysOf(cellOf(row, key)).join(";");
}

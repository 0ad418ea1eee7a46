import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { intervalIn, textOf } from "../formatCell.ts";
import { printable } from "../printable.ts";

export type Row = Result["rows"][number];

function cellIn(row: Row, key: string): Cell {
  return Object.hasOwn(row, key) ? (row[key] ?? null) : null;
}

/** The number of a row's cell; null where it holds words or nothing. */
export function figureIn(row: Row, key: string): Interval | null {
  return intervalIn(cellIn(row, key));
}

/** The words of a row's cell as they are printed; null where it holds numbers or nothing. */
export function wordsIn(row: Row, key: string): Label | null {
  const cell = cellIn(row, key);
  if (cell === null || intervalIn(cell) !== null) return null;
  const words = { en: printable(textOf(cell, "en")), ja: printable(textOf(cell, "ja")) };
  return words.en === "" || words.ja === "" ? null : words;
}

/** An id of a row; null where it has none. */
export function idIn(row: Row, key: string): string | null {
  const cell = cellIn(row, key);
  return typeof cell === "string" ? cell : null;
}

/** Of a cell that lists keys, how many; null where it holds none. */
export function countIn(row: Row, key: string): number | null {
  const cell = cellIn(row, key);
  return Array.isArray(cell) ? cell.length : null;
}

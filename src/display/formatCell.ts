import type { Label } from "../indices/shareIndex.ts";
import type { Cell, Column, Result } from "../model/result.ts";
import { exact, type Interval } from "../numeric/interval.ts";
import { type Footnotes, keysOf, type Mark } from "./footnotes.ts";
import { formatQuantity, type Known, knownAs } from "./formatQuantity.ts";
import { type Lang, WORDS } from "./labels.ts";
import { printable } from "./printable.ts";

/** A cell as printed. `number` is the number behind the text, `marks` the footnotes it points at. */
export interface PrintedCell {
  readonly text: string;
  readonly known: Known | "unknown" | "text";
  readonly number: Interval | null;
  readonly marks: readonly Mark[];
}

type Row = Result["rows"][number];

/** What is not known; a dash can be told from zero. */
const UNKNOWN: PrintedCell = { text: "–", known: "unknown", number: null, marks: [] };

export function formatCell(
  row: Row,
  column: Column,
  [lang, notes]: readonly [Lang, Footnotes],
): PrintedCell {
  const cell = Object.hasOwn(row, column.key) ? (row[column.key] ?? null) : null;
  if (column.type === "notes" || column.type === "citations") {
    if (cell === null || typeof cell === "string" || Array.isArray(cell)) {
      return column.type === "notes"
        ? marked(keysOf(cell).map(notes.noteMark), ", ")
        : marked(keysOf(cell).map(notes.sourceMark), " ");
    }
  }
  if (cell === null) return UNKNOWN;
  const quantity = column.type === "text" && typeof cell === "number" ? null : intervalIn(cell);
  if (quantity === null) return plain(textOf(cell, lang));
  const unit = column.unit ?? rowUnit(row, column, lang);
  const suffix = column.unit === null && !isBare(unit) ? ` ${unitWord(unit, lang)}` : "";
  return {
    text: `${formatQuantity(quantity, unit)}${suffix}`,
    known: knownAs(quantity),
    number: quantity,
    marks: [],
  };
}

/** The number in a cell, null where the cell holds words or nothing. */
export function intervalIn(cell: Cell): Interval | null {
  if (typeof cell === "number") return exact(cell);
  if (typeof cell !== "object" || cell === null) return null;
  return "lo" in cell && "hi" in cell ? cell : null;
}

/** A cell's words; a number as JavaScript writes it. */
export function textOf(cell: Cell, lang: Lang): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if (isKeys(cell)) return cell.join(", ");
  return "en" in cell ? (cell as Label)[lang] : "";
}

/** A unit as printed; shares carry their percent sign and pure numbers nothing. */
export function unitWord(unit: string | null, lang: Lang): string {
  if (unit === null || isBare(unit)) return "";
  const words = WORDS[lang].units;
  const word = (part: string) => (Object.hasOwn(words, part) ? (words[part] ?? part) : part);
  const whole = word(unit);
  return printable(whole === unit ? unit.split("/").map(word).join("/") : whole);
}

function isBare(unit: string | null): boolean {
  return unit === null || unit === "share" || unit === "1" || unit === "";
}

function isKeys(cell: object): cell is readonly string[] {
  return Array.isArray(cell);
}

function rowUnit(row: Row, column: Column, lang: Lang): string | null {
  const { unitFrom } = column;
  const unit = unitFrom !== undefined && Object.hasOwn(row, unitFrom) ? row[unitFrom] : null;
  return unit === null || unit === undefined ? null : textOf(unit, lang);
}

function plain(text: string): PrintedCell {
  return { text: printable(text), known: "text", number: null, marks: [] };
}

function marked(marks: readonly Mark[], separator: string): PrintedCell {
  const text = marks.map((mark) => mark.text).join(separator);
  return { text, known: "text", number: null, marks };
}

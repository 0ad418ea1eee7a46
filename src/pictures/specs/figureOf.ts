import { intervalIn, textOf, unitWord } from "../../display/formatCell.ts";
import { formatQuantity, type Known, knownAs } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Cell, Column, Result } from "../../model/result.ts";

import { specText } from "./specText.ts";

type Row = Result["rows"][number];

/** A quantity as a row of data: unrounded, with its text as printed. All three numbers are null where nothing is known. */
export type Figure = {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly known: Known | "unknown";
  readonly unit: string;
  readonly shown: string;
};

/** The sign for what is not known, told apart from zero. */
export const UNKNOWN_SIGN = "–";

export function figureOf(row: Row, { key, unit, unitFrom }: Column, lang: Lang): Figure {
  const own = unit ?? (unitFrom === undefined ? "" : textAt(row, unitFrom, lang));
  const quantity = intervalIn(cellAt(row, key));
  if (quantity === null) {
    return { value: null, lo: null, hi: null, known: "unknown", unit: own, shown: UNKNOWN_SIGN };
  }
  const { value, lo, hi } = quantity;
  const shown = `${formatQuantity(quantity, own)} ${unitWord(own, lang)}`.trim();
  // Bounds that meet are no figure as long as the result gives none.
  const known = value === null ? "range" : knownAs(quantity);
  return { value, lo, hi, known, unit: own, shown };
}

export function cellAt(row: Row, key: string): Cell {
  return Object.hasOwn(row, key) ? (row[key] ?? null) : null;
}

/** A cell's words in one visible line; empty where it has none. */
export function textAt(row: Row, key: string, lang: Lang): string {
  return specText(textOf(cellAt(row, key), lang));
}

export function columnOf(result: Result, key: string): Column | null {
  return result.columns.find((column) => column.key === key && column.type === "quantity") ?? null;
}

/** A column's label and, in brackets, the unit of its figures. */
export function headOf({ label, unit }: Column, lang: Lang): string {
  const word = unit === "share" ? "%" : unitWord(unit, lang);
  return specText(label[lang] + (word === "" ? "" : ` (${word})`));
}

/** Names of rows by an id: of ids that share a label, each has its id beside it. */
export function namesBy(
  result: Result,
  [idKey, labelKey]: readonly [string, string],
  lang: Lang,
): (row: Row) => string {
  const idOf = (row: Row) => textAt(row, Object.hasOwn(row, idKey) ? idKey : labelKey, lang);
  const ids = new Map<string, Set<string>>();
  for (const row of result.rows) {
    const label = textAt(row, labelKey, lang);
    ids.set(label, (ids.get(label) ?? new Set()).add(idOf(row)));
  }
  return (row) => {
    const label = textAt(row, labelKey, lang);
    return (ids.get(label)?.size ?? 0) > 1 ? `${label} [${idOf(row)}]` : label;
  };
}

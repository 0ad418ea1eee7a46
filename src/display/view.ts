import type { Column, Result } from "../model/result.ts";
import { type Footnotes, footnotes } from "./footnotes.ts";
import { formatCell, type PrintedCell, unitWord } from "./formatCell.ts";
import { type Lang, WORDS, type Words } from "./labels.ts";
import { printable } from "./printable.ts";

export interface PrintedColumn {
  readonly type: Column["type"];
  readonly risk: Column["risk"];
  readonly label: string;
  /** Unit and mark of the riskier direction. */
  readonly unit: string;
}

/** A result in one language, as the formats for people print it: every string is one visible line, not yet escaped. */
export interface View {
  readonly lang: Lang;
  readonly words: Words;
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly legend: string;
  readonly footnotes: Footnotes;
  /** Methods and seed, where there are any. */
  readonly methods: readonly string[];
}

export function view(result: Result, lang: Lang): View {
  const words = WORDS[lang];
  const notes = footnotes(result, lang);
  const columns = result.columns.filter((column) => !isFolded(column, result.columns));
  const rows = result.rows.map((row) =>
    columns.map((column) => formatCell(row, column, [lang, notes])),
  );
  const printed = columns.map((column) => printedColumn(column, lang));
  return {
    lang,
    words,
    title: printable(result.title[lang]),
    columns: printed,
    rows,
    legend: legend(printed, rows, words),
    footnotes: notes,
    methods: methodLines(result, words),
  };
}

/** A column of units is printed next to the numbers that take their unit from it. */
function isFolded(column: Column, all: readonly Column[]): boolean {
  return (
    column.type === "text" &&
    all.some((c) => c.type === "quantity" && c.unit === null && c.unitFrom === column.key)
  );
}

function printedColumn(column: Column, lang: Lang): PrintedColumn {
  const arrow = { high: "↑", low: "↓", none: "" }[column.risk ?? "none"];
  return {
    type: column.type,
    risk: column.risk,
    label: printable(column.label[lang]),
    unit: [unitWord(column.unit, lang), arrow].filter((part) => part !== "").join(" "),
  };
}

function legend(
  columns: readonly PrintedColumn[],
  rows: readonly (readonly PrintedCell[])[],
  words: Words,
): string {
  const has = (test: (cell: PrintedCell) => boolean): boolean => rows.some((row) => row.some(test));
  const entries: readonly (readonly [boolean, string])[] = [
    [columns.some((column) => column.risk === "high"), words.riskierHigh],
    [columns.some((column) => column.risk === "low"), words.riskierLow],
    [has((cell) => cell.known === "unknown"), words.unknown],
    [has((cell) => cell.known === "bounds"), words.bounds],
    [has((cell) => cell.known === "range"), words.range],
    [has((cell) => cell.marks.some((mark) => mark.id === null)), words.dangling],
  ];
  return entries.flatMap(([shown, text]) => (shown ? [text] : [])).join(words.semicolon);
}

function methodLines(result: Result, words: Words): string[] {
  const methods = result.methods.map(printable).join(", ");
  const lines = methods === "" ? [] : [`${words.methods}${words.colon}${methods}`];
  return result.seed === undefined
    ? lines
    : [...lines, `${words.seed}${words.colon}${result.seed}`];
}

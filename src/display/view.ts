import type { Column, Result } from "../model/result.ts";
import { type Footnotes, footnotes } from "./footnotes.ts";
import { formatCell, type PrintedCell, unitWord } from "./formatCell.ts";
import { type Lang, WORDS, type Words } from "./labels.ts";
import { printable } from "./printable.ts";
import { together } from "./together.ts";

export interface PrintedColumn {
  readonly type: Column["type"];
  readonly risk: Column["risk"];
  readonly label: string;
  /** Unit and mark of the riskier direction. */
  readonly unit: string;
}

/** One table of a view. */
export interface Table {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** Results in one language, as the formats for people print them: every string is one visible line, not yet escaped. */
export interface View {
  readonly lang: Lang;
  readonly words: Words;
  readonly tables: readonly Table[];
  readonly legend: string;
  readonly footnotes: Footnotes;
  /** Methods and seed, where there are any. */
  readonly methods: readonly string[];
}

export function view(given: readonly Result[], lang: Lang): View {
  const words = WORDS[lang];
  const results = together(given);
  const notes = footnotes(results, lang);
  const tables = results.map((result) => table(result, lang, notes));
  return {
    lang,
    words,
    tables,
    legend: legend(tables, words),
    footnotes: notes,
    methods: methodLines(results, words),
  };
}

function table(result: Result, lang: Lang, notes: Footnotes): Table {
  const columns = result.columns.filter((column) => !isFolded(column, result.columns));
  return {
    title: printable(result.title[lang]),
    columns: columns.map((column) => printedColumn(column, lang)),
    rows: result.rows.map((row) => columns.map((column) => formatCell(row, column, [lang, notes]))),
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

function legend(tables: readonly Table[], words: Words): string {
  const columns = tables.flatMap((one) => one.columns);
  const rows = tables.flatMap((one) => one.rows);
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

function methodLines(results: readonly Result[], words: Words): string[] {
  const methods = [...new Set(results.flatMap((result) => result.methods))].map(printable);
  const seeds = new Set(results.flatMap(({ seed }) => (seed === undefined ? [] : [seed])));
  return [
    ...(methods.length === 0 ? [] : [`${words.methods}${words.colon}${methods.join(", ")}`]),
    ...[...seeds].map((seed) => `${words.seed}${words.colon}${seed}`),
  ];
}

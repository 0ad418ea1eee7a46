import type { Result } from "../model/result.ts";
import type { Lang } from "./labels.ts";
import { printable } from "./printable.ts";
import { TEXT_WIDTH } from "./text.ts";
import { textTable } from "./textTable.ts";
import { view } from "./view.ts";
import { wrap } from "./wrap.ts";

const MOST_ROWS = 8;

interface ShortWords {
  readonly more: (rows: number) => string;
  readonly size: (size: Record<"rows" | "notes" | "sources", number>) => string;
  readonly all: string;
}

const SAY: Readonly<Record<Lang, ShortWords>> = {
  en: {
    more: (rows) => `… ${counted(rows, "more row")}`,
    size: ({ rows, notes, sources }) =>
      [counted(rows, "row"), counted(notes, "note"), counted(sources, "source")].join(", "),
    all: "all of it: displayAs(result, 'text')",
  },
  ja: {
    more: (rows) => `… ほか${rows}行`,
    size: ({ rows, notes, sources }) => `${rows}行、注${notes}件、出典${sources}件`,
    all: "すべて表示: displayAs(result, 'text', { lang: 'ja' })",
  },
};

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** Title, first rows and size of a result; notes and sources are only counted. */
export function shortText(result: Result, lang: Lang, most = MOST_ROWS): string {
  const say = SAY[lang];
  const { rows, columns } = result;
  const left = rows.length - most;
  const first: Result = {
    ...result,
    columns: columns.filter(({ type }) => type === "text" || type === "quantity"),
    rows: rows.slice(0, most),
  };
  const { tables, legend, words } = view([first], lang);
  const blocks = [
    ...tables.flatMap((table) => [
      table.title === "" ? [] : wrap(table.title, TEXT_WIDTH),
      [...textTable(table, TEXT_WIDTH, words.noRows), ...(left > 0 ? [say.more(left)] : [])],
    ]),
    legend === "" ? [] : wrap(legend, TEXT_WIDTH),
    wrap(`${nameLine(result, lang)}; ${say.all}`, TEXT_WIDTH),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Kind and size of a result in one line. */
export function nameLine({ kind, rows, notes, citations }: Result, lang: Lang): string {
  const [noteCount, sources] = [Object.keys(notes).length, Object.keys(citations).length];
  const size = SAY[lang].size({ rows: rows.length, notes: noteCount, sources });
  return `${printable(kind)}: ${size}`;
}

import { intervalIn, textOf, unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** One time in days: a number with bounds, or open from some day on. */
export interface Cover {
  readonly name: string;
  /** Whether long is bad: the time until all is back. */
  readonly isRecovery: boolean;
  readonly days: Interval | null;
  /** Days that are certain where the end is not known; null where there is no such thing to draw. */
  readonly from: number | null;
  /** As the table says it. */
  readonly words: string;
}

/** The times of one market, product, stock or shock. */
export interface Covered {
  readonly name: string;
  readonly covers: readonly Cover[];
}

type Row = Result["rows"][number];

interface Reading {
  readonly name: (row: Row, lang: Lang, table: Result) => string;
  /** Columns of days, each with a cell `…AtLeast` of the days that are certain where the end is not known, "always" where there is none; and the column that says in words what is no number. */
  readonly days: readonly string[];
  readonly remark?: string;
  readonly isAsked?: (row: Row) => boolean;
}

const named = (key: string) => (row: Row, lang: Lang) => textOf(row[key] ?? null, lang);

/** The tables that hold days, and where. */
const READINGS: Readonly<Record<string, Reading>> = {
  assessment: {
    name: named("stage"),
    days: ["value"],
    isAsked: ({ method }) => method === "daysOfCover",
  },
  disruption: { name: marketName, days: ["survives", "recovers"] },
  operationalSelfSufficiency: { name: named("product"), days: ["days"], remark: "remark" },
  riskExposure: { name: named("sites"), days: ["timeToSurvive", "timeToRecover"] },
  stockPlacement: {
    name: (row, lang) => joined([textOf(row.stage ?? null, lang), textOf(row.place ?? null, lang)]),
    days: ["days"],
  },
};

export const COVER_KINDS: readonly string[] = Object.keys(READINGS);

/** The days that a table holds, row by row. */
export function coverRows(table: Result, lang: Lang): Covered[] {
  const { name, days, remark, isAsked = () => true } = READINGS[table.kind] as Reading;
  return table.rows.filter(isAsked).map((row) => ({
    name: name(row, lang, table),
    covers: days.map((key): Cover => {
      const cell = row[key] ?? (remark === undefined ? null : row[remark]) ?? null;
      return {
        name: nameOf(table, key, lang),
        isRecovery: key === "recovers" || key === "timeToRecover",
        ...timeIn(cell, row[`${key}AtLeast`] ?? null, lang),
      };
    }),
  }));
}

function timeIn(cell: Cell, atLeast: Cell, lang: Lang): Pick<Cover, "days" | "from" | "words"> {
  const days = intervalIn(cell);
  if (days !== null) {
    return {
      days,
      from: null,
      words: `${formatQuantity(days, "days")} ${unitWord("days", lang)}`,
    };
  }
  if (cell === null) return { days, from: null, words: "–" };
  const least = atLeast === "always" ? Number.POSITIVE_INFINITY : atLeast;
  return { days, from: typeof least === "number" ? least : null, words: textOf(cell, lang) };
}

/** The column's name; of an assessment, the measure's. */
function nameOf({ kind, columns, rows }: Result, key: string, lang: Lang): string {
  if (kind === "assessment") {
    return textOf(rows.find(({ method }) => method === "daysOfCover")?.measure ?? null, lang);
  }
  return columns.find((column) => column.key === key)?.label[lang] ?? key;
}

function marketName(row: Row, lang: Lang, { columns }: Result): string {
  const hasPlaces = columns.some(({ key }) => key === "place");
  const names = ["stage", "what", ...(hasPlaces ? ["place"] : [])];
  return joined(names.map((key) => textOf(row[key] ?? null, lang)));
}

function joined(names: readonly string[]): string {
  return names.filter((name) => name !== "").join(" · ");
}

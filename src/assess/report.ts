import { shown } from "../display/shown.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Cell, Note, Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import type { Interval } from "../numeric/interval.ts";
import { valueOfInformation } from "../trace/information/valueOfInformation.ts";
import { trace } from "../trace/trace.ts";
import { vitalPoints } from "../trace/vitalPoints/vitalPoints.ts";
import { assess } from "./assess.ts";
import { overview } from "./overview.ts";

/** Whose dependence is reported, and how long the shortened tables are. */
export interface ReportOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or `partners` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Places that count like the home in the partner-adjusted self-sufficiency. */
  readonly partners?: HomeSpec;
  /** Rows kept of the vital points and of what would narrow the bounds; 10 where left out. */
  readonly most?: number;
}

/**
 * The main answer in five tables: the overview of `assess`, face value beside look-through, self-sufficiency by definition,
 * the highest vital points, and what would narrow the bounds most.
 *
 * Nothing is computed anew: the tables are those of `overview`, `trace`, `vitalPoints` and `valueOfInformation`. The third
 * leaves out the stages of which nothing is known, and the last two keep their highest rows; notes say how many there are.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `partners` and `most` (rows, at least 1)
 * @returns five tables in this order; print them together with `displayAs(tables, format)`
 * @throws RangeError when the home or the partners are no known place or group, or `most` is no whole number above 0
 * @see `overview`, `trace`, `vitalPoints`, `valueOfInformation`
 * @example
 * report(compile(parseModel(tinyModel)), { home: "JPN" }).map(({ kind }) => kind) // => ["overview", "traceSummary", "ladder", "vitalPoints", "valueOfInformation"]
 */
export function report(network: Network, options: ReportOptions): Result[] {
  const { most = 10, partners, ...question } = options;
  if (!(Number.isInteger(most) && most > 0))
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  const looked = trace(
    network,
    options.partners === undefined ? question : { ...question, partners: options.partners },
  );
  return shown([
    overview(assess(network, question)),
    looked.summary,
    ofKnownStages(looked.ladder),
    highest(vitalPoints(network, question), {
      by: ["volumeTimesFrequency"],
      columns: ["stage", "who", "volume", "frequency", "class"],
      most,
    }),
    highest(valueOfInformation(network, question), {
      by: ["narrowingAtLeast", "narrowingWithUpstream", "narrowingAtMost", "reach"],
      columns: [
        ...["product", "what", "share", "reach", "now"],
        ...["narrowingAtLeast", "narrowingWithUpstream", "narrowingAtMost", "notes"],
      ],
      most,
    }),
  ]);
}

/** The rungs of the stages of which anything is known, with a note of how many others there are. */
function ofKnownStages(ladder: Result): Result {
  const rungs = ladder.columns.filter(
    ({ key, type }) => type === "quantity" && key !== "visibility",
  );
  const isKnown = (cell: Cell | undefined) => {
    const { lo = 0, hi = 1 } = Object(cell) as Partial<Interval>;
    return lo > 0 || hi < 1;
  };
  const rows = ladder.rows.filter((row) => rungs.some(({ key }) => isKnown(row[key])));
  const left = ladder.rows.length - rows.length;
  const others: Note = {
    kind: "unknown",
    text: {
      en: `${left} of ${ladder.rows.length} stages are left out of the definitions side by side: each would be anything from nothing to all`,
      ja: `定義別の表では、全${ladder.rows.length}工程のうち、いずれの定義でも0〜100 %としか言えない${left}工程を省いた`,
    },
  };
  return {
    ...ladder,
    columns: ladder.columns.filter(({ key }) => key !== "visibility"),
    rows,
    notes: left === 0 ? ladder.notes : { ...ladder.notes, ladderShortened: others },
  };
}

/** What the command calls a table. */
const TABLES: Readonly<Record<string, string>> = {
  vitalPoints: "vital-points",
  valueOfInformation: "information",
};

interface Excerpt {
  /** Columns of numbers by which rows are put in order, highest first. */
  readonly by: readonly string[];
  readonly columns: readonly string[];
  readonly most: number;
}

/**
 * Some of the columns and the highest rows over all products, those that look the same shown once, with a note of how many
 * there are.
 */
function highest(result: Result, { by, columns, most }: Excerpt): Result {
  const sorted = result.rows.toSorted((a, b) =>
    by.reduce((order, key) => order || (b[key] as number) - (a[key] as number), 0),
  );
  const shown = new Map(sorted.map((row) => [JSON.stringify(columns.map((key) => row[key])), row]));
  const rows = [...shown.values()];
  const all = rows.length;
  const shortened: Note = {
    kind: "data",
    text: {
      en: `${result.title.en}: the highest ${most} of ${all} different rows are shown; ${result.kind} (the command: trace --table ${TABLES[result.kind]}) gives all rows and columns`,
      ja: `${result.title.ja}:異なる全${all}行のうち上位${most}行を示す。全行・全列は${result.kind}(コマンドでは trace --table ${TABLES[result.kind]})で得られる`,
    },
  };
  return {
    ...result,
    columns: result.columns.filter(({ key }) => columns.includes(key)),
    rows: rows.slice(0, most),
    notes: all > most ? { ...result.notes, [`${result.kind}Shortened`]: shortened } : result.notes,
  };
}

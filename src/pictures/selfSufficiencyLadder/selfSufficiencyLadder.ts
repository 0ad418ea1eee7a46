import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Column, Result } from "../../model/result.ts";
import { framed } from "../framed.ts";
import { quantityGlyphs } from "../glyph.ts";
import { keyedRowChart } from "../keyedRowChart.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import type { ChartRow } from "../rowChart.ts";
import { wordsIn } from "../wordsIn.ts";

/** Which stages are drawn. */
export interface LadderOptions extends PictureOptions {
  /** Ids of the stages; where left out the last three of the chain of which at least one definition is known. */
  readonly stages?: readonly string[] | undefined;
}

const WORDS = {
  subtitle: {
    en: "Share of the home's supply that counts as its own, by definition (low is risk); each stage has all definitions, so that none can be picked to please",
    ja: "自国側の供給のうち自給とみなせる割合、定義別(低いほどリスク)。都合のよい定義だけを選べないよう全定義を並べる",
  },
  value: { en: "self-sufficiency", ja: "自給率" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  unknownStages: {
    en: "Nothing is known of the stages that come last in the chain: {stages}.",
    ja: "供給網の末端の次の工程は不明:{stages}。",
  },
  others: {
    en: "Other stages of which something is known, in the table only: {stages}.",
    ja: "表にのみ示す、ほかの判明している工程:{stages}。",
  },
  none: { en: "No self-sufficiency is known.", ja: "自給率は判明していない。" },
} as const;

const MOST = 3;

/**
 * The ladder of self-sufficiency: for each stage drawn, its self-sufficiency by every definition of the table, one step each.
 *
 * @param ladder - the table `ladder` of `trace`
 * @param options - `stages` (ids; where left out the last three of which anything is known), `lang`, `width`
 * @returns a picture of shares of the home's supply (0–1, printed in percent; low is risk), whiskers from the least to the most that the data allow, hatched where only bounds are known; later stages of which nothing is known are named in a note
 * @throws RangeError when the table is of another kind, or holds no such stage
 * @example
 * selfSufficiencyLadder(trace(compile(parseModel(tinyModel)), { home: "JPN" }).ladder).id // => "selfSufficiencyLadder"
 */
export function selfSufficiencyLadder(ladder: Result, options: LadderOptions = {}): Picture {
  if (ladder.kind !== "ladder")
    throw new RangeError(`ladder: must be the table ladder of trace (got ${ladder.kind})`);
  const { lang = "en", width = 960 } = options;
  const say = wordsIn(lang, WORDS);
  const rungs = ladder.columns.filter(
    ({ type, key }) => type === "quantity" && key !== "visibility",
  );
  const { drawn, passed, others } = chosen(ladder, rungs, options.stages);
  const rows = drawn.flatMap((row) => stepsOf(row, rungs, lang));
  const named = (word: "unknownStages" | "others", stages: readonly Row[]) =>
    stages.length === 0 ? [] : [say(word, { stages: namesOf(stages, lang) })];
  const none = rows.length === 0 ? [say("none")] : [];
  const notes = [...none, ...named("unknownStages", passed), ...named("others", others)];
  const title = ladder.title[lang];
  const said = rows.map(({ heading, label, value }) => `${heading ?? ""} ${label} ${value}`.trim());
  return framed(
    {
      ...{ id: "selfSufficiencyLadder", title, subtitle: say("subtitle"), notes },
      ...{ description: [title, ...none, ...said].join("; "), tables: [ladder] },
    },
    options,
    (inner) =>
      keyedRowChart(
        {
          ...{ rows, domain: [0, 1], format: (tick) => formatQuantity(tick, "share") },
          key: [
            { label: say("value"), ink: "home" },
            { label: say("bounds"), ink: "ink", shape: "whisker" },
            { label: say("range"), ink: "hatch" },
          ],
        },
        inner,
        width,
      ),
  );
}

type Row = Result["rows"][number];

function namesOf(rows: readonly Row[], lang: Lang): string {
  return rows.map((row) => textOf(row.stage ?? "", lang)).join(lang === "ja" ? "、" : "; ");
}

interface Chosen {
  readonly drawn: readonly Row[];
  /** Stages after those of which nothing is known. */
  readonly passed: readonly Row[];
  /** Stages of which something is known and that are not drawn. */
  readonly others: readonly Row[];
}

function chosen(
  { rows }: Result,
  rungs: readonly Column[],
  stages: readonly string[] | undefined,
): Chosen {
  if (stages !== undefined) {
    const found = stages.map((id) => rows.find(({ stageId }) => stageId === id));
    const missing = stages.filter((_, i) => found[i] === undefined);
    if (missing.length > 0)
      throw new RangeError(`stages: must be stages of the table (got ${missing.join(", ")})`);
    return { drawn: found.filter((row) => row !== undefined), passed: [], others: [] };
  }
  const known = rows.filter((row) => rungs.some(({ key }) => isTold(row, key)));
  const drawn = known.slice(-MOST);
  const last = drawn.at(-1);
  const passed = last === undefined ? [] : rows.slice(rows.indexOf(last) + 1);
  return { drawn, passed, others: known.slice(0, -MOST) };
}

/** Whether anything is known of a figure: bounds of all or nothing say nothing. */
function isTold(row: Row, key: string): boolean {
  const figure = intervalIn(row[key] ?? null);
  return figure !== null && !(figure.lo <= 0 && figure.hi >= 1);
}

/** One step for each definition, under the name of the stage. */
function stepsOf(row: Row, rungs: readonly Column[], lang: Lang): ChartRow[] {
  return rungs.map(({ key, label, unit }, i) => {
    const figure = intervalIn(row[key] ?? null);
    const value = figure === null ? "–" : formatQuantity(figure, unit);
    return {
      label: label[lang],
      heading: i === 0 ? textOf(row.stage ?? "", lang) : undefined,
      value,
      glyphs: quantityGlyphs(figure, "home", `${label[lang]} ${value}`),
    };
  });
}

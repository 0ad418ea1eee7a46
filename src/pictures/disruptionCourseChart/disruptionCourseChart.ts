import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { asSentence } from "../asSentence.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import { type Drawing, framed } from "../framed.ts";
import { linesOfText } from "../linesOfText.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark, Picture, PictureOptions } from "../picture.ts";
import { plane } from "../plane.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { type CourseLane, courseLanes, worstSpell } from "./courseLanes.ts";
import { spellMarks } from "./spellMarks.ts";

/** How much of a course is drawn. */
export interface CourseChartOptions extends PictureOptions {
  /** Markets drawn, in the table's order; 12 where left out. A note counts the others. */
  readonly most?: number | undefined;
  /** Last day drawn; somewhat after the last change where left out. */
  readonly days?: number | undefined;
}

const WORDS = {
  subtitle: {
    en: "Share of the supply lost, by day of the scenario, stocks counted.",
    ja: "供給の損失割合(シナリオの日数順、在庫を含む)。",
  },
  lost: { en: "share lost", ja: "損失割合" },
  band: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  worst: { en: "largest loss: {lost}, from day {day}", ja: "最大の損失:{lost}、{day}日目から" },
  back: { en: "; no loss from day {day}", ja: "。{day}日目以降は損失なし" },
  axis: { en: "day", ja: "日目" },
  end: {
    en: "What holds after the last change is drawn until day {day}; it holds until the end of the days looked at.",
    ja: "最後の変化の後の状態は{day}日目まで描く。分析期間の終わりまで続く。",
  },
  others: {
    en: "In the table only: {count} further markets.",
    ja: "ほか{count}件は表にのみ示す。",
  },
  none: {
    en: "On no day looked at does the supply of a market change.",
    ja: "分析期間中に供給が変わる市場はない。",
  },
} as const;

type Say = ReturnType<typeof wordsIn<keyof typeof WORDS>>;

/**
 * The course of a disruption: for each stage the share of its supply that is lost, day by day, stocks counted.
 *
 * @param course - the table `course` of `runScenario`
 * @param options - `most` markets (12 where left out), `days`: last day drawn (somewhat after the last change where left out), `lang`, `width`
 * @returns a picture of shares of supply (0–1, printed in percent; high is risk) over days, a panel for each market on the same scales: a line in steps, a band from the least to the most that the data allow, hatched where only bounds are known or losses did not settle; with no rows the picture says so
 * @throws RangeError when the table is of another kind, `most` is no whole number above 0, `days` is not above 0, or the width is out of range
 * @example
 * const cut = { start: 0, shock: { kind: "outage", by: { places: ["CHL"] }, cut: 1 }, citation: "made-up" };
 * const scenario = parseScenario({ kyusho: "scenario/1", id: "chile", title: { en: "Chile" }, citations: tinyModel.citations, events: [cut] });
 * disruptionCourseChart(runScenario(compile(parseModel(tinyModel)), scenario).course).id // => "disruptionCourseChart"
 */
export function disruptionCourseChart(course: Result, options: CourseChartOptions = {}): Picture {
  if (course.kind !== "disruptionCourse") {
    throw new RangeError(`course: must be the table course of runScenario (got ${course.kind})`);
  }
  const { lang = "en", width = 960, most = 12 } = options;
  if (!(Number.isInteger(most) && most > 0)) {
    throw new RangeError(`most: must be a whole number above 0 (got ${most})`);
  }
  const say = wordsIn(lang, WORDS);
  const all = courseLanes(course, lang);
  const lanes = all.slice(0, most);
  const last = options.days ?? lastDay(all);
  if (!(last > 0)) throw new RangeError(`days: must be above 0 (got ${last})`);
  const title = course.title[lang];
  const residual = course.notes.residual?.text[lang];
  return framed(
    {
      ...{ id: "disruptionCourseChart", title, subtitle: say("subtitle") },
      notes: [
        ...(all.length === 0 ? [say("none")] : [say("end", { day: dayText(last) })]),
        ...(all.length > most ? [say("others", { count: `${all.length - most}` })] : []),
        ...(residual === undefined ? [] : [asSentence(residual, lang)]),
      ],
      description: [title, ...lanes.map((lane) => `${lane.name}: ${inWords(lane, say)}`)].join(
        "; ",
      ),
      tables: [course],
    },
    options,
    (inner) =>
      lanes.length === 0
        ? { marks: [], height: 0 }
        : drawing(lanes, { inner, width, lang, last, say }),
  );
}

function dayText(day: number): string {
  return formatQuantity(day, "days");
}

/** Somewhat after the last change of all. */
function lastDay(lanes: readonly CourseLane[]): number {
  const changes = lanes.flatMap(({ spells }) => spells.map(({ from }) => from));
  return Math.ceil(Math.max(30, 1.15 * Math.max(0, ...changes)));
}

/** The largest loss with its first day, and the day from which nothing is lost. */
function inWords(lane: CourseLane, say: Say): string {
  const worst = worstSpell(lane);
  if (worst === undefined || worst.lost === null) return "–";
  const lost = formatQuantity(worst.lost, "share");
  const end = lane.spells.at(-1);
  const isBack = end?.lost?.hi === 0 && end.from > 0;
  return [
    say("worst", { lost, day: dayText(worst.from) }),
    ...(isBack ? [say("back", { day: dayText(end.from) })] : []),
  ].join("");
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly lang: Lang;
  readonly last: number;
  readonly say: Say;
}

const GAP = 24;

/** Panels on the same scales, in as many columns as are wide enough. */
function drawing(lanes: readonly CourseLane[], canvas: Canvas): Drawing {
  const { inner, width, say } = canvas;
  const { small } = sizesOf(width);
  const head = colourKey(keyOf(lanes, say), inner, small);
  const columns = Math.max(1, Math.min(lanes.length, Math.floor((inner + GAP) / 280)));
  const panelWidth = (inner - (columns - 1) * GAP) / columns;
  const marks: Mark[] = [...head.marks];
  let y = head.height;
  for (let first = 0; first < lanes.length; first += columns) {
    const row = lanes.slice(first, first + columns);
    const heads = row.map((lane) => headOf(lane, panelWidth, canvas));
    const below = Math.max(...heads.map(({ height }) => height));
    const fields = row.map((lane) => fieldOf(lane, panelWidth, canvas));
    for (const [i, field] of fields.entries()) {
      const x = i * (panelWidth + GAP);
      marks.push(...movedMarks(heads[i]?.marks ?? [], x, y));
      marks.push(...movedMarks(field.marks, x, y + below));
    }
    y += below + Math.max(...fields.map(({ height }) => height)) + 8;
  }
  return { marks, height: y };
}

function headOf(lane: CourseLane, width: number, { width: whole, say }: Canvas): Drawing {
  const { label, small } = sizesOf(whole);
  const at = { x: 0, ink: "ink" } as const;
  const name = linesOfText(
    lane.name,
    { width, size: label, most: 2, isBold: true },
    { ...at, y: 4, role: "label" },
  );
  const figure = linesOfText(
    inWords(lane, say),
    { width, size: small, most: 3 },
    { ...at, y: name.bottom, role: "value" },
  );
  return { marks: [...name.marks, ...figure.marks], height: figure.bottom + 2 };
}

function fieldOf(
  { spells }: CourseLane,
  width: number,
  { width: whole, last, say }: Canvas,
): Drawing {
  const field = plane({
    across: { domain: [0, last], format: dayText, title: say("axis") },
    up: { domain: [0, 1], format: (tick) => formatQuantity(tick, "share") },
    ...{ width, height: 96, size: sizesOf(whole).small },
  });
  const seen = spells.filter(({ from }) => from < last);
  const kept = seen.map((spell) => ({
    ...spell,
    to: spell.to === null ? null : Math.min(spell.to, last),
  }));
  return { marks: [...field.marks, ...spellMarks(kept, field, last)], height: field.height };
}

function keyOf(lanes: readonly CourseLane[], say: Say): KeyEntry[] {
  const known = lanes.flatMap(({ spells }) => spells.flatMap(({ lost }) => lost ?? []));
  const hasLine = known.some(({ value }) => value !== null);
  const hasBand = known.some(({ value, lo, hi }) => value !== null && lo < hi);
  const hasRange = known.some(({ value }) => value === null);
  return [
    ...(hasLine ? [{ label: say("lost"), ink: "home", shape: "line" } as const] : []),
    ...(hasBand ? [{ label: say("band"), ink: "ramp2" } as const] : []),
    ...(hasRange ? [{ label: say("range"), ink: "hatch" } as const] : []),
  ];
}

import type { Result } from "../../model/result.ts";
import { framed } from "../framed.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { sentencesOf } from "../sentencesOf.ts";
import { wordsIn } from "../wordsIn.ts";
import { type CourseLane, courseLanes } from "./courseLanes.ts";
import { coursePanels, dayText, laneInWords } from "./coursePanels.ts";
import { WORDS } from "./courseWords.ts";

/** How much of a course is drawn. */
export interface CourseChartOptions extends PictureOptions {
  /** Markets drawn, in the table's order; 12 where left out. A note counts the others. */
  readonly most?: number | undefined;
  /** Last day drawn; somewhat after the last change where left out. */
  readonly days?: number | undefined;
}

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
        ...(residual === undefined ? [] : sentencesOf(residual, lang)),
      ],
      description: [title, ...lanes.map((lane) => `${lane.name}: ${laneInWords(lane, say)}`)].join(
        "; ",
      ),
      tables: [course],
    },
    options,
    (inner) =>
      lanes.length === 0
        ? { marks: [], height: 0 }
        : coursePanels(lanes, { inner, width, last, say }),
  );
}

/** Days that a scenario is followed where nothing else is asked. */
const FOLLOWED = 365;

/** Somewhat after the last change of all, but hardly beyond the days that are looked at. */
function lastDay(lanes: readonly CourseLane[]): number {
  const changes = lanes.flatMap(({ spells }) => spells.map(({ from }) => from));
  const last = Math.max(0, ...changes);
  const tail = Math.min(Math.max(30, 0.15 * last), Math.max(0.02 * last, FOLLOWED - last));
  return Math.ceil(last + tail);
}

import { describe, expect, it } from "vitest";
import type { Cell, Result } from "../../../src/model/result.ts";
import { courseLanes } from "../../../src/pictures/disruptionCourseChart/courseLanes.ts";
import { disruptionCourseChart } from "../../../src/pictures/disruptionCourseChart/disruptionCourseChart.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { between, madeUp, named, quantity } from "../specs/madeUp.ts";
import { SCENARIOS, scenarioResults } from "../specs/seedResults.ts";

describe.each(SCENARIOS)("disruptionCourseChart of %s", (name) => {
  const course = scenarioResults(name)[1] as Result;

  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", (view) => {
    const picture = disruptionCourseChart(course, view);
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("has a panel for each market of the table", () => {
    const markets = new Set(course.rows.map(({ stageId, placeId }) => `${stageId} ${placeId}`));
    expect(courseLanes(course, "en")).toHaveLength(markets.size);
  });
});

type Change = readonly [stage: string, day: number, lost: Cell];

/** A made-up course; its figures describe nothing. */
const courseOf = (...changes: readonly Change[]) =>
  madeUp(
    "disruptionCourse",
    [quantity("day", "days"), quantity("lost")],
    changes.map(([stageId, day, lost]) => ({
      ...{ day, stageId, placeId: "JPN", stage: named(stageId), place: named("Japan"), lost },
    })),
  );

/** Path data of the marks of one ink. */
const paths = (course: Result, ink: string, options = {}) =>
  disruptionCourseChart(course, options).marks.flatMap((mark) =>
    mark.type === "path" && (mark.fill === ink || (mark.fill === undefined && mark.stroke === ink))
      ? [mark.d]
      : [],
  );

const numbers = (path: string | undefined) => (path?.match(/[\d.]+/g) ?? []).map(Number);

describe("disruptionCourseChart(course)", () => {
  it("draws no loss before the first change, and steps at each change, to scale", () => {
    const course = courseOf(["s", 25, 1], ["s", 50, 0.5], ["s", 75, 0]);
    const [line] = paths(course, "home", { days: 100 });
    const [x0, y0, x25, top, x50, half, x75, low, x100] = numbers(line);
    expect((line?.match(/[A-Z]/g) ?? []).join("")).toBe("MHVHVHVH");
    const [left, right] = [x0 ?? 0, x100 ?? 0];
    for (const [x, part] of [[x25, 0.25] as const, [x50, 0.5] as const, [x75, 0.75] as const])
      expect(((x ?? 0) - left) / (right - left)).toBeCloseTo(part, 2);
    expect(low).toBe(y0);
    expect((half ?? 0) - (top ?? 0)).toBeCloseTo((low ?? 0) - (half ?? 0), 0);
  });

  it("hatches days of which only bounds are known, and draws no line through them", () => {
    const course = courseOf(["s", 0, between(0.2, 1)], ["s", 10, 0]);
    expect(paths(course, "hatch")).toHaveLength(1);
    expect(paths(course, "home")[0]?.match(/M/g)).toHaveLength(1);
    const never = courseOf(["s", 0, between(0, 1)]);
    expect(paths(never, "home")).toEqual([]);
  });

  it("gives spells that follow each other one outline", () => {
    const course = courseOf(["s", 0, between(0.2, 1)], ["s", 9, between(0, 1)], ["s", 20, 0]);
    const [outline] = paths(course, "hatch");
    expect(outline?.match(/M/g)).toHaveLength(1);
    expect((outline?.match(/[A-Z]/g) ?? []).join("")).toBe("MVHVHVHVHZ");
  });

  it("draws a band between bounds about a figure", () => {
    const course = courseOf(["s", 0, { value: 0.5, lo: 0.4, hi: 0.6 }]);
    expect([paths(course, "ramp2"), paths(course, "home")].map(({ length }) => length)).toEqual([
      1, 1,
    ]);
  });

  it("draws nothing for days without a figure", () => {
    const course = courseOf(["s", 0, null]);
    expect([...paths(course, "home"), ...paths(course, "hatch")]).toEqual([]);
    expect(textsOf(disruptionCourseChart(course)).map(({ text }) => text)).toContain("–");
  });

  it("names the largest loss with its first day, and the day from which nothing is lost", () => {
    const course = courseOf(["s", 0, 0.25], ["s", 12, 0.75], ["s", 40, 0.75], ["s", 60, 0]);
    const texts = textsOf(disruptionCourseChart(course)).map(({ text }) => text);
    expect(texts).toContain("largest loss: 75 %, from day 12; no loss from day 60");
  });

  it("counts the markets that it does not draw, and says where losses did not settle", () => {
    const text = { en: "losses in a loop did not settle", ja: "収束しない" };
    const course = {
      ...courseOf(["s", 0, 0.5], ["t", 0, 0.5]),
      notes: { residual: { kind: "unknown" as const, text } },
    };
    const texts = textsOf(disruptionCourseChart(course, { most: 1 })).map(({ text }) => text);
    expect(texts).toContain("In the table only: 1 further markets.");
    expect(texts).toContain("Losses in a loop did not settle.");
  });

  it("says so where nothing changes", () => {
    const texts = textsOf(disruptionCourseChart(courseOf())).map(({ text }) => text);
    expect(texts).toContain("On no day looked at does the supply of a market change.");
  });

  it("writes hostile names as text", () => {
    expect(harm(svg(disruptionCourseChart(courseOf([HOSTILE, 0, 0.5]))))).toEqual([]);
  });

  it("refuses another kind of result and numbers out of range; same bytes for the same course", () => {
    const course = courseOf(["s", 0, 0.5]);
    const other = { ...course, kind: "ladder" };
    expect(() => disruptionCourseChart(other)).toThrow("course: must be the table course");
    expect(() => disruptionCourseChart(course, { most: 0 })).toThrow("most: must be a whole");
    expect(() => disruptionCourseChart(course, { days: 0 })).toThrow("days: must be above 0");
    expect(svg(disruptionCourseChart(course))).toBe(svg(disruptionCourseChart(course)));
  });
});

import { area, line } from "d3-shape";
import type { Mark } from "../picture.ts";
import type { Plane } from "../plane.ts";
import type { Stretch } from "./survivalBounds.ts";
import type { Survival } from "./survivalReading.ts";

/** Pixels between two points of the curve. */
const STEP = 5;

/** Band and line of the curve, stretch by stretch, up to the last day drawn. */
export function curveMarks(stretches: readonly Stretch[], plane: Plane, last: number): Mark[] {
  const bands: Mark[] = [];
  const lines: Mark[] = [];
  for (const stretch of stretches) {
    const { middle, least, most, isWide } = stretch;
    const days = daysOf(stretch, plane, last);
    if (isWide || middle === null)
      bands.push(...bandMarks([least, most], days, { plane, isRange: middle === null }));
    if (middle === null) continue;
    const path = line<number>(plane.across, (day) => plane.up(middle(day))).digits(1);
    lines.push({
      ...{ type: "path", x: 0, y: 0, d: path(days) ?? "" },
      ...{ stroke: "home", thickness: 3 },
    });
  }
  return [...bands, ...lines];
}

function bandMarks(
  [least, most]: readonly [(days: number) => number, (days: number) => number],
  days: readonly number[],
  { plane: { across, up }, isRange }: { readonly plane: Plane; readonly isRange: boolean },
): Mark[] {
  // On day 0 the share is that of the first moment.
  const at = (day: number) => Math.max(day, 1e-6);
  const edge = (of: (days: number) => number) => (day: number) => up(of(at(day)));
  const band = area<number>(across, edge(least), edge(most)).digits(1);
  const fill = isRange ? ("hatch" as const) : ("ramp1" as const);
  return [{ type: "path", x: 0, y: 0, d: band([...days]) ?? "", fill }];
}

function daysOf({ from, to }: Stretch, { across }: Plane, last: number): number[] {
  const end = Math.min(to, last);
  const steps = Math.max(1, Math.ceil((across(end) - across(from)) / STEP));
  return Array.from({ length: steps + 1 }, (_, i) => from + ((end - from) * i) / steps);
}

/** The time to survive, standing, and the share for ever, lying. */
export function levelMarks({ floor, forEver }: Survival, plane: Plane): Mark[] {
  const { across, up, area: field } = plane;
  const [top, bottom] = [field.top, field.top + field.height];
  const right = field.left + field.width;
  const marks: Mark[] = [];
  if (floor.days !== null) {
    const { value, lo, hi } = floor.days;
    const [x, width] = [across(lo), across(hi) - across(lo)];
    const size = { x, y: top, width, height: field.height };
    if (width > 0) marks.push({ type: "rect", ...size, fill: "first", opacity: 0.14 });
    const ends = lo < hi ? [lo, hi] : [];
    marks.push(
      ...ends.map((day) =>
        straight([across(day), top], [across(day), bottom], { stroke: "first", dash: "3 3" }),
      ),
      ...(value === null
        ? []
        : [straight([across(value), top], [across(value), bottom], { stroke: "first" })]),
    );
  }
  if (forEver.share !== null) {
    const { value, lo, hi } = forEver.share;
    if (value !== null)
      marks.push(
        straight([field.left, up(value)], [right, up(value)], { stroke: "third", dash: "6 4" }),
      );
    if (lo < hi) {
      const line = { type: "line", stroke: "third", thickness: 2 } as const;
      marks.push(
        { ...line, x1: right, x2: right, y1: up(hi), y2: up(lo) },
        ...[lo, hi].map(
          (end): Mark => ({ ...line, x1: right - 5, x2: right + 4, y1: up(end), y2: up(end) }),
        ),
      );
    }
  }
  return marks;
}

function straight(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { stroke, dash }: { readonly stroke: "first" | "third"; readonly dash?: string },
): Mark {
  return {
    type: "line",
    x1,
    y1,
    x2,
    y2,
    stroke,
    thickness: 2,
    dash,
  };
}

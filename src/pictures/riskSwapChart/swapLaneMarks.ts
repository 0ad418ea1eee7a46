import type { Interval } from "../../numeric/interval.ts";
import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";
import { LANE_HEIGHT } from "./swapLaneText.ts";
import type { SwapLane } from "./swapSections.ts";

/** The colours of what became of a figure; its word stands beside it. */
const CLASS_INKS: Readonly<Record<string, Ink>> = {
  removed: "third",
  movedFrom: "second",
  movedTo: "second",
  new: "first",
};

/** A lane and where what is drawn in it begins. */
export interface Placed {
  readonly lane: SwapLane;
  readonly top: number;
}

/** Before above, after below, and between them the change in the colours of what became of it. */
export function laneMarks({ lane, top }: Placed, scale: (x: number) => number): Mark[] {
  const { before, after, movedPart } = lane;
  const [high, low] = [top + LANE_HEIGHT * 0.3, top + LANE_HEIGHT * 0.72];
  const ink = inkOf(lane);
  const [from, to] = [before?.value ?? null, after?.value ?? null];
  const slope =
    from === null || to === null || movedPart === null
      ? []
      : slopeMarks([scale(from), high], [scale(to), low], slopeInks(to - from, movedPart));
  return [
    ...boundMarks(before, high, { scale, ink: "ink" }),
    ...boundMarks(after, low, { scale, ink: ink === "soft" ? "ink" : ink }),
    ...slope,
    ...pointMark(before, high, { scale, tip: lane.figures, fill: "paper", stroke: "ink" }),
    ...pointMark(after, low, { scale, tip: lane.parts, fill: ink, stroke: "paper" }),
  ];
}

/** Of what fell or rose in part: that of its larger part. */
function inkOf({ classId, movedPart }: SwapLane): Ink {
  if (movedPart !== null && movedPart < 0.5) {
    if (classId === "fallen") return "third";
    if (classId === "risen") return "first";
  }
  return CLASS_INKS[classId] ?? "soft";
}

function slopeInks(change: number, moved: number): readonly (readonly [Ink, number])[] {
  if (change === 0) return [["rest", 1]];
  return [
    ["second", moved],
    [change < 0 ? "third" : "first", 1 - moved],
  ];
}

type Point = readonly [x: number, y: number];

/** A line in parts, each in its ink. */
function slopeMarks(
  [x1, y1]: Point,
  [x2, y2]: Point,
  parts: readonly (readonly [Ink, number])[],
): Mark[] {
  let from = 0;
  return parts.flatMap(([stroke, part]): Mark[] => {
    const to = from + part;
    const at = (x: number, y: number, t: number) => x + (y - x) * t;
    const line: Mark = {
      type: "line",
      x1: at(x1, x2, from),
      x2: at(x1, x2, to),
      y1: at(y1, y2, from),
      y2: at(y1, y2, to),
      stroke,
      thickness: 4,
    };
    from = to;
    return part > 0 ? [line] : [];
  });
}

function boundMarks(
  figure: Interval | null,
  y: number,
  { scale, ink }: { scale: (x: number) => number; ink: Ink },
): Mark[] {
  if (figure === null || figure.lo === figure.hi) return [];
  const [x1, x2] = [scale(figure.lo), scale(figure.hi)];
  const line = { type: "line" as const, stroke: ink, thickness: ink === "ink" ? 1.5 : 3 };
  const hatched: Mark = {
    ...{ type: "rect", x: x1, y: y - 4, width: x2 - x1, height: 8 },
    ...{ fill: "hatch", stroke: "unknown" },
  };
  return [
    ...(figure.value === null ? [hatched] : []),
    { ...line, x1, x2, y1: y, y2: y },
    ...[x1, x2].map((x) => ({ ...line, x1: x, x2: x, y1: y - 5, y2: y + 5 })),
  ];
}

function pointMark(
  figure: Interval | null,
  y: number,
  { scale, ...mark }: { scale: (x: number) => number; tip: string; fill: Ink; stroke: Ink },
): Mark[] {
  if (figure === null || figure.value === null) return [];
  return [{ type: "circle", x: scale(figure.value), y, radius: 6, ...mark }];
}

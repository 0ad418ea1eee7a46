import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Drawing } from "../framed.ts";
import type { Segment } from "../labelGeometry.ts";
import { linesOfText } from "../linesOfText.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import type { MapCuts } from "./mapCuts.ts";
import { mapKey } from "./mapKey.ts";
import { cutLines, type MapPlane, mapPlane, planeMarks } from "./mapPlane.ts";
import type { MapPoint } from "./mapPoints.ts";
import { type MapDot, nameOf, numberKey, pointLabels } from "./pointLabels.ts";
import { pointInk, pointShape } from "./pointShape.ts";
import { type QuadrantWords, quadrantNames } from "./quadrantNames.ts";

/** The words on a map. */
export interface MapWords extends QuadrantWords {
  readonly across: string;
  readonly up: string;
  readonly hollow: string;
  readonly bounds: string;
  readonly numbers: string;
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly words: MapWords;
}

/** Key, plane, dots with whiskers, names, and who the numbers are. */
export function mapDrawing(
  points: readonly MapPoint[],
  cuts: MapCuts | null,
  { inner, width, words }: Canvas,
): Drawing {
  if (points.length === 0) return { marks: [], height: 0 };
  const sizes = sizesOf(width);
  const key = mapKey(points, words, { width: inner, size: sizes.small });
  const axis = { width: inner, size: sizes.small, most: 2 };
  const place = { x: 0, role: "note", ink: "soft" } as const;
  const up = linesOfText(words.up, axis, { ...place, y: key.height + 4 });
  const plane = mapPlane(points, cuts, { width: inner, top: up.bottom + 8, sizes });
  const radius = sizes.isCompact ? 5 : 6;
  const dots = points.map((point): MapDot => {
    const x = plane.x(point.volume.value ?? point.volume.lo);
    return { point, x, y: plane.y(point.frequency), radius };
  });
  const quarters = quadrantNames(plane, words, { dots, sizes });
  const spans = dots.flatMap((dot) => spanOf(dot, plane));
  const question = {
    ...{ area: plane.area, blocked: quarters.boxes },
    lines: [...spans.map(({ line }) => line), ...cutLines(plane)],
  };
  const names = pointLabels(dots, question, sizes);
  const bottom = plane.area.top + plane.area.height + sizes.small * 1.8;
  const at = { ...place, x: inner, anchor: "end" as const, y: bottom };
  const across = linesOfText(words.across, axis, at);
  const list = numberKey(names.numbers, words.numbers, { width: inner, sizes });
  return {
    marks: [
      ...[...key.marks, ...up.marks, ...planeMarks(plane, sizes), ...quarters.marks],
      ...spans.flatMap(({ marks }) => marks),
      ...[...names.marks].sort((a, b) => Number(a.type === "text") - Number(b.type === "text")),
      ...[...dots].reverse().map(dotMark),
      ...[...across.marks, ...movedMarks(list.marks, 0, across.bottom + 8)],
    ],
    height: across.bottom + (list.height === 0 ? 0 : 8 + list.height),
  };
}

/** From the least to the most of a volume; dashed where only these are known. */
function spanOf({ point, y }: MapDot, plane: MapPlane): { line: Segment; marks: Mark[] }[] {
  const { value, lo, hi } = point.volume;
  if (lo === hi) return [];
  const [x1, x2] = [plane.x(lo), plane.x(hi)];
  const line = { type: "line" as const, stroke: pointInk(point.classId), thickness: 1.4 };
  const caps = (value === null ? [x2] : [x1, x2]).map((x) => ({
    ...{ ...line, x1: x, x2: x, y1: y - 4, y2: y + 4 },
  }));
  const dash = value === null ? "2 3" : undefined;
  return [
    {
      line: { from: { x: x1, y }, to: { x: x2, y } },
      marks: [{ ...line, x1, x2, y1: y, y2: y, dash }, ...caps],
    },
  ];
}

function dotMark({ point, ...at }: MapDot): Mark {
  const { volume, frequency, classId, className } = point;
  const figures = `${formatQuantity(volume, "share")}; ${formatQuantity(frequency, "1")}`;
  const tip = `${nameOf(point)}: ${figures}; ${className}`;
  return pointShape(classId, at, { isHollow: volume.value === null, tip });
}

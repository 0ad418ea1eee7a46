import { scaleLinear } from "d3-scale";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Box } from "../labelGeometry.ts";
import type { Mark, TextMark } from "../picture.ts";
import type { Sizes } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import type { MapCuts } from "./mapCuts.ts";
import type { MapPoint } from "./mapPoints.ts";

/** Where volume and frequency stand in the drawing. */
export interface MapPlane {
  readonly x: (volume: number) => number;
  readonly y: (frequency: number) => number;
  readonly area: Box;
  readonly cuts: MapCuts | null;
}

/** Room above the most frequent and below the least. */
const HEADROOM = 1.12;

export function mapPlane(
  points: readonly MapPoint[],
  cuts: MapCuts | null,
  { width, top, sizes }: { readonly width: number; readonly top: number; readonly sizes: Sizes },
): MapPlane {
  const often = [...points.map(({ frequency }) => frequency), cuts?.frequency ?? 0];
  const y = scaleLinear([0, Math.max(1e-9, ...often) * HEADROOM], [0, 0]);
  const ticks = y.ticks(5).map((tick) => textWidth(formatQuantity(tick, null), sizes.small));
  const left = Math.max(...ticks) + 11;
  const height = Math.round(sizes.isCompact ? width * 0.95 : Math.min(width * 0.5, 560));
  const half = textWidth(formatQuantity(1, "share"), sizes.small) / 2;
  const area = { left, top, width: width - left - half, height };
  y.range([top + height, top]);
  const x = scaleLinear([0, 1], [left, left + area.width]);
  return { x: (volume) => x(volume), y: (frequency) => y(frequency), area, cuts };
}

/** Grid lines with their figures; the ground where vital points stand, and the cuts around it. */
export function planeMarks({ x, y, area, cuts }: MapPlane, sizes: Sizes): Mark[] {
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  const most = scaleLinear([bottom, area.top], [0, 1]);
  const line = { type: "line" as const, stroke: "rule" as const, thickness: 1 };
  const tick = { type: "text" as const, size: sizes.small, role: "tick" as const, ink: "soft" };
  const top = topOf({ y, area });
  const often = scaleLinear([0, top], [bottom, area.top]).ticks(5);
  const shares = scaleLinear([0, 1], [0, 1]).ticks(sizes.isCompact ? 4 : 5);
  const ground: Mark[] =
    cuts === null || cuts.volume >= 1 || most(y(cuts.frequency)) >= 1
      ? []
      : [groundMark(x(cuts.volume), y(cuts.frequency), area)];
  return [
    ...ground,
    ...often.flatMap((at): Mark[] => [
      { ...line, x1: area.left, x2: right, y1: y(at), y2: y(at) },
      {
        ...(tick as TextMark),
        ...{ x: area.left - 9, y: y(at) + sizes.small * 0.35, anchor: "end" },
        text: formatQuantity(at, null),
      },
    ]),
    ...shares.flatMap((at): Mark[] => [
      { ...line, x1: x(at), x2: x(at), y1: area.top, y2: bottom },
      {
        ...(tick as TextMark),
        ...{ x: x(at), y: bottom + sizes.small * 1.4, anchor: "middle" },
        text: formatQuantity(at, "share"),
      },
    ]),
    ...cutLines({ x, y, area, cuts }).map(({ from, to }): Mark => {
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      return { type: "line", ...ends, stroke: "soft", thickness: 1.5, dash: "5 4" };
    }),
  ];
}

/** Frequency at the upper side. */
function topOf({ y, area }: Pick<MapPlane, "y" | "area">): number {
  const [bottom, one] = [area.top + area.height, y(1)];
  return area.height / (bottom - one);
}

function groundMark(left: number, bottom: number, area: Box): Mark {
  const size = { width: area.left + area.width - left, height: bottom - area.top };
  return { type: "rect", x: left, y: area.top, ...size, fill: "first", opacity: 0.08 };
}

/** The two lines from which on volume and frequency count as high. */
export function cutLines({ x, y, area, cuts }: MapPlane) {
  if (cuts === null) return [];
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  const [across, down] = [x(cuts.volume), y(cuts.frequency)];
  return [
    { from: { x: across, y: area.top }, to: { x: across, y: bottom } },
    { from: { x: area.left, y: down }, to: { x: right, y: down } },
  ];
}

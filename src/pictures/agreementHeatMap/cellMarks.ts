import type { Ink } from "../palette.ts";
import type { Mark, RectMark } from "../picture.ts";
import { textWidth } from "../textWidth.ts";
import { depthOf, type HeatCell } from "./heatCells.ts";

const RAMP = ["ramp4", "ramp3", "ramp2", "ramp1", "ramp0"] as const;

function inkOf(rank: number, among: number): (typeof RAMP)[number] {
  return RAMP[Math.min(4, Math.floor(5 * depthOf(rank, among)))] ?? "ramp0";
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell: its colour, or two where the data do not settle the rank, and the figures. */
export function cellMarks(cell: HeatCell, box: Box, size: number): Mark[] {
  const { ranks, tip } = cell;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const rect = (part: Partial<Box>, fill: Ink): RectMark => ({
    ...{ type: "rect", ...box, ...part },
    ...{ fill, stroke: ranks === null ? "unknown" : "rule", tip },
  });
  const fills = inksOf(cell);
  const [left, right] = fills;
  const half = box.width / 2;
  const rects =
    left === right
      ? [rect({}, left)]
      : [rect({ width: half }, left), rect({ x: middle.x, width: half }, right)];
  const isDark = left === "ramp4" && right === "ramp4";
  const ink = isDark ? "paper" : "ink";
  const hasUnder = cell.under !== "" && textWidth(cell.under, size - 1) <= box.width - 2;
  const isShown = textWidth(cell.text, size, true) <= box.width - 2;
  const text = { type: "text", x: middle.x, anchor: "middle", ink, tip, hasRim: !isDark } as const;
  const lines: Mark[] = [
    ...(isShown
      ? [
          {
            ...text,
            ...{ text: cell.text, size, isBold: true },
            y: middle.y + (hasUnder ? -1 : size * 0.36),
            role: ranks === null ? ("note" as const) : ("value" as const),
          },
        ]
      : []),
    ...(hasUnder
      ? [{ ...text, text: cell.under, size: size - 1, y: middle.y + size, role: "value" as const }]
      : []),
  ];
  return [...rects, ...lines];
}

function inksOf({ ranks }: HeatCell): readonly [Ink, Ink] {
  if (ranks === null) return ["hatch", "hatch"];
  const { rank, best, worst, among } = ranks;
  return [inkOf(rank ?? best, among), inkOf(rank ?? worst, among)];
}

import { fittedLines } from "../fittedLines.ts";
import type { Drawing } from "../framed.ts";
import type { Box } from "../labelGeometry.ts";
import { linesOfText } from "../linesOfText.ts";
import type { Mark, TextMark } from "../picture.ts";
import { type LabelQuestion, type PlacedLabel, placedLabels } from "../placedLabels.ts";
import type { Sizes } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import type { MapPoint } from "./mapPoints.ts";

/** A point's dot in the drawing. */
export interface MapDot {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Line {
  readonly text: string;
  readonly isBold: boolean;
}

const LEADING = 1.2;

/** Names beside the dots, numbers where there is no room, and who the numbers are. */
export function pointLabels(
  dots: readonly MapDot[],
  question: Omit<LabelQuestion, "numberSize">,
  sizes: Sizes,
): { readonly marks: Mark[]; readonly numbers: readonly NumberedPoint[] } {
  const { small, isCompact } = sizes;
  const widest = isCompact ? 120 : 190;
  const texts = dots.map(({ point }) => linesOf(point, widest, small));
  const needs = dots.map(({ x, y, radius }, i) => {
    const lines = texts[i] as readonly Line[];
    const width = Math.max(...lines.map(({ text, isBold }) => textWidth(text, small, isBold)));
    return { x, y, radius, width, height: lines.length * small * LEADING };
  });
  const placed = placedLabels(needs, {
    ...question,
    numberSize: (number) => ({ width: textWidth(`${number}`, small), height: small * LEADING }),
  });
  const wholeOf = (i: number) => nameOf((dots[i] as MapDot).point);
  const marks = placed.flatMap(({ dots: [first = 0], number, box, leader }): Mark[] => {
    if (box === null) return [];
    const lines = number === null ? (texts[first] ?? []) : [{ text: `${number}`, isBold: false }];
    const line: Mark[] =
      leader === null ? [] : [{ type: "line", ...endsOf(leader), stroke: "soft", thickness: 0.8 }];
    return [
      ...line,
      ...textMarks(lines, box, { dot: dots[first] as MapDot, small, tip: wholeOf(first) }),
    ];
  });
  return { marks, numbers: placed.flatMap((one) => numbersIn(one, wholeOf)) };
}

/** Who a number on the map is. */
export interface NumberedPoint {
  readonly number: number;
  readonly name: string;
}

function numbersIn({ dots, number }: PlacedLabel, wholeOf: (i: number) => string): NumberedPoint[] {
  return number === null ? [] : dots.map((i) => ({ number, name: wholeOf(i) }));
}

export function nameOf({ who, supply }: MapPoint): string {
  return supply === "" ? who : `${who} – ${supply}`;
}

function linesOf({ who, supply }: MapPoint, width: number, size: number): Line[] {
  const broken = (text: string, isBold: boolean) =>
    fittedLines(text, { width, size, most: 2, isBold }).map((line) => ({ text: line, isBold }));
  return [...broken(who, true), ...broken(supply, false)];
}

/** Lines in a box, against the side that the dot is on. */
function textMarks(
  lines: readonly Line[],
  { left, top, width }: Box,
  { dot, small, tip }: { readonly dot: MapDot; readonly small: number; readonly tip: string },
): TextMark[] {
  const isLeft = left + width <= dot.x - dot.radius;
  const isRight = left >= dot.x + dot.radius;
  const anchor = isLeft ? "end" : isRight ? "start" : "middle";
  const x = isLeft ? left + width : isRight ? left : left + width / 2;
  return lines.map(({ text, isBold }, i) => ({
    ...{ type: "text", x, y: top + small * (0.9 + i * LEADING), text, size: small, anchor },
    ...{ role: "label", ink: isBold ? "ink" : "soft", isBold, hasRim: true, tip },
  }));
}

function endsOf({ from, to }: NonNullable<PlacedLabel["leader"]>) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** The numbers and their names in columns, each name with as many lines as it needs up to three. */
export function numberKey(
  numbers: readonly NumberedPoint[],
  heading: string,
  { width, sizes }: { readonly width: number; readonly sizes: Sizes },
): Drawing {
  if (numbers.length === 0) return { marks: [], height: 0 };
  const { small, isCompact } = sizes;
  const columns = isCompact ? 1 : 2;
  const column = width / columns;
  const indent = textWidth(`${numbers.length}`, small, true) + 8;
  const head = linesOfText(
    heading,
    { width, size: small, most: 2, isBold: true },
    { x: 0, y: 0, role: "label" },
  );
  const perColumn = Math.ceil(numbers.length / columns);
  const bottoms: number[] = [];
  const marks: Mark[] = numbers.flatMap(({ number, name }, i): Mark[] => {
    const at = Math.floor(i / perColumn);
    const isFirst = i % perColumn === 0 || numbers[i - 1]?.number !== number;
    const y = bottoms[at] ?? head.bottom + 2;
    const fit = { width: column - indent - 16, size: small, most: 3 };
    const x = at * column + indent;
    const lines = linesOfText(name, fit, { x, y, role: "label", ink: "soft" });
    bottoms[at] = lines.bottom + 2;
    const place = { x: x - 8, y: y + small, anchor: "end" as const, isBold: true };
    const own: Mark = { type: "text", ...place, text: `${number}`, size: small, role: "label" };
    return [...(isFirst ? [own] : []), ...lines.marks];
  });
  return { marks: [...head.marks, ...marks], height: Math.max(head.bottom, ...bottoms) + 4 };
}

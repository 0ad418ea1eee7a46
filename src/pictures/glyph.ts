import type { Interval } from "../numeric/interval.ts";
import type { Ink } from "./palette.ts";
import type { Mark } from "./picture.ts";

/** One thing drawn in a row, in the units of the scale. */
export type Glyph =
  /** A bar from one figure to another. */
  | {
      readonly type: "bar";
      readonly from: number;
      readonly to: number;
      readonly fill: Ink;
      readonly opacity?: number;
      readonly tip?: string;
    }
  /** From the least to the most that the data allow. */
  | { readonly type: "whisker"; readonly lo: number; readonly hi: number }
  | {
      readonly type: "dot";
      readonly at: number;
      readonly fill: Ink;
      readonly isHollow?: boolean;
      readonly tip?: string;
    }
  /** A bar that goes on beyond the scale: how far is not known, or not looked at. */
  | { readonly type: "onward"; readonly from: number; readonly to: number; readonly fill: Ink }
  /** A line between two dots. */
  | { readonly type: "link"; readonly from: number; readonly to: number; readonly ink: Ink }
  /** A line across the row, such as a threshold. */
  | { readonly type: "line"; readonly at: number; readonly ink: Ink; readonly dash?: string };

/** A figure as a bar with whiskers; bounds alone as a hatched bar; nothing where nothing is known. */
export function quantityGlyphs(quantity: Interval | null, fill: Ink, tip?: string): Glyph[] {
  if (quantity === null) return [];
  const { value, lo, hi } = quantity;
  const tipped = tip === undefined ? {} : { tip };
  if (value === null) {
    const certain: Glyph[] = lo > 0 ? [{ type: "bar", from: 0, to: lo, fill, ...tipped }] : [];
    return [
      ...certain,
      { type: "bar", from: lo, to: hi, fill: "hatch", ...tipped },
      { type: "whisker", lo, hi },
    ];
  }
  const bar: Glyph = {
    type: "bar",
    from: Math.min(0, value),
    to: Math.max(0, value),
    fill,
    ...tipped,
  };
  return lo === hi ? [bar] : [bar, { type: "whisker", lo, hi }];
}

/** Where a row is drawn. */
export interface Lane {
  readonly top: number;
  readonly height: number;
  readonly scale: (x: number) => number;
}

export function glyphMarks(glyph: Glyph, lane: Lane): Mark[] {
  const { top, height, scale } = lane;
  const middle = top + height / 2;
  switch (glyph.type) {
    case "bar":
      return barMarks(glyph, lane);
    case "whisker":
      return whiskerMarks(glyph, lane);
    case "dot": {
      const { at, fill, isHollow = false, tip } = glyph;
      const place = { x: scale(at), y: middle, radius: Math.min(7, height * 0.32), tip };
      const mark = isHollow
        ? { fill: "paper" as const, stroke: fill }
        : { fill, stroke: "paper" as const };
      return [{ type: "circle", ...place, ...mark }];
    }
    case "onward":
      return onwardMarks(glyph, lane);
    case "link": {
      const ends = { x1: scale(glyph.from), x2: scale(glyph.to), y1: middle, y2: middle };
      return [{ type: "line", ...ends, stroke: glyph.ink, thickness: 3 }];
    }
    case "line": {
      const { at, ink, dash } = glyph;
      const ends = { x1: scale(at), x2: scale(at), y1: top - 2, y2: top + height + 2 };
      return [{ type: "line", ...ends, stroke: ink, thickness: 2, dash }];
    }
  }
}

function barMarks(
  { from, to, fill, opacity, tip }: Glyph & { type: "bar" },
  { top, height, scale }: Lane,
): Mark[] {
  const inset = height * 0.14;
  const [left, right] = [scale(from), scale(to)];
  const stroke = fill === "hatch" ? ("unknown" as const) : undefined;
  const size = {
    x: left,
    y: top + inset,
    width: Math.max(0, right - left),
    height: height - 2 * inset,
  };
  return [{ type: "rect", ...size, fill, stroke, opacity, tip }];
}

/** Pixels of the point at the end of a bar that goes on. */
const POINT = 9;

function onwardMarks(
  { from, to, fill }: Glyph & { type: "onward" },
  { top, height, scale }: Lane,
): Mark[] {
  const inset = height * 0.14;
  const half = height / 2 - inset;
  const x = scale(from);
  const length = Math.max(POINT, scale(to) - x);
  const shaft = length - POINT;
  const d = `M0 0H${shaft}L${length} ${half}L${shaft} ${2 * half}H0Z`;
  const stroke = fill === "hatch" ? ("unknown" as const) : fill;
  return [{ type: "path", x, y: top + inset, d, fill, stroke, thickness: 1 }];
}

function whiskerMarks(
  { lo, hi }: { lo: number; hi: number },
  { top, height, scale }: Lane,
): Mark[] {
  const [left, right] = [scale(lo), scale(hi)];
  const [middle, cap] = [top + height / 2, height * 0.22];
  const ends = [
    { x1: left, x2: right, y1: middle, y2: middle },
    { x1: left, x2: left, y1: middle - cap, y2: middle + cap },
    { x1: right, x2: right, y1: middle - cap, y2: middle + cap },
  ];
  return ends.flatMap((line): Mark[] => [
    { type: "line", ...line, stroke: "paper", thickness: 4 },
    { type: "line", ...line, stroke: "ink", thickness: 1.5 },
  ]);
}

import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Box } from "./labelGeometry.ts";
import type { Mark } from "./picture.ts";
import { textWidth } from "./textWidth.ts";

/** One of two scales. */
interface Direction {
  readonly domain: readonly [number, number];
  readonly format: (tick: number) => string;
}

interface PlaneQuestion {
  readonly across: Direction & {
    /** What the scale counts, below its figures. */
    readonly title?: string;
  };
  readonly up: Direction;
  readonly width: number;
  /** Of the area between the scales. */
  readonly height: number;
  readonly size: number;
}

/** Two scales at right angles, with their grid and figures. */
export interface Plane {
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
  readonly marks: readonly Mark[];
  /** What lies between the scales. */
  readonly area: Box;
  /** Of all, figures and title included. */
  readonly height: number;
}

export function plane({ across, up, width, height, size }: PlaneQuestion): Plane {
  const upright = scaleLinear([...up.domain], [0, 0]);
  const upTicks = upright.ticks(height < 130 ? 2 : 5);
  const left = Math.max(...upTicks.map((tick) => textWidth(up.format(tick), size))) + 8;
  const right = textWidth(across.format(across.domain[1]), size) / 2 + 4;
  const area = { left, top: size * 0.6, width: width - left - right, height };
  const bottom = area.top + height;
  upright.range([bottom, area.top]);
  const level = scaleLinear([...across.domain], [left, left + area.width]);
  const text = { type: "text", size, role: "tick", ink: "soft" } as const;
  const grid = { type: "line", stroke: "rule", thickness: 1 } as const;
  const marks: Mark[] = upTicks.flatMap((tick): Mark[] => {
    const y = upright(tick);
    return [
      { ...grid, x1: left, x2: left + area.width, y1: y, y2: y },
      { ...text, x: left - 6, y: y + size * 0.36, text: up.format(tick), anchor: "end" },
    ];
  });
  marks.push(...acrossMarks(level, across.format, { ...area, size }));
  marks.push({ ...grid, stroke: "soft", x1: left, x2: left + area.width, y1: bottom, y2: bottom });
  const foot = bottom + 6 + size * 1.4;
  const { title } = across;
  if (title !== undefined) {
    const at = { x: left + area.width, y: foot + size, anchor: "end" } as const;
    marks.push({ ...text, ...at, text: title });
  }
  return {
    across: (x) => level(x),
    up: (y) => upright(y),
    marks,
    area,
    height: title === undefined ? foot : foot + size * 1.5,
  };
}

/** Figures below the area, as far as they do not touch. */
function acrossMarks(
  level: ScaleLinear<number, number>,
  format: Direction["format"],
  { top, width, height, size }: Box & { readonly size: number },
): Mark[] {
  const bottom = top + height;
  let free = Number.NEGATIVE_INFINITY;
  const marks: Mark[] = [];
  for (const tick of level.ticks(Math.max(2, Math.floor(width / 80)))) {
    const x = level(tick);
    const words = format(tick);
    const half = textWidth(words, size) / 2;
    const line = {
      x1: x,
      x2: x,
      y1: bottom,
      y2: bottom + 4,
      stroke: "soft",
      thickness: 1,
    } as const;
    marks.push({ type: "line", ...line });
    if (x - half < free) continue;
    free = x + half + 8;
    const at = { x, y: bottom + 6 + size, anchor: "middle", size } as const;
    marks.push({ type: "text", ...at, text: words, role: "tick", ink: "soft" });
  }
  return marks;
}

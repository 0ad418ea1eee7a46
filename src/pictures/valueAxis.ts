import { scaleLinear } from "d3-scale";
import type { Mark } from "./picture.ts";
import { textWidth } from "./textWidth.ts";

/** A horizontal scale of figures. */
export interface Axis {
  readonly scale: (x: number) => number;
  /** Grid lines and, at their head, the figures of the ticks, as far as they do not touch. */
  readonly marks: readonly Mark[];
}

interface AxisQuestion {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** From the line of figures down to the lower end of the grid. */
  readonly span: readonly [number, number];
  readonly size: number;
  readonly format: (tick: number) => string;
}

export function valueAxis({ domain, range, span, size, format }: AxisQuestion): Axis {
  const linear = scaleLinear([...domain], [...range]);
  const scale = (x: number) => linear(x);
  const [top, bottom] = span;
  let free = Number.NEGATIVE_INFINITY;
  const marks: Mark[] = [];
  for (const tick of linear.ticks(Math.max(2, Math.floor((range[1] - range[0]) / 90)))) {
    const x = scale(tick);
    marks.push({ type: "line", x1: x, x2: x, y1: top, y2: bottom, stroke: "rule", thickness: 1 });
    const text = format(tick);
    const half = textWidth(text, size) / 2;
    if (x - half < free) continue;
    free = x + half + 6;
    marks.push({
      type: "text",
      x,
      y: top - 5,
      text,
      size,
      role: "tick",
      ink: "soft",
      anchor: "middle",
    });
  }
  return { scale, marks };
}

import type { Drawing } from "./framed.ts";
import { LINE_HEIGHT, linesOfText } from "./linesOfText.ts";
import type { Ink } from "./palette.ts";
import type { Mark } from "./picture.ts";
import { textWidth } from "./textWidth.ts";

export interface KeyEntry {
  readonly label: string;
  readonly ink: Ink;
  readonly shape?: "box" | "dot" | "ring" | "line" | "whisker";
}

const MOST_LINES = 6;

/** What the colours and shapes mean, in as many lines as they need; a label wider than the key is broken. */
export function colourKey(entries: readonly KeyEntry[], width: number, size: number): Drawing {
  const marks: Mark[] = [];
  const step = size * 1.6;
  const indent = size * 1.5;
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const fit = { width: width - indent, size, most: MOST_LINES };
    const needed = indent + textWidth(entry.label, size) + 16;
    if (x > 0 && x + needed > width) [x, y] = [0, y + step];
    const at = { x: x + indent, y, role: "label", ink: "soft" } as const;
    const label = linesOfText(entry.label, fit, at);
    marks.push(...swatch(entry, [x, y], size), ...label.marks);
    x += needed;
    y += Math.max(0, label.marks.length - 1) * size * LINE_HEIGHT;
  }
  return { marks, height: entries.length === 0 ? 0 : y + step };
}

function swatch(
  { ink, shape = "box" }: KeyEntry,
  [x, y]: readonly [number, number],
  size: number,
): Mark[] {
  const middle = y + size * 0.62;
  const half = size * 0.45;
  if (shape === "dot" || shape === "ring") {
    const colours = shape === "dot" ? { fill: ink } : { fill: "paper" as const, stroke: ink };
    return [{ type: "circle", x: x + half, y: middle, radius: half, ...colours }];
  }
  if (shape === "line" || shape === "whisker") {
    const line = { type: "line" as const, stroke: ink, thickness: shape === "line" ? 3 : 1.5 };
    const caps = [x, x + 2 * half].map((end) => ({
      ...line,
      x1: end,
      x2: end,
      y1: middle - 4,
      y2: middle + 4,
    }));
    return [
      { ...line, x1: x, x2: x + 2 * half, y1: middle, y2: middle },
      ...(shape === "line" ? [] : caps),
    ];
  }
  const stroke = rimOf(ink);
  return [
    { type: "rect", x, y: middle - half, width: 2 * half, height: 2 * half, fill: ink, stroke },
  ];
}

/** Hatching and the pale ends of ramps need a rim to be seen. */
function rimOf(ink: Ink): Ink | undefined {
  if (ink === "hatch") return "unknown";
  return ink.startsWith("ramp") ? "soft" : undefined;
}

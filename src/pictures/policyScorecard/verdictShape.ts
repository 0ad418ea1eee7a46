import type { Lang } from "../../display/labels.ts";
import type { VerdictId } from "../../policies/verdictOf.ts";
import type { Drawing } from "../framed.ts";
import type { Mark } from "../picture.ts";
import { textWidth } from "../textWidth.ts";
import { WORD } from "./scorecardRows.ts";

/** A verdict as a shape that no colour is needed for: a full circle with a tick, a full square with a cross, an empty ring. */
export function verdictShape(
  id: VerdictId,
  [x, y]: readonly [number, number],
  size: number,
): Mark[] {
  const half = size / 2;
  if (id === "unknown")
    return [
      { type: "circle", x, y, radius: half - 1, fill: "paper", stroke: "soft" },
      { type: "line", x1: x - half * 0.4, x2: x + half * 0.4, y1: y, y2: y, stroke: "soft" },
    ];
  const stroke = (d: string): Mark => ({ type: "path", d, x, y, stroke: "paper", thickness: 2 });
  const q = half * 0.45;
  if (id === "met")
    return [
      { type: "circle", x, y, radius: half, fill: "third" },
      stroke(`M${-q},0L${-q * 0.2},${q * 0.8}L${q},${-q * 0.7}`),
    ];
  return [
    { type: "rect", x: x - half, y: y - half, width: size, height: size, fill: "first", radius: 2 },
    stroke(`M${-q},${-q}L${q},${q}M${-q},${q}L${q},${-q}`),
  ];
}

/** What the shapes mean. */
export function verdictKey(lang: Lang, size: number): Drawing {
  const marks: Mark[] = [];
  let x = 0;
  for (const id of ["met", "missed", "unknown"] as const) {
    const text = WORD[id][lang];
    marks.push(...verdictShape(id, [x + size / 2, size * 0.62], size), {
      ...{ type: "text", x: x + size * 1.5, y: size, text, size },
      ...{ role: "label", ink: "soft" },
    });
    x += size * 1.5 + textWidth(text, size) + 16;
  }
  return { marks, height: size * 1.8 };
}

import { colourKey } from "../colourKey.ts";
import { fittedLines } from "../fittedLines.ts";
import type { Drawing } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark } from "../picture.ts";
import { textWidth } from "../textWidth.ts";
import type { MapPoint } from "./mapPoints.ts";
import { pointShape } from "./pointShape.ts";

/** What the shapes mean, each class once in the order of the points, and below it what hollow dots and whiskers are. */
export function mapKey(
  points: readonly MapPoint[],
  words: { readonly hollow: string; readonly bounds: string },
  { width, size }: { readonly width: number; readonly size: number },
): Drawing {
  const shown = points.filter(
    ({ className }, i) => points.findIndex((one) => one.className === className) === i,
  );
  const marks: Mark[] = [];
  const step = size * 1.6;
  let [x, y] = [0, 0];
  for (const { classId, className } of shown) {
    const fit = { width: width - size * 1.5, size, most: 1 };
    const [text = ""] = fittedLines(className, fit);
    const needed = size * 1.5 + textWidth(text, size) + 16;
    if (x > 0 && x + needed > width) [x, y] = [0, y + step];
    marks.push(pointShape(classId, { x: x + size / 2, y: y + size * 0.62, radius: size * 0.45 }), {
      ...{ type: "text", x: x + size * 1.5, y: y + size, text, size },
      ...{ role: "label", ink: "soft", tip: text === className ? undefined : className },
    });
    x += needed;
  }
  const isOpen = points.some(({ volume }) => volume.value === null);
  const hasBounds = points.some(({ volume }) => volume.lo !== volume.hi);
  const more = colourKey(
    [
      ...(isOpen ? [{ label: words.hollow, ink: "soft", shape: "ring" } as const] : []),
      ...(hasBounds ? [{ label: words.bounds, ink: "soft", shape: "whisker" } as const] : []),
    ],
    width,
    size,
  );
  return {
    marks: [...marks, ...movedMarks(more.marks, 0, y + step)],
    height: y + step + more.height,
  };
}

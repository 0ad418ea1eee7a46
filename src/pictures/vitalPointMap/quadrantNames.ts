import { type Box, distanceTo, type Point, touches } from "../labelGeometry.ts";
import type { TextMark } from "../picture.ts";
import type { Sizes } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import type { MapPlane } from "./mapPlane.ts";

/** What stands in each quarter of the map. */
export interface QuadrantWords {
  readonly vitalPoint: string;
  readonly highVolume: string;
  readonly highFrequency: string;
  readonly neither: string;
}

const PAD = 6;

/** Names of the quarters, each in the first corner of its quarter that no dot needs; left out where all are needed. */
export function quadrantNames(
  { x, y, area, cuts }: MapPlane,
  words: QuadrantWords,
  {
    dots,
    sizes,
  }: { readonly dots: readonly (Point & { radius: number })[]; readonly sizes: Sizes },
): { readonly marks: TextMark[]; readonly boxes: Box[] } {
  const found: { marks: TextMark[]; boxes: Box[] } = { marks: [], boxes: [] };
  if (cuts === null) return found;
  const [across, down] = [x(cuts.volume), y(cuts.frequency)];
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  const quarters = [
    { text: words.vitalPoint, from: [across, area.top], to: [right, down] },
    { text: words.highVolume, from: [across, down], to: [right, bottom] },
    { text: words.highFrequency, from: [area.left, area.top], to: [across, down] },
    { text: words.neither, from: [area.left, down], to: [across, bottom] },
  ] as const;
  for (const { text, from, to } of quarters) {
    const isMain = text === words.vitalPoint;
    const size = { width: textWidth(text, sizes.small, isMain), height: sizes.small * 1.2 };
    const box = corners({ from, to }, size).find(
      (spot) =>
        dots.every((dot) => distanceTo(spot, dot) > dot.radius + 2) &&
        found.boxes.every((other) => !touches(other, spot)),
    );
    if (box === undefined) continue;
    found.boxes.push(box);
    found.marks.push({
      ...{ type: "text", x: box.left, y: box.top + sizes.small * 0.95, text, size: sizes.small },
      ...{ role: "label", ink: isMain ? "first" : "soft", isBold: isMain, hasRim: true },
    });
  }
  return found;
}

interface Quarter {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The corners of a quarter in which a text has room, those at the right first. */
function corners({ from, to }: Quarter, { width, height }: Pick<Box, "width" | "height">): Box[] {
  return [from[1] + PAD, to[1] - PAD - height]
    .flatMap((top) =>
      [to[0] - PAD - width, from[0] + PAD].map((left) => ({ left, top, width, height })),
    )
    .filter(
      ({ left, top }) =>
        left >= from[0] + PAD - 1 &&
        top >= from[1] + PAD - 1 &&
        left + width <= to[0] &&
        top + height <= to[1],
    );
}

import type { Drawing } from "../framed.ts";
import type { Mark } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { valueAxis } from "../valueAxis.ts";
import { laneMarks, type Placed } from "./swapLaneMarks.ts";
import { columnsOf, headMarks, laneText } from "./swapLaneText.ts";
import type { SwapSection } from "./swapSections.ts";

const GAP = 14;

/** Sections of lanes on one scale: names left, figures right; on narrow pictures both above their lane. */
export function swapLanes(
  sections: readonly SwapSection[],
  {
    width,
    pictureWidth,
    format,
  }: { width: number; pictureWidth: number; format: (x: number) => string },
): Drawing {
  const columns = columnsOf(sections, width, sizesOf(pictureWidth));
  const { sizes } = columns;
  const marks: Mark[] = [];
  const placed: Placed[] = [];
  const top = sizes.small * 1.6;
  let y = top + 4;
  for (const section of sections) {
    const head = headMarks(section, y, columns);
    marks.push(...head.marks);
    y = head.bottom;
    for (const lane of section.lanes) {
      const text = laneText(lane, y, columns);
      marks.push(...text.marks);
      placed.push({ lane, top: text.lane });
      y = text.bottom;
    }
    y += 8;
  }
  const left = sizes.isCompact ? 8 : columns.labels + GAP;
  const right = sizes.isCompact ? width - 8 : width - columns.figures - GAP;
  const axis = valueAxis({
    domain: [0, mostOf(sections)],
    range: [left, Math.max(left + 40, right)],
    span: [top, y],
    size: sizes.small,
    format,
  });
  const drawn = placed.flatMap((one) => laneMarks(one, axis.scale));
  return { marks: [...axis.marks, ...marks, ...drawn], height: y };
}

function mostOf(sections: readonly SwapSection[]): number {
  const ends = sections.flatMap(({ lanes }) =>
    lanes.flatMap(({ before, after }) => [before?.hi ?? 0, after?.hi ?? 0]),
  );
  return Math.max(0, ...ends) || 1;
}

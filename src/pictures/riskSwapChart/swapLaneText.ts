import { linesOfText } from "../linesOfText.ts";
import type { Mark, TextMark } from "../picture.ts";
import type { Sizes } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import type { SwapLane, SwapSection } from "./swapSections.ts";

/** How much room names and figures take. */
export interface Columns {
  readonly sizes: Sizes;
  readonly width: number;
  readonly labels: number;
  readonly figures: number;
}

/** Height of what is drawn in a lane. */
export const LANE_HEIGHT = 34;

export function columnsOf(sections: readonly SwapSection[], width: number, sizes: Sizes): Columns {
  const lanes = sections.flatMap((section) => section.lanes);
  const longest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const names = longest(
    lanes.map(({ label }) => label),
    sizes.label,
  );
  const figures = Math.max(
    longest(
      lanes.map((lane) => lane.figures),
      sizes.label,
    ),
    longest(
      lanes.map(({ parts }) => parts),
      sizes.small,
    ),
  );
  return {
    sizes,
    width,
    labels: Math.min(names, width * 0.28),
    figures: Math.min(figures, width * 0.36),
  };
}

/** What a section is of, and its total. */
export function headMarks({ heading, totals }: SwapSection, y: number, { sizes, width }: Columns) {
  const at = { x: 0, hasRim: true } as const;
  const head = linesOfText(
    heading,
    { width, size: sizes.label, most: 2, isBold: true },
    { ...at, y: y + 4, role: "label", ink: "ink" },
  );
  if (totals === "") return head;
  const under = linesOfText(
    totals,
    { width, size: sizes.small, most: 2 },
    { ...at, y: head.bottom, role: "value", ink: "soft" },
  );
  return { marks: [...head.marks, ...under.marks], bottom: under.bottom + 4 };
}

interface LaneText {
  readonly marks: readonly Mark[];
  /** Where what is drawn begins, and where the lane ends. */
  readonly lane: number;
  readonly bottom: number;
}

/** A lane's name and figures: beside it, or on narrow pictures above. */
export function laneText(lane: SwapLane, y: number, columns: Columns): LaneText {
  const { sizes, width, labels, figures: room } = columns;
  if (sizes.isCompact) {
    const fit = { width: width - 8, size: sizes.label, most: 2 };
    const name = linesOfText(lane.label, fit, { x: 8, y: y + 3, role: "label", hasRim: true });
    const { marks, bottom } = figureLines(lane, [8, name.bottom, width - 8], sizes);
    return { marks: [...name.marks, ...marks], lane: bottom, bottom: bottom + LANE_HEIGHT + 4 };
  }
  const fit = { width: labels + 1, size: sizes.label, most: 2 };
  const name = linesOfText(lane.label, fit, { x: labels, y, role: "label", anchor: "end" });
  const figures = figureLines(lane, [width - room, y, room + 1], sizes);
  const height = Math.max(LANE_HEIGHT, figures.bottom - y, name.bottom - y) + 10;
  const centred = ({ marks, bottom }: Lines) =>
    marks.map((mark) => ({ ...mark, y: mark.y + (height - (bottom - y)) / 2 }));
  return {
    marks: [...centred(name), ...centred(figures)],
    lane: y + (height - LANE_HEIGHT) / 2,
    bottom: y + height,
  };
}

interface Lines {
  readonly marks: readonly TextMark[];
  readonly bottom: number;
}

/** Figures before and after, and below them what of the change is what. */
function figureLines(
  { figures, parts }: SwapLane,
  [x, y, width]: readonly [x: number, y: number, width: number],
  sizes: Sizes,
): Lines {
  const at = { x, role: "value", hasRim: true } as const;
  const first = linesOfText(figures, { width, size: sizes.label, most: 2 }, { ...at, y });
  const below = { ...at, y: first.bottom, ink: "soft" } as const;
  const second = linesOfText(parts, { width, size: sizes.small, most: 2 }, below);
  return { marks: [...first.marks, ...second.marks], bottom: second.bottom };
}

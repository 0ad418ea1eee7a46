import type { Drawing } from "./framed.ts";
import { type Glyph, glyphMarks } from "./glyph.ts";
import { LINE_HEIGHT, linesOfText } from "./linesOfText.ts";
import type { Mark } from "./picture.ts";
import { type Sizes, sizesOf } from "./sizes.ts";
import { textWidth } from "./textWidth.ts";
import { valueAxis } from "./valueAxis.ts";

/** One row: a name, what is drawn, and the figure in words. */
export interface ChartRow {
  readonly label: string;
  /** Stands above this row and those that follow. */
  readonly heading?: string | undefined;
  readonly glyphs: readonly Glyph[];
  /** The figure as text, at the right. */
  readonly value: string;
}

export interface RowChart {
  readonly rows: readonly ChartRow[];
  /** From and to, 0 unless said otherwise in it; wide enough for every glyph. */
  readonly domain: readonly [number, number];
  readonly format: (tick: number) => string;
}

interface Columns {
  readonly sizes: Sizes;
  readonly width: number;
  readonly labels: number;
  readonly values: number;
}

const GAP = 12;

/** Rows of bars, dots and whiskers on one scale: names at the left (on narrow pictures above), figures at the right. */
export function rowChart(chart: RowChart, width: number, pictureWidth: number): Drawing {
  const sizes = sizesOf(pictureWidth);
  const columns = columnsOf(chart, width, sizes);
  const top = sizes.small * 1.6;
  const names: Mark[] = [];
  const lanes: { top: number; height: number; row: ChartRow }[] = [];
  let y = top + 4;
  for (const row of chart.rows) {
    const head = headingOf(row, y, columns);
    const name = nameOf(row, head.bottom, columns);
    names.push(...head.marks, ...name.marks);
    lanes.push({ top: name.lane, height: sizes.label * 1.7, row });
    y = name.bottom;
  }
  const half = textWidth(chart.format(chart.domain[0]), sizes.small) / 2;
  const left = sizes.isCompact ? Math.max(4, half + 2 - sizes.margin) : columns.labels + GAP;
  const right = width - columns.values - GAP;
  const axis = valueAxis({
    domain: chart.domain,
    range: [left, Math.max(left + 40, right)],
    span: [top, y],
    size: sizes.small,
    format: chart.format,
  });
  const drawn = lanes.flatMap(({ row, ...lane }) => [
    ...row.glyphs.flatMap((glyph) => glyphMarks(glyph, { ...lane, scale: axis.scale })),
    valueMark(row, lane, columns),
  ]);
  return { marks: [...axis.marks, ...names, ...drawn], height: y };
}

function columnsOf({ rows }: RowChart, width: number, sizes: Sizes): Columns {
  const longest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, sizes.label)));
  const names = longest(rows.map(({ label }) => label));
  const figures = longest(rows.map(({ value }) => value));
  return {
    sizes,
    width,
    labels: Math.min(names, width * 0.36),
    values: Math.min(figures, width * 0.4),
  };
}

function headingOf(
  { heading }: ChartRow,
  y: number,
  { sizes, width }: Columns,
): { marks: Mark[]; bottom: number } {
  if (heading === undefined) return { marks: [], bottom: y };
  const fit = { width, size: sizes.label, most: 2, isBold: true };
  const lines = linesOfText(heading, fit, {
    x: 0,
    y: y + 6,
    role: "label",
    ink: "ink",
    hasRim: true,
  });
  return { marks: lines.marks, bottom: lines.bottom + 2 };
}

/** A row's name, where its lane begins and where the row ends. */
function nameOf(
  { label }: ChartRow,
  y: number,
  { sizes, width, labels }: Columns,
): { marks: Mark[]; lane: number; bottom: number } {
  const lane = sizes.label * 1.7;
  if (sizes.isCompact) {
    const fit = { width: width - 4, size: sizes.label, most: 3 };
    const lines = linesOfText(label, fit, { x: 4, y: y + 2, role: "label", hasRim: true });
    return { marks: lines.marks, lane: lines.bottom, bottom: lines.bottom + lane + 4 };
  }
  const fit = { width: labels + 1, size: sizes.label, most: 2 };
  const at = { x: labels, anchor: "end" as const, role: "label" as const };
  const { marks } = linesOfText(label, fit, { ...at, y });
  const block = marks.length * sizes.label * LINE_HEIGHT;
  const height = Math.max(lane, block) + 4;
  const shift = (height - block) / 2;
  return {
    marks: marks.map((mark) => ({ ...mark, y: mark.y + shift })),
    lane: y + (height - lane) / 2,
    bottom: y + height,
  };
}

function valueMark(
  { value }: ChartRow,
  lane: { top: number; height: number },
  { sizes, width }: Columns,
): Mark {
  const y = lane.top + lane.height / 2 + sizes.label * 0.36;
  return {
    type: "text",
    x: width,
    y,
    text: value,
    size: sizes.label,
    role: "value",
    anchor: "end",
  };
}

import { type Ink, PALETTES } from "../palette.ts";
import { textWidth } from "../textWidth.ts";
import type { Chart, ChartQuestion, Datum, Panel, Part } from "./chart.ts";
import { chartWords, hasFigure } from "./chartWords.ts";
import type { Figure } from "./figureOf.ts";
import { byPanel, distinct } from "./panels.ts";
import { quantityChannel } from "./quantityChannel.ts";
import { rowMarks } from "./rowMarks.ts";
import { tooltip } from "./tooltip.ts";

/** A figure with the panel and row it is drawn in, and the series whose colour it has. */
export type Plotted = Datum &
  Figure & { readonly panel: string; readonly row: string; readonly series: string };

export interface Series {
  readonly name: string;
  readonly ink: Exclude<Ink, "hatch">;
  readonly shape?: "circle" | "diamond" | "square" | "triangle-up" | "cross";
}

export interface RowPlot {
  readonly figures: readonly Plotted[];
  readonly series: readonly Series[];
  readonly mark: "bar" | "point";
  readonly axis: {
    readonly title: string;
    readonly unit: string | null;
    readonly isPart?: boolean;
  };
  /** What the chart shows, in a sentence. */
  readonly says: string;
  /** True where each panel has rows of its own. */
  readonly hasOwnRows?: boolean;
  /** Fields and headings of what is told when the pointer rests on a figure. */
  readonly tips: readonly (readonly [string, string])[];
}

/** Figures in rows, from left to right: bars with whiskers or points with bounds, in panels where there are several. */
export function rowPlot(plot: RowPlot, { lang, width }: ChartQuestion): Chart | null {
  const { figures, mark, axis, says, hasOwnRows = false, tips } = plot;
  if (!hasFigure(figures)) return null;
  const found = byPanel(figures);
  const rows = distinct(figures.map(({ row }) => row));
  const size = sizesOf(rows, { width, panels: found.length, hasOwnRows });
  const series = plot.series.filter(({ name }) => figures.some((one) => one.series === name));
  const x = quantityChannel(figures, { ...axis, length: size.plot });
  const sides = mark === "bar" && sharesRows(figures) ? series : [];
  const panels = found.map(({ name, data }, i): Panel => {
    const isNamed = hasOwnRows || i % size.columns === 0;
    const own = hasOwnRows ? distinct(data.map(({ row }) => row)) : rows;
    return {
      name,
      data,
      drawn: {
        width: size.plot,
        height: { step: sides.length > 1 ? 9 : 16 },
        encoding: {
          y: rowChannel(own, isNamed ? size.label : 0),
          ...offset(sides),
          tooltip: tooltip(tips),
        },
        layer: rowMarks(data, mark, { x, ...seriesChannels(series) }),
      },
    };
  });
  return { says: [says, ...chartWords(figures, lang)], panels, columns: size.columns };
}

function rowChannel(rows: readonly string[], labelLimit: number): Part {
  // Renderers measure text each in their own way.
  const axis =
    labelLimit > 0
      ? { labelLimit: Math.ceil(1.5 * labelLimit) }
      : { labels: false, ticks: false, domain: false };
  return {
    field: "row",
    type: "nominal",
    scale: { domain: rows },
    title: null,
    axis,
  };
}

/** Whether a row holds figures of several series. */
function sharesRows(figures: readonly Plotted[]): boolean {
  const places = figures.map(({ panel, row }) => JSON.stringify([panel, row]));
  return new Set(places).size < places.length;
}

/** Bars of several series side by side. */
function offset(series: readonly Series[]): Part {
  if (series.length < 2) return {};
  const domain = series.map(({ name }) => name);
  return { yOffset: { field: "series", type: "nominal", scale: { domain } } };
}

/** Colour and shape by series, with one legend where there are several. */
export function seriesChannels(series: readonly Series[]): Record<"colour" | "shape", Part> {
  const by = {
    field: "series",
    type: "nominal",
    legend:
      series.length > 1 ? { title: null, orient: "top", columns: 2, symbolStrokeWidth: 0 } : null,
  } as const;
  const domain = series.map(({ name }) => name);
  const range = series.map(({ ink }) => PALETTES.light[ink]);
  const shapes = series.map(({ shape = "circle" }) => shape);
  return {
    colour: { color: { ...by, scale: { domain, range } } },
    shape: { shape: { ...by, scale: { domain, range: shapes } } },
  };
}

const LABEL_SIZE = 11;
const GAP = 24;

function sizesOf(
  rows: readonly string[],
  given: { readonly width: number; readonly panels: number; readonly hasOwnRows: boolean },
) {
  const { width, panels, hasOwnRows } = given;
  const longest = Math.ceil(Math.max(...rows.map((row) => textWidth(row, LABEL_SIZE)))) + 8;
  const label = Math.min(longest, Math.floor(0.45 * width));
  const room = hasOwnRows ? width : width - label;
  const least = hasOwnRows ? label + 180 : 115;
  const columns = Math.max(1, Math.min(panels, Math.floor(room / least)));
  const plot = Math.floor(room / columns) - GAP - (hasOwnRows ? label : 0);
  return { label, columns, plot: Math.max(100, plot) };
}

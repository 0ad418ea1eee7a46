import { colourKey, type KeyEntry } from "./colourKey.ts";
import type { Drawing } from "./framed.ts";
import { movedMarks } from "./movedMarks.ts";
import { type RowChart, rowChart } from "./rowChart.ts";
import { sizesOf } from "./sizes.ts";

interface KeyedRowChart extends RowChart {
  readonly key: readonly KeyEntry[];
}

/** Rows on one scale under the key of their colours and shapes; neither where there are no rows. */
export function keyedRowChart(chart: KeyedRowChart, inner: number, pictureWidth: number): Drawing {
  if (chart.rows.length === 0) return { marks: [], height: 0 };
  const key = colourKey(chart.key, inner, sizesOf(pictureWidth).small);
  const rows = rowChart(chart, inner, pictureWidth);
  return {
    marks: [...key.marks, ...movedMarks(rows.marks, 0, key.height)],
    height: key.height + rows.height,
  };
}

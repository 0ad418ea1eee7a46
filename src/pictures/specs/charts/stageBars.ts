import type { Label } from "../../../indices/shareIndex.ts";
import type { Column } from "../../../model/result.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { rowPlot, type Series } from "../rowPlot.ts";

interface StageBars {
  /** Keys of the columns to draw, each with its colour. */
  readonly columns: readonly (readonly [string, Series["ink"]])[];
  readonly says: Label;
  readonly axis: Label;
  /** True for figures from 0 to 1 that are not printed in percent. */
  readonly isPart?: boolean;
}

/** Columns of a table with a row for each stage, as bars side by side. */
export function stageBars({ columns, says, axis, isPart = true }: StageBars): ChartOf {
  return (result, asked) => {
    const { lang } = asked;
    const found = columns.flatMap(([key, ink]): [Column, Series["ink"]][] => {
      const column = columnOf(result, key);
      return column === null ? [] : [[column, ink]];
    });
    const stage = namesBy(result, ["stageId", "stage"], lang);
    const nameOf = (column: Column) => headOf({ ...column, unit: null }, lang);
    const figures = result.rows.flatMap((row) =>
      found.map(([column]) => ({
        panel: "",
        row: stage(row),
        series: nameOf(column),
        stageId: textAt(row, "stageId", lang),
        ...figureOf(row, column, lang),
      })),
    );
    return rowPlot(
      {
        figures,
        series: found.map(([column, ink]) => ({ name: nameOf(column), ink })),
        mark: "bar",
        axis: { title: axis[lang], unit: found[0]?.[0].unit ?? null, isPart },
        says: says[lang],
        tips: [
          ["row", { en: "stage", ja: "工程" }[lang]],
          ["series", { en: "figure", ja: "指標" }[lang]],
          ["shown", axis[lang]],
        ],
      },
      asked,
    );
  };
}

import type { Label } from "../../../indices/shareIndex.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { type Plotted, rowPlot, type Series } from "../rowPlot.ts";

const SAYS: Label = {
  en: "One panel for each product: each figure of its loss as estimated, with the interval of sampling, and its bounds.",
  ja: "製品ごとに1枠:損失の各指標の推定値(標本誤差の範囲)と上下限。",
};

const AXIS: Label = {
  en: "share of the home's supply lost, or probability where the row says so (%)",
  ja: "自国側の供給の損失割合(行により確率) (%)",
};

const DRAWN = [
  { key: "estimate", ink: "home", shape: "circle" },
  { key: "bounds", ink: "unknown", shape: "diamond" },
] as const;

/** Losses by chance: means, quantiles and probabilities with their intervals. */
export const sampledFiguresChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const found = DRAWN.flatMap(({ key, ink, shape }) => {
    const column = columnOf(result, key);
    const name = column === null ? "" : headOf({ ...column, unit: null }, lang);
    return column === null ? [] : [{ column, series: { name, ink, shape } as Series }];
  });
  const product = namesBy(result, ["stageId", "product"], lang);
  const figures = result.rows.flatMap((row) =>
    found.map(
      ({ column, series }): Plotted => ({
        panel: product(row),
        row: textAt(row, "figure", lang),
        series: series.name,
        figureId: textAt(row, "figureId", lang),
        ...figureOf(row, column, lang),
      }),
    ),
  );
  return rowPlot(
    {
      figures,
      series: found.map(({ series }) => series),
      mark: "point",
      axis: { title: AXIS[lang], unit: "share" },
      says: SAYS[lang],
      hasOwnRows: true,
      tips: [
        ["panel", { en: "product", ja: "製品" }[lang]],
        ["row", { en: "figure", ja: "指標" }[lang]],
        ["series", { en: "kind", ja: "種類" }[lang]],
        ["shown", AXIS[lang]],
      ],
    },
    asked,
  );
};

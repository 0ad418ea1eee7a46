import type { Label } from "../../../indices/shareIndex.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { type Plotted, rowPlot, type Series } from "../rowPlot.ts";

const SAYS: Label = {
  en: "Concentration along the chain, at face value and looked through; a point looked through for each supply behind which the stage is seen.",
  ja: "供給網に沿った集中度(見た目と遡及)。遡及の点は、起点となる供給ごとに1つ。",
};

const AXIS: Label = { en: "HHI (0 to 1)", ja: "ハーフィンダール・ハーシュマン指数(0〜1)" };

const DRAWN = [
  { key: "faceValue", ink: "rest", shape: "circle" },
  { key: "lookThrough", ink: "first", shape: "diamond" },
] as const;

const TIPS: readonly (readonly [string, Label])[] = [
  ["row", { en: "stage", ja: "工程" }],
  ["series", { en: "figure", ja: "指標" }],
  ["shown", AXIS],
  ["behind", { en: "looked at behind the supply of", ja: "遡及の起点" }],
  ["largest", { en: "largest looked through", ja: "遡及で最大の者" }],
  ["peak", { en: "peak", ja: "最大の工程" }],
];

/** Concentration at face value against look-through, stage by stage. */
export const profileChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const found = DRAWN.flatMap(({ key, ink, shape }) => {
    const column = columnOf(result, key);
    const name = column === null ? "" : headOf({ ...column, unit: null }, lang);
    return column === null ? [] : [{ column, series: { name, ink, shape } as Series }];
  });
  const stage = namesBy(result, ["stageId", "stage"], lang);
  const product = namesBy(result, ["productId", "product"], lang);
  const seen = new Set<string>();
  const figures = result.rows.flatMap((row) =>
    found.flatMap(({ column, series }): Plotted[] => {
      const behind = column.key === "lookThrough" ? textAt(row, "behind", lang) : "";
      const one = { panel: product(row), row: stage(row), series: series.name, behind };
      const id = JSON.stringify(one);
      if (column.key === "faceValue" && seen.has(id)) return [];
      seen.add(id);
      return [
        {
          ...one,
          largest: column.key === "lookThrough" ? textAt(row, "largest", lang) : "",
          peak: column.key === "lookThrough" ? textAt(row, "peak", lang) : "",
          ...figureOf(row, column, lang),
        },
      ];
    }),
  );
  return rowPlot(
    {
      figures,
      series: found.map(({ series }) => series),
      mark: "point",
      axis: { title: AXIS[lang], unit: "1", isPart: true },
      says: SAYS[lang],
      hasOwnRows: true,
      tips: TIPS.map(([field, heading]) => [field, heading[lang]]),
    },
    asked,
  );
};

import type { Label } from "../../../indices/shareIndex.ts";
import type { Column } from "../../../model/result.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, namesBy, textAt } from "../figureOf.ts";
import { distinct } from "../panels.ts";
import { rowPlot } from "../rowPlot.ts";

const SAYS: Label = {
  en: "One panel for each way of telling suppliers apart, one bar for each whole that they supply.",
  ja: "供給者の区分ごとに1枠、対象ごとに1本の棒。",
};

const AXIS: Label = { en: "HHI (0 to 1)", ja: "ハーフィンダール・ハーシュマン指数(0〜1)" };

const INKS = ["home", "first", "second"] as const;

/** Concentration at each stage out of all measures of an assessment. */
export const hhiByStage: ChartOf = (result, asked) => {
  const { lang } = asked;
  const column: Column | null = columnOf(result, "value");
  if (column === null) return null;
  const stage = namesBy(result, ["stageId", "stage"], lang);
  const figures = result.rows
    .filter((row) => row.method === "hhi")
    .map((row) => ({
      panel: textAt(row, "key", lang),
      row: stage(row),
      series: textAt(row, "whole", lang),
      stageId: textAt(row, "stageId", lang),
      reason: textAt(row, "reason", lang),
      ...figureOf(row, column, lang),
    }));
  const wholes = distinct(figures.map(({ series }) => series));
  return rowPlot(
    {
      figures,
      series: wholes.map((name, i) => ({ name, ink: INKS[i % INKS.length] ?? "rest" })),
      mark: "bar",
      axis: { title: AXIS[lang], unit: "1", isPart: true },
      says: SAYS[lang],
      tips: [
        ["row", { en: "stage", ja: "工程" }[lang]],
        ["series", { en: "of which whole", ja: "対象" }[lang]],
        ["panel", { en: "suppliers by", ja: "区分" }[lang]],
        ["shown", AXIS[lang]],
        ["reason", { en: "why there is no value", ja: "値がない理由" }[lang]],
      ],
    },
    asked,
  );
};

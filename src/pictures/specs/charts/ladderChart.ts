import type { Label } from "../../../indices/shareIndex.ts";
import type { ChartOf } from "../chart.ts";
import { figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { rowPlot } from "../rowPlot.ts";

const SAYS: Label = {
  en: "One panel for each stage, one bar for each definition of self-sufficiency.",
  ja: "工程ごとに1枠、自給率の定義ごとに1本の棒。",
};

const AXIS: Label = { en: "self-sufficiency (%)", ja: "自給率 (%)" };

/** Self-sufficiency by definition, a panel for each stage. */
export const ladderChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const rungs = result.columns.filter(
    ({ type, unit, key }) => type === "quantity" && unit === "share" && key !== "visibility",
  );
  const stage = namesBy(result, ["stageId", "stage"], lang);
  const figures = result.rows.flatMap((row) =>
    rungs.map((rung) => ({
      panel: stage(row),
      row: headOf({ ...rung, unit: null }, lang),
      series: "",
      stageId: textAt(row, "stageId", lang),
      definition: rung.key,
      ...figureOf(row, rung, lang),
    })),
  );
  return rowPlot(
    {
      figures,
      series: [{ name: "", ink: "home" }],
      mark: "bar",
      axis: { title: AXIS[lang], unit: "share" },
      says: SAYS[lang],
      tips: [
        ["panel", { en: "stage", ja: "工程" }[lang]],
        ["row", { en: "definition", ja: "定義" }[lang]],
        ["shown", AXIS[lang]],
      ],
    },
    asked,
  );
};

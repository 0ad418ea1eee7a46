import type { Label } from "../../../indices/shareIndex.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { rowPlot, type Series } from "../rowPlot.ts";

const SAYS: Label = {
  en: "One panel for each product; the parts add up to the total.",
  ja: "製品ごとに1枠。各者の寄与の合計が全体となる。",
};

const NAMED: Label = { en: "named", ja: "名前のある者" };
const NAMELESS: Label = { en: "not named or not known", ja: "記載なし・不明" };
const TOTAL: Label = { en: "total", ja: "合計" };

const WHO: Label = { en: "who", ja: "該当者" };

/** To whom what a home is exposed to, or expects to lose, is attributed. */
export const attributionChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const column = columnOf(result, "attributed");
  if (column === null) return null;
  const product = namesBy(result, ["stageId", "product"], lang);
  const figures = result.rows.map((row) => ({
    panel: product(row),
    row: textAt(row, "who", lang),
    series: partOf(row.part)[lang],
    id: textAt(row, "id", lang),
    ...figureOf(row, column, lang),
  }));
  const title = headOf(column, lang);
  return rowPlot(
    {
      figures,
      series: [
        { name: NAMED[lang], ink: "first" },
        { name: NAMELESS[lang], ink: "rest" },
        { name: TOTAL[lang], ink: "soft" },
      ] satisfies Series[],
      mark: "bar",
      axis: { title, unit: column.unit },
      says: SAYS[lang],
      hasOwnRows: true,
      tips: [
        ["panel", { en: "product", ja: "製品" }[lang]],
        ["row", WHO[lang]],
        ["shown", title],
      ],
    },
    asked,
  );
};

function partOf(part: unknown): Label {
  if (part === "total") return TOTAL;
  return part === "unknown" || part === "notNamed" ? NAMELESS : NAMED;
}

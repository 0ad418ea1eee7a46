import type { Label } from "../../../indices/shareIndex.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { distinct } from "../panels.ts";
import { rowPlot, type Series } from "../rowPlot.ts";

const SAYS: Label = {
  en: "One panel for each stage: everybody who certainly stands upstream, at first hand and looked through. Exposures overlap.",
  ja: "工程ごとに1枠:確実に上流にいる者の、直接と遡及の依存度。依存度は重複する。",
};

const AXIS: Label = {
  en: "share of the home's supply that passes them (%)",
  ja: "自国側の供給のうち経由する割合 (%)",
};

const DRAWN = [
  ["faceValue", "rest"],
  ["lookThrough", "first"],
] as const;

/** Who stands upstream at each stage. */
export const exposuresChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const found = DRAWN.flatMap(([key, ink]) => {
    const column = columnOf(result, key);
    return column === null ? [] : [{ column, ink, name: headOf({ ...column, unit: null }, lang) }];
  });
  const stage = namesBy(result, ["stageId", "stage"], lang);
  const keys = distinct(result.rows.map((row) => textAt(row, "key", lang)));
  const whoOf = (row: (typeof result.rows)[number]) => {
    const who = textAt(row, "who", lang);
    return keys.length > 1 ? `${who} (${textAt(row, "key", lang)})` : who;
  };
  const figures = result.rows.flatMap((row) =>
    found.map(({ column, name }) => ({
      panel: stage(row),
      row: whoOf(row),
      series: name,
      stageId: textAt(row, "stageId", lang),
      id: textAt(row, "id", lang),
      ...figureOf(row, column, lang),
    })),
  );
  return rowPlot(
    {
      figures,
      series: found.map(({ name, ink }): Series => ({ name, ink })),
      mark: "bar",
      axis: { title: AXIS[lang], unit: "share" },
      says: SAYS[lang],
      hasOwnRows: true,
      tips: [
        ["panel", { en: "stage", ja: "工程" }[lang]],
        ["row", { en: "who", ja: "該当者" }[lang]],
        ["series", { en: "figure", ja: "指標" }[lang]],
        ["shown", AXIS[lang]],
      ],
    },
    asked,
  );
};

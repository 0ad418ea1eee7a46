import type { Label } from "../../../indices/shareIndex.ts";
import type { Result } from "../../../model/result.ts";
import type { ChartOf } from "../chart.ts";
import { columnOf, figureOf, headOf, textAt } from "../figureOf.ts";
import { distinct } from "../panels.ts";
import { rowPlot, type Series } from "../rowPlot.ts";

const SAYS: Label = {
  en: "Measured change beside what the chain predicts, coloured by the verdict (−100 %: all gone).",
  ja: "実測変化と予測変化。予測の色は判定による(−100 %は全て途絶)。",
};

const AXIS: Label = { en: "change of deliveries (%)", ja: "供給の変化 (%)" };

const LOOKS: ReadonlyMap<string, Omit<Series, "name">> = new Map(
  Object.entries({
    within: { ink: "home", shape: "circle" },
    tooSmall: { ink: "first", shape: "triangle-up" },
    tooLarge: { ink: "second", shape: "square" },
    noRise: { ink: "fourth", shape: "square" },
  }),
);

const OPEN: Omit<Series, "name"> = { ink: "unknown", shape: "cross" };

const TIPS: readonly (readonly [string, Label])[] = [
  ["row", { en: "what was measured", ja: "実測の対象" }],
  ["deliveries", { en: "deliveries", ja: "供給" }],
  ["days", { en: "days", ja: "期間" }],
  ["series", { en: "figure", ja: "指標" }],
  ["shown", AXIS],
  ["verdict", { en: "verdict", ja: "判定" }],
];

/** What was predicted beside what was measured, with the verdict. */
export const backTestChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const [predicted, measured] = [columnOf(result, "predicted"), columnOf(result, "measured")];
  if (predicted === null || measured === null) return null;
  const nameOf = rowNames(result, lang);
  const ofMeasured = headOf({ ...measured, unit: null }, lang);
  const verdicts = result.rows.map((row) => textAt(row, "verdict", lang));
  const figures = result.rows.flatMap((row, i) => {
    const told = {
      panel: "",
      row: nameOf(i),
      deliveries: textAt(row, "deliveries", lang),
      days: textAt(row, "days", lang),
      verdict: verdicts[i] ?? "",
    };
    return [
      { ...told, series: told.verdict, ...figureOf(row, predicted, lang) },
      { ...told, series: ofMeasured, ...figureOf(row, measured, lang) },
    ];
  });
  const looks = distinct(verdicts).map((name): Series => {
    const row = result.rows[verdicts.indexOf(name)];
    return {
      name,
      ...(LOOKS.get(row === undefined ? "" : textAt(row, "verdictId", lang)) ?? OPEN),
    };
  });
  return rowPlot(
    {
      figures,
      series: [...looks, { name: ofMeasured, ink: "ink", shape: "diamond" }],
      mark: "point",
      axis: { title: AXIS[lang], unit: "share", isPart: false },
      says: SAYS[lang],
      tips: TIPS.map(([field, heading]) => [field, heading[lang]]),
    },
    asked,
  );
};

/** What was measured; entries with one name are told apart by number. */
function rowNames(result: Result, lang: "en" | "ja"): (i: number) => string {
  const names = result.rows.map((row) => textAt(row, "what", lang));
  return (i) => {
    const name = names[i] ?? "";
    return names.filter((one) => one === name).length > 1 ? `${name} [${i + 1}]` : name;
  };
}

import type { ChartOf } from "../chart.ts";
import { attributionChart } from "./attributionChart.ts";
import { backTestChart } from "./backTestChart.ts";
import { courseChart } from "./courseChart.ts";
import { exposuresChart } from "./exposuresChart.ts";
import { hhiByStage } from "./hhiByStage.ts";
import { ladderChart } from "./ladderChart.ts";
import { profileChart } from "./profileChart.ts";
import { removalChart } from "./removalChart.ts";
import { sampledFiguresChart } from "./sampledFiguresChart.ts";
import { stageBars } from "./stageBars.ts";
import { survivalChart } from "./survivalChart.ts";
import { vitalPointsChart } from "./vitalPointsChart.ts";

/** A catalogue row: the chart of one kind of result. */
interface ChartRow {
  readonly kind: string;
  readonly chart: ChartOf;
}

const BY_STAGE = { en: "Bars for each stage of the chain.", ja: "工程ごとの棒。" };

/** The chart of every kind of result that has one. */
export const CHARTS: readonly ChartRow[] = [
  { kind: "ladder", chart: ladderChart },
  { kind: "vitalPoints", chart: vitalPointsChart },
  { kind: "concentrationProfile", chart: profileChart },
  { kind: "exposures", chart: exposuresChart },
  { kind: "survivalCurve", chart: survivalChart },
  { kind: "disruptionCourse", chart: courseChart },
  { kind: "backTest", chart: backTestChart },
  { kind: "sampledFigures", chart: sampledFiguresChart },
  { kind: "sampledAttribution", chart: attributionChart },
  { kind: "removalCurve", chart: removalChart },
  { kind: "assessment", chart: hhiByStage },
  {
    kind: "overview",
    chart: stageBars({
      columns: [
        ["worldHhi", "rest"],
        ["importsHhi", "first"],
      ],
      says: BY_STAGE,
      axis: { en: "HHI (0 to 1)", ja: "ハーフィンダール・ハーシュマン指数(0〜1)" },
    }),
  },
  {
    kind: "traceSummary",
    chart: stageBars({
      columns: [
        ["faceValue", "rest"],
        ["traced", "home"],
      ],
      says: BY_STAGE,
      axis: { en: "self-sufficiency, by definition (%)", ja: "自給率、定義別 (%)" },
    }),
  },
  {
    kind: "autonomy",
    chart: stageBars({
      columns: [["autonomy", "home"]],
      says: BY_STAGE,
      axis: { en: "strategic autonomy, kyusho's proxy (%)", ja: "戦略的自律性、代理指標 (%)" },
    }),
  },
  { kind: "attribution", chart: attributionChart },
];

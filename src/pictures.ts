export { agreementHeatMap } from "./pictures/agreementHeatMap/agreementHeatMap.ts";
export {
  type BackTestChartOptions,
  backTestChart,
} from "./pictures/backTestChart/backTestChart.ts";
export { type ChainDiagramOptions, chainDiagram } from "./pictures/chainDiagram/chainDiagram.ts";
export {
  type ConcentrationChartOptions,
  concentrationChart,
} from "./pictures/concentrationChart/concentrationChart.ts";
export { type CoverBarOptions, coverBars } from "./pictures/coverBars/coverBars.ts";
export {
  type CourseChartOptions,
  disruptionCourseChart,
} from "./pictures/disruptionCourseChart/disruptionCourseChart.ts";
export {
  type DistributionOptions,
  distributionChart,
} from "./pictures/distributionChart/distributionChart.ts";
export { type ElementOptions, element } from "./pictures/element.ts";
export { type ExposureBarOptions, exposureBars } from "./pictures/exposureBars/exposureBars.ts";
export { type LossBarOptions, lossBars } from "./pictures/lossBars/lossBars.ts";
export type { Ink, Palette, Theme } from "./pictures/palette.ts";
export type {
  CircleMark,
  LineMark,
  Mark,
  PathMark,
  Picture,
  PictureOptions,
  RectMark,
  TextMark,
  TextRole,
} from "./pictures/picture.ts";
export { pictureHtml } from "./pictures/pictureHtml.ts";
export { pictureOf } from "./pictures/pictureOf.ts";
export {
  policyScorecard,
  type ScorecardOptions,
} from "./pictures/policyScorecard/policyScorecard.ts";
export {
  type RiskSwapChartOptions,
  riskSwapChart,
} from "./pictures/riskSwapChart/riskSwapChart.ts";
export {
  type LadderOptions,
  selfSufficiencyLadder,
} from "./pictures/selfSufficiencyLadder/selfSufficiencyLadder.ts";
export { dot } from "./pictures/specs/dot.ts";
export type { VegaLiteSpec } from "./pictures/specs/framedSpec.ts";
export { type ChainTextOptions, mermaid } from "./pictures/specs/mermaid.ts";
export { type VegaLiteOptions, vegaLite } from "./pictures/specs/vegaLite.ts";
export { survivalChart } from "./pictures/survivalChart/survivalChart.ts";
export { type SvgOptions, svg } from "./pictures/svg.ts";
export {
  type VitalPointMapOptions,
  vitalPointMap,
} from "./pictures/vitalPointMap/vitalPointMap.ts";
export { type WorldMapOptions, worldMap } from "./pictures/worldMap/worldMap.ts";

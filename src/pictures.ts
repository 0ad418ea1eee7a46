export { type ChainDiagramOptions, chainDiagram } from "./pictures/chainDiagram/chainDiagram.ts";
export { type ElementOptions, element } from "./pictures/element.ts";
export { type ExposureBarOptions, exposureBars } from "./pictures/exposureBars/exposureBars.ts";
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
export { dot } from "./pictures/specs/dot.ts";
export { type ChainTextOptions, mermaid } from "./pictures/specs/mermaid.ts";
export { type VegaLiteOptions, vegaLite } from "./pictures/specs/vegaLite.ts";
export { type SvgOptions, svg } from "./pictures/svg.ts";
export {
  type VitalPointMapOptions,
  vitalPointMap,
} from "./pictures/vitalPointMap/vitalPointMap.ts";

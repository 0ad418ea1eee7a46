export {
  type Assessment,
  type AssessmentRow,
  type AssessOptions,
  assess,
} from "./assess/assess.ts";
export { type Overview, type OverviewRow, overview } from "./assess/overview.ts";
export { type ReportOptions, report } from "./assess/report.ts";
export { display, type MimeBundle } from "./display/display.ts";
export { type DisplayOptions, displayAs } from "./display/displayAs.ts";
export type { DisplayFormat } from "./display/displayFormats.ts";
export type { Lang } from "./display/labels.ts";
export { sentence } from "./display/sentence.ts";
export * from "./indices.ts";
export type { Citation } from "./model/citation.ts";
export { defineModel, type ModelLiteral } from "./model/defineModel.ts";
export { type Issue, ModelError } from "./model/modelError.ts";
export { parseModel } from "./model/parseModel.ts";
export { intersection, minus, union } from "./model/places/groupAlgebra.ts";
export { type Membership, membersOf } from "./model/places/groups.ts";
export type { Groups } from "./model/places/groupsShape.ts";
export { type ResolvedHome, resolveHome } from "./model/places/homes.ts";
export { type HomeSpec, parseHome } from "./model/places/homeText.ts";
export { parseGroups } from "./model/places/parseGroups.ts";
export { placeName, placeOf } from "./model/places/places.ts";
export type { Quantity } from "./model/quantity.ts";
export type { Cell, Column, Note, Result } from "./model/result.ts";
export type { Model } from "./model/shape.ts";
export { elementContent } from "./model/units/compounds.ts";
export { convertUnits } from "./model/units/convertUnits.ts";
export { unitFactor } from "./model/units/units.ts";
export { compile } from "./network/compile.ts";
export type { Network } from "./network/network.ts";
export { type GraphEdge, type GraphNode, toGraph } from "./network/toGraph.ts";
export { type ReadableGraph, toGraphml } from "./network/toGraphml.ts";
export type { Interval } from "./numeric/interval.ts";
export {
  type Disruption,
  runScenario,
  type ScenarioOptions,
} from "./scenarios/disruption/runScenario.ts";
export { parseScenario } from "./scenarios/scenario/parseScenario.ts";
export type { Scenario } from "./scenarios/scenario/scenarioShape.ts";
export { type Trace, type TraceOptions, trace } from "./trace/trace.ts";

export { type AttributionOptions, attribution } from "./trace/attribution/attribution.ts";
export type { PlayerKey } from "./trace/attribution/players.ts";
export { type AutonomyOptions, autonomy } from "./trace/autonomy/autonomy.ts";
export { type ChainFlowsOptions, chainFlows } from "./trace/chainFlows/chainFlows.ts";
export { massBalance } from "./trace/chainFlows/massBalance.ts";
export {
  type CommonUpstreamOptions,
  commonUpstream,
} from "./trace/commonUpstream/commonUpstream.ts";
export { type DemandExposuresOptions, demandExposures } from "./trace/demand/demandExposures.ts";
export {
  type IndispensabilityOptions,
  indispensability,
} from "./trace/indispensability/indispensability.ts";
export {
  type ValueOfInformationOptions,
  valueOfInformation,
} from "./trace/information/valueOfInformation.ts";
export { type MarginBoundsOptions, marginBounds } from "./trace/margins/marginBounds.ts";
export { concentrationProfile, type ProfileOptions } from "./trace/profile/concentrationProfile.ts";
export type { SupplierKey } from "./trace/profile/supplyMix.ts";
export {
  type SegregatedExposureOptions,
  segregatedExposure,
} from "./trace/segregated/segregatedExposure.ts";
export { type SinglePointOptions, singlePoints } from "./trace/singlePoints/singlePoints.ts";
export { type Trace, type TraceOptions, trace } from "./trace/trace.ts";
export {
  type PassedThrough,
  type PassThrough,
  type PassThroughQuestion,
  passThroughFrequency,
} from "./trace/vitalPoints/passThroughFrequency.ts";
export type { VitalPointCuts } from "./trace/vitalPoints/vitalPointClass.ts";
export {
  type VitalPointOptions,
  type VitalPoints,
  vitalPoints,
} from "./trace/vitalPoints/vitalPoints.ts";

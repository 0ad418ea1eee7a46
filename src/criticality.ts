export {
  type AsymmetricDependence,
  asymmetricDependence,
} from "./indices/criticality/asymmetricDependence.ts";
export {
  type BgsCriteria,
  type BgsOptions,
  bgsRiskIndex,
} from "./indices/criticality/bgsRiskIndex.ts";
export { companionMetalFraction } from "./indices/criticality/companionMetalFraction.ts";
export type {
  CriticalityMethod,
  InputPath,
  Invariances,
  KnownInputs,
  MethodRow,
} from "./indices/criticality/criticalityMethod.ts";
export {
  type EuConcentrationOptions,
  type EuSupplier,
  euConcentration,
} from "./indices/criticality/euConcentration.ts";
export {
  type EuCriticality,
  type EuScores,
  euCriticality,
} from "./indices/criticality/euCriticality.ts";
export {
  type EndUse,
  type EuEconomicImportanceFactors,
  euEconomicImportance,
} from "./indices/criticality/euEconomicImportance.ts";
export { euHigherStage, type StageSupplyRisk } from "./indices/criticality/euHigherStage.ts";
export { euImportReliance } from "./indices/criticality/euImportReliance.ts";
export {
  type EuConcentrations,
  type EuSupplyRiskFactors,
  type EuSupplyRiskOptions,
  euSupplyRisk,
} from "./indices/criticality/euSupplyRisk.ts";
export { type GeoDep, type GeoDepTrade, geoDep } from "./indices/criticality/geoDep.ts";
export { geoDepOverYears } from "./indices/criticality/geoDepOverYears.ts";
export { geoPolRisk } from "./indices/criticality/geoPolRisk.ts";
export { geoPolRiskCharacterisation } from "./indices/criticality/geoPolRiskCharacterisation.ts";
export { type GeoPolRiskHhiOptions, geoPolRiskHhi } from "./indices/criticality/geoPolRiskHhi.ts";
export {
  type GeoPolRiskImport,
  type GeoPolRiskQuirks,
  type GeoPolRiskSupply,
  geoPolRiskImportRisk,
} from "./indices/criticality/geoPolRiskImportRisk.ts";
export { geoPolRiskMidpoint } from "./indices/criticality/geoPolRiskMidpoint.ts";
export {
  type GeoPolRiskPriceQuirk,
  geoPolRiskPrice,
  type PricedImport,
} from "./indices/criticality/geoPolRiskPrice.ts";
export { geoPolRiskRegion, type RegionMember } from "./indices/criticality/geoPolRiskRegion.ts";
export { CRITICALITY } from "./indices/criticality/index.ts";
export { type MethodBounds, methodBounds } from "./indices/criticality/methodBounds.ts";
export { METHOD_INPUTS } from "./indices/criticality/methodInputLabels.ts";
export type {
  CountrySupply,
  MethodInput,
  MethodInputs,
  PartnerImport,
} from "./indices/criticality/methodInputs.ts";
export { type MethodScore, methodScore } from "./indices/criticality/methodScore.ts";
export { type MetiDependency, metiDependency } from "./indices/criticality/metiDependency.ts";
export {
  type NassarProducer,
  nassarDisruptionPotential,
} from "./indices/criticality/nassarDisruptionPotential.ts";
export {
  nassarEconomicVulnerability,
  type UsingIndustry,
} from "./indices/criticality/nassarEconomicVulnerability.ts";
export { type NassarComponents, nassarSupplyRisk } from "./indices/criticality/nassarSupplyRisk.ts";
export { nassarTradeExposure } from "./indices/criticality/nassarTradeExposure.ts";
export type { AmountsOfPlaces } from "./indices/criticality/nMinusOne.ts";
export {
  type NMinusOne,
  nMinusOne,
  type SupplyAndDemand,
} from "./indices/criticality/nMinusOne.ts";
export { type NstcIndicators, nstcScreening } from "./indices/criticality/nstcScreening.ts";
export { nstcSupplyRisk } from "./indices/criticality/nstcSupplyRisk.ts";
export {
  type SinglePointOfFailure,
  type SinglePointOptions,
  singlePointOfFailure,
} from "./indices/criticality/singlePointOfFailure.ts";
export {
  type StrategicDependency,
  strategicDependency,
  type UnionTrade,
} from "./indices/criticality/strategicDependency.ts";
export type { ThresholdLine } from "./indices/criticality/thresholdLine.ts";
export { yaleCompanion } from "./indices/criticality/yaleCompanion.ts";
export { type YaleAxes, yaleCriticality } from "./indices/criticality/yaleCriticality.ts";
export { yaleDepletion } from "./indices/criticality/yaleDepletion.ts";
export { yaleHumanDevelopment } from "./indices/criticality/yaleHumanDevelopment.ts";
export { yalePolicyPotential } from "./indices/criticality/yalePolicyPotential.ts";
export { yalePoliticalStability } from "./indices/criticality/yalePoliticalStability.ts";
export { yaleSupplyConcentration } from "./indices/criticality/yaleSupplyConcentration.ts";
export {
  type YaleScores,
  type YaleSupplyRiskOptions,
  yaleSupplyRisk,
} from "./indices/criticality/yaleSupplyRisk.ts";

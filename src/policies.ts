export { checkPolicy, type PolicyOptions, type Verdicts } from "./policies/checkPolicy.ts";
export type { DigitalLayerId } from "./policies/digitalSelfSufficiency/digitalLayer.ts";
export type { DigitalRow } from "./policies/digitalSelfSufficiency/digitalRows.ts";
export {
  type DigitalOptions,
  type DigitalTable,
  digitalSelfSufficiency,
} from "./policies/digitalSelfSufficiency/digitalSelfSufficiency.ts";
export type { LayerWeights } from "./policies/digitalSelfSufficiency/layerWeights.ts";
export type { SelfSupplied } from "./policies/digitalSelfSufficiency/stageSelfSufficiency.ts";
export type { NamedLayers } from "./policies/digitalSelfSufficiency/stagesByLayer.ts";
export type { Agreement } from "./policies/methodJury/agreement.ts";
export { type CompareOptions, type Comparison, compare } from "./policies/methodJury/compare.ts";
export type { ComparisonRow } from "./policies/methodJury/comparisonRow.ts";
export type { Method } from "./policies/methodJury/jurorsOf.ts";
export type { JuryInputs, PlaceIndicators, StageInputs } from "./policies/methodJury/juryInputs.ts";
export { kendallsW } from "./policies/methodJury/kendallsW.ts";
export { type MethodList, type MethodListRow, methods } from "./policies/methodJury/methods.ts";
export { parseJuryInputs } from "./policies/methodJury/parseJuryInputs.ts";
export type { HomeShares } from "./policies/ownershipLens/homeShares.ts";
export {
  type OwnershipLens,
  type OwnershipOptions,
  type OwnershipPlants,
  ownershipLens,
} from "./policies/ownershipLens/ownershipLens.ts";
export type { OwnershipRow } from "./policies/ownershipLens/ownershipRow.ts";
export type { PlantKind, PlantRow } from "./policies/ownershipLens/plantRows.ts";
export { parsePolicy } from "./policies/parsePolicy.ts";
export { policyCoverage } from "./policies/policyCoverage.ts";
export { policyEvidence } from "./policies/policyEvidence.ts";
export type { Condition, Policy } from "./policies/policyShape.ts";
export type { SwapAspect } from "./policies/riskSwap/askedSwap.ts";
export { type RiskSwap, type RiskSwapOptions, riskSwap } from "./policies/riskSwap/riskSwap.ts";
export type { SwapActor } from "./policies/riskSwap/swapActors.ts";
export type { SwapKey, SwapMeasure } from "./policies/riskSwap/swapGroup.ts";
export type { SwapRow } from "./policies/riskSwap/swapRow.ts";
export {
  type SwapLimit,
  type SwapViolation,
  swapViolations,
} from "./policies/riskSwap/swapViolations.ts";
export type { Summary, VerdictCounts } from "./policies/summaryOf.ts";
export { parseScore } from "./policies/userScore/parseScore.ts";
export type { ParsedScore, Score, ScoreMeasure } from "./policies/userScore/scoreShape.ts";
export type { Term as ScoreTerm } from "./policies/userScore/scoreTerm.ts";
export {
  type ScoreTable,
  type UserScoreOptions,
  type UserScoreRow,
  userScore,
} from "./policies/userScore/userScore.ts";
export type { VerdictId } from "./policies/verdictOf.ts";
export type { VerdictRow } from "./policies/verdictRow.ts";

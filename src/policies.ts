export { checkPolicy, type PolicyOptions, type Verdicts } from "./policies/checkPolicy.ts";
export { type CompareOptions, type Comparison, compare } from "./policies/methodJury/compare.ts";
export type { JuryInputs, PlaceIndicators, StageInputs } from "./policies/methodJury/juryInputs.ts";
export { type MethodList, type MethodListRow, methods } from "./policies/methodJury/methods.ts";
export { parseJuryInputs } from "./policies/methodJury/parseJuryInputs.ts";
export { parsePolicy } from "./policies/parsePolicy.ts";
export { policyCoverage } from "./policies/policyCoverage.ts";
export { policyEvidence } from "./policies/policyEvidence.ts";
export type { Policy } from "./policies/policyShape.ts";
export type { SwapAspect } from "./policies/riskSwap/askedSwap.ts";
export { type RiskSwap, type RiskSwapOptions, riskSwap } from "./policies/riskSwap/riskSwap.ts";
export type { SwapKey, SwapMeasure } from "./policies/riskSwap/swapGroup.ts";
export type { SwapRow } from "./policies/riskSwap/swapRow.ts";
export {
  type SwapLimit,
  type SwapViolation,
  swapViolations,
} from "./policies/riskSwap/swapViolations.ts";
export type { Summary, VerdictCounts } from "./policies/summaryOf.ts";
export { parseScore } from "./policies/userScore/parseScore.ts";
export type { Score, ScoreMeasure } from "./policies/userScore/scoreShape.ts";
export {
  type ScoreTable,
  type UserScoreOptions,
  type UserScoreRow,
  userScore,
} from "./policies/userScore/userScore.ts";
export type { VerdictRow } from "./policies/verdictRow.ts";

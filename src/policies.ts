export { checkPolicy, type PolicyOptions, type Verdicts } from "./policies/checkPolicy.ts";
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
export type { VerdictRow } from "./policies/verdictRow.ts";

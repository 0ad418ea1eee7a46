export type { Watch } from "./numeric/contingency/setLoss.ts";
export { type BackTestOptions, backTest } from "./scenarios/backTest/backTest.ts";
export type { ActorKey } from "./scenarios/contingency/actors.ts";
export { type ChokeSetOptions, chokeSets } from "./scenarios/contingency/chokeSets.ts";
export { type ContingencyOptions, contingencies } from "./scenarios/contingency/contingencies.ts";
export type { ContingencyQuestion } from "./scenarios/contingency/contingencyQuestion.ts";
export { type RemovalCurveOptions, removalCurve } from "./scenarios/contingency/removalCurve.ts";
export {
  type ReverseStressTestOptions,
  reverseStressTest,
} from "./scenarios/contingency/reverseStressTest.ts";
export {
  type ContingencySweep,
  type ContingencySweepOptions,
  sweepContingencies,
} from "./scenarios/contingency/sweepContingencies.ts";
export type { Allocation, ScenarioAssumptions } from "./scenarios/disruption/assumptions.ts";
export {
  type RerouteOptions,
  type Rerouting,
  rerouteScenario,
} from "./scenarios/disruption/rerouteScenario.ts";
export {
  type Disruption,
  runScenario,
  type ScenarioOptions,
} from "./scenarios/disruption/runScenario.ts";
export type {
  ExposureChain,
  ExposureInput,
  ExposureShock,
  ExposureSite,
} from "./scenarios/exposureIndex/exposureChain.ts";
export type { CurvePoint } from "./scenarios/exposureIndex/lostMarginCurve.ts";
export {
  type RiskExposure,
  type RiskExposureOptions,
  riskExposure,
} from "./scenarios/exposureIndex/riskExposure.ts";
export { riskExposureTable } from "./scenarios/exposureIndex/riskExposureTable.ts";
export type { ShockExposure } from "./scenarios/exposureIndex/shockExposure.ts";
export type { Missing } from "./scenarios/operational/missing.ts";
export type { OperationalOptions } from "./scenarios/operational/operationalQuestion.ts";
export { operationalSelfSufficiency } from "./scenarios/operational/operationalSelfSufficiency.ts";
export type { Reason } from "./scenarios/operational/reasons.ts";
export type { Rivalry, ServedProduct, ServedUnder } from "./scenarios/operational/servedAnswer.ts";
export type { ServedPlan } from "./scenarios/operational/servedPlan.ts";
export { servedUnder } from "./scenarios/operational/servedUnder.ts";
export {
  type Step,
  servedUntilEmpty,
  type UntilEmptyOptions,
} from "./scenarios/operational/servedUntilEmpty.ts";
export { stockPlacement } from "./scenarios/operational/stockPlacement.ts";
export { type SurvivalOptions, survivalCurve } from "./scenarios/operational/survivalCurve.ts";
export type { ShareUncertainty } from "./scenarios/sampling/drawnShares.ts";
export type {
  Basis,
  BlocFailure,
  Disruptions,
  PlaceFailure,
  RiskQuestions,
  SampleOptions,
} from "./scenarios/sampling/sampleOptions.ts";
export { type SampledScenarios, sampleScenarios } from "./scenarios/sampling/sampleScenarios.ts";
export { type SampleSweep, sweepSamples } from "./scenarios/sampling/sweepSamples.ts";
export { andScenario } from "./scenarios/scenario/andScenario.ts";
export { busiestDay } from "./scenarios/scenario/busiestDay.ts";
export { type Changes, changesOf } from "./scenarios/scenario/changesOf.ts";
export {
  type CheckedEvent,
  type CheckedScenario,
  checkScenario,
} from "./scenarios/scenario/checkScenario.ts";
export { effectsAt } from "./scenarios/scenario/effectsAt.ts";
export { emptyScenario } from "./scenarios/scenario/emptyScenario.ts";
export type { MeasuredTargets } from "./scenarios/scenario/measuredTargets.ts";
export { parseScenario } from "./scenarios/scenario/parseScenario.ts";
export { scaleScenario } from "./scenarios/scenario/scaleScenario.ts";
export type { Scenario, ScenarioEvent } from "./scenarios/scenario/scenarioShape.ts";
export { thenScenario } from "./scenarios/scenario/thenScenario.ts";
export type { Effects } from "./scenarios/shocks/effects.ts";
export type { Shock } from "./scenarios/shocks/index.ts";
export type { Span } from "./scenarios/shocks/shockRow.ts";
export type { SweepOptions, SweepThreads } from "./scenarios/sweep/sweep.ts";

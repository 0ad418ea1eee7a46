import { assessmentFinding, overviewFinding } from "./assessmentFindings.ts";
import {
  attributionFinding,
  sampledAttributionFinding,
  sampledDisruptionsFinding,
  sampledFiguresFinding,
} from "./attributionFindings.ts";
import { chainFlowsFinding, massBalanceFinding } from "./chainFindings.ts";
import {
  commonUpstreamFinding,
  independentSourcesFinding,
  indispensabilityFinding,
  singlePointsFinding,
} from "./dependenceFindings.ts";
import { digitalFinding } from "./digitalFinding.ts";
import { backTestFinding, courseFinding, disruptionFinding } from "./disruptionFindings.ts";
import {
  demandExposuresFinding,
  exposuresFinding,
  traceSummaryFinding,
} from "./exposureFindings.ts";
import {
  chokeSetsFinding,
  contingenciesFinding,
  removalFinding,
  reverseStressFinding,
} from "./failureFindings.ts";
import {
  inventoryFinding,
  reasonsFinding,
  riskExposureFinding,
  systemicRiskFinding,
  tradeCascadeFinding,
} from "./firmFindings.ts";
import { valueOfInformationFinding } from "./informationFindings.ts";
import { ownershipFinding } from "./ownershipFinding.ts";
import { coverageFinding, riskSwapFinding, verdictsFinding } from "./policyFindings.ts";
import {
  operationalFinding,
  servedUnderFinding,
  survivalFinding,
  untilEmptyFinding,
} from "./reroutingFindings.ts";
import {
  autonomyFinding,
  ladderFinding,
  marginFinding,
  segregatedFinding,
} from "./selfSufficiencyFindings.ts";
import type { Finding, SentenceRow } from "./sentenceRow.ts";
import { stockFinding } from "./stockFinding.ts";
import { profileFinding, vitalPointsFinding } from "./vitalPointFindings.ts";

const row = (kind: string, columns: readonly string[], finding: Finding): SentenceRow => ({
  kind,
  columns,
  finding,
});

/** What is said of each kind of result; a kind that is not here has no sentence. */
export const SENTENCES: readonly SentenceRow[] = [
  row("assessment", ["stage", "whole", "measure", "value"], assessmentFinding),
  row("overview", ["stage", "worldLargest", "worldLargestShare"], overviewFinding),
  row("traceSummary", ["stage", "who", "lookThrough", "traced"], traceSummaryFinding),
  row("ladder", ["stage", "faceValue", "traced"], ladderFinding),
  row("exposures", ["stage", "who", "lookThrough", "faceValue"], exposuresFinding),
  row("demandExposures", ["stage", "place", "lookThrough"], demandExposuresFinding),
  row("vitalPoints", ["product", "stage", "who", "volume"], vitalPointsFinding),
  row("concentrationProfile", ["product", "stage", "lookThrough"], profileFinding),
  row("attribution", ["product", "who", "attributed"], attributionFinding),
  row("autonomy", ["stage", "autonomy", "place", "exposure"], autonomyFinding),
  row("indispensability", ["stage", "place", "loss"], indispensabilityFinding),
  row("commonUpstream", ["stage", "who", "sources", "resting"], commonUpstreamFinding),
  row("independentSources", ["stage", "faceValue", "asOne"], independentSourcesFinding),
  row("singlePoints", ["product", "who", "exposure"], singlePointsFinding),
  row("valueOfInformation", ["product", "what", "now"], valueOfInformationFinding),
  row("segregatedExposure", ["product", "who", "mixed"], segregatedFinding),
  row("marginBounds", ["product", "who", "bounds"], marginFinding),
  row("chainFlows", ["product", "fromStage", "fromPlace", "placeShare"], chainFlowsFinding),
  row("massBalance", ["stage", "place", "shortfall"], massBalanceFinding),
  row("disruption", ["stage", "what", "lost"], disruptionFinding),
  row("disruptionCourse", ["day", "stage", "place", "lost"], courseFinding),
  row("backTest", ["what", "predicted", "measured"], backTestFinding),
  row("contingencies", ["product", "atOnce", "who", "loss"], contingenciesFinding),
  row("chokeSets", ["product", "size", "who", "left"], chokeSetsFinding),
  row("reverseStressTest", ["product", "size", "who", "left"], reverseStressFinding),
  row("removalCurve", ["product", "who", "left", "exposure"], removalFinding),
  row("sampledFigures", ["product", "estimate", "bounds"], sampledFiguresFinding),
  row("sampledAttribution", ["product", "who", "attributed"], sampledAttributionFinding),
  row("sampledDisruptions", ["who", "overall"], sampledDisruptionsFinding),
  row("survivalCurve", ["days", "share"], survivalFinding),
  row("servedUnder", ["product", "first", "fair", "last"], servedUnderFinding),
  row("servedUntilEmpty", ["from", "to", "share"], untilEmptyFinding),
  row("operationalSelfSufficiency", ["product", "even", "days"], operationalFinding),
  row("stockPlacement", ["stage", "place", "days"], stockFinding),
  row("riskExposure", ["sites", "timeToSurvive", "lostMargin"], riskExposureFinding),
  row("systemicRisk", ["firms", "combined"], systemicRiskFinding),
  row("systemicRiskReasons", ["firm", "loss"], reasonsFinding),
  row("tradeCascade", ["place", "shortage"], tradeCascadeFinding),
  row("inventoryDynamics", ["worstOutput", "timeToRecover"], inventoryFinding),
  row("riskSwap", ["stage", "measure", "moved"], riskSwapFinding),
  row("ownership", ["stage", "foreignInHome", "hhiByPlace", "hhiByOwner"], ownershipFinding),
  row("verdicts", ["rule", "stage", "verdict"], verdictsFinding),
  row("policyCoverage", ["item", "covered"], coverageFinding),
  row("digitalSelfSufficiency", ["what", "ownerTraced", "placeTraced"], digitalFinding),
];

import type { Result } from "../model/result.ts";
import { agreementHeatMap } from "./agreementHeatMap/agreementHeatMap.ts";
import { backTestChart } from "./backTestChart/backTestChart.ts";
import { chainDiagram } from "./chainDiagram/chainDiagram.ts";
import { concentrationChart } from "./concentrationChart/concentrationChart.ts";
import { coverBars } from "./coverBars/coverBars.ts";
import { disruptionCourseChart } from "./disruptionCourseChart/disruptionCourseChart.ts";
import { distributionChart } from "./distributionChart/distributionChart.ts";
import { exposureBars } from "./exposureBars/exposureBars.ts";
import { lossBars } from "./lossBars/lossBars.ts";
import type { Picture, PictureOptions } from "./picture.ts";
import { policyScorecard } from "./policyScorecard/policyScorecard.ts";
import { riskSwapChart } from "./riskSwapChart/riskSwapChart.ts";
import { selfSufficiencyLadder } from "./selfSufficiencyLadder/selfSufficiencyLadder.ts";
import { survivalChart } from "./survivalChart/survivalChart.ts";
import { vitalPointMap } from "./vitalPointMap/vitalPointMap.ts";

type Draw = (result: Result, options: PictureOptions) => Picture;

/** The picture of each kind of result that has one. */
const PICTURES: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ["backTest", backTestChart],
  ["comparison", agreementHeatMap as Draw],
  ["chainFlows", chainDiagram],
  ["concentrationProfile", concentrationChart],
  ["disruption", lossBars],
  ["disruptionCourse", disruptionCourseChart],
  ["exposures", exposureBars],
  ["ladder", selfSufficiencyLadder],
  ["operationalSelfSufficiency", coverBars],
  ["riskExposure", coverBars],
  ["riskSwap", riskSwapChart],
  ["sampledFigures", distributionChart],
  ["stockPlacement", coverBars],
  ["survivalCurve", survivalChart],
  ["verdicts", policyScorecard as Draw],
  ["vitalPoints", vitalPointMap],
]);

/**
 * The picture that suits a result: bars for exposures, a Sankey diagram for flows, a map of vital points, and so on.
 *
 * @param result - any answer of kyusho
 * @param options - `lang` ("en" where left out) and `width` (320 to 2,000 pixels; 960 where left out); the functions of the pictures' own names take more
 * @returns the picture, or null where results of this kind have none; `svg` writes it
 * @throws RangeError when the width is out of range
 * @example
 * pictureOf(trace(compile(parseModel(tinyModel)), { home: "JPN" }).exposures)?.id // => "exposureBars"
 */
export function pictureOf(result: Result, options: PictureOptions = {}): Picture | null {
  return PICTURES.get(result.kind)?.(result, options) ?? null;
}

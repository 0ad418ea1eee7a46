import type { Lang } from "../display/labels.ts";
import { sentence } from "../display/sentence.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import type { Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { chainDiagram } from "../pictures/chainDiagram/chainDiagram.ts";
import { concentrationChart } from "../pictures/concentrationChart/concentrationChart.ts";
import { exposureBars } from "../pictures/exposureBars/exposureBars.ts";
import type { Picture } from "../pictures/picture.ts";
import { selfSufficiencyLadder } from "../pictures/selfSufficiencyLadder/selfSufficiencyLadder.ts";
import { vitalPointMap } from "../pictures/vitalPointMap/vitalPointMap.ts";
import { chainFlows } from "../trace/chainFlows/chainFlows.ts";
import { massBalance } from "../trace/chainFlows/massBalance.ts";
import { concentrationProfile } from "../trace/profile/concentrationProfile.ts";
import { trace } from "../trace/trace.ts";
import { vitalPoints } from "../trace/vitalPoints/vitalPoints.ts";

/** What a brief shows: its findings in words, five pictures, and the tables behind them. */
export interface BriefParts {
  readonly findings: readonly string[];
  readonly pictures: readonly Picture[];
  readonly tables: readonly Result[];
}

interface BriefQuestion {
  readonly home: HomeSpec;
  readonly groups?: Groups;
}

const [WHOLE, HALF] = [1200, 620];

/** The first picture takes the whole width of the page, the others half of it. */
export function briefParts(network: Network, question: BriefQuestion, lang: Lang): BriefParts {
  const { ladder, exposures } = trace(network, question);
  const points = vitalPoints(network, question);
  const profile = concentrationProfile(network, question);
  const flows = chainFlows(network, question);
  const half = { lang, width: HALF };
  const pictures = [
    chainDiagram(flows, { lang, width: WHOLE, balance: massBalance(network) }),
    selfSufficiencyLadder(ladder, half),
    vitalPointMap(points, half),
    concentrationChart(profile, half),
    exposureBars(exposures, half),
  ];
  return {
    findings: [flows, ladder, points, profile, exposures]
      .map((result) => sentence(result, lang))
      .filter((finding) => finding !== null),
    pictures,
    tables: [...new Set(pictures.flatMap(({ tables }) => tables))],
  };
}

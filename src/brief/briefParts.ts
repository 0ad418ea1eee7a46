import type { Lang } from "../display/labels.ts";
import { sentence } from "../display/sentence.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Groups } from "../model/places/groupsShape.ts";
import { resolveHome } from "../model/places/homes.ts";
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

/** What a brief shows of one product: its findings in words, five pictures, and the tables behind them. */
export interface BriefParts {
  readonly findings: readonly string[];
  readonly pictures: readonly Picture[];
  readonly tables: readonly Result[];
  /** The product, and the model's other ones; null where the home uses none. */
  readonly product: Label | null;
  readonly others: readonly Label[];
}

interface BriefQuestion {
  readonly home: HomeSpec;
  readonly groups?: Groups;
  readonly product?: string;
}

const [WHOLE, HALF] = [1200, 620];

/** The first picture takes the whole width of the page, the others half of it. */
export function briefParts(network: Network, asked: BriefQuestion, lang: Lang): BriefParts {
  const { product: given, ...question } = asked;
  const all = chainFlows(network, question);
  const stage = given ?? busiestProduct(all);
  const of = stage === null ? question : { ...question, stage };
  const { ladder, exposures } = trace(network, question);
  const flows = stage === null ? all : chainFlows(network, { ...question, product: stage });
  const points = vitalPoints(network, of);
  const profile = concentrationProfile(network, of);
  const home = resolveHome(question.home, question.groups);
  const half = { lang, width: HALF };
  const pictures = [
    chainDiagram(flows, { lang, width: WHOLE, balance: massBalance(network) }),
    selfSufficiencyLadder(ladder, half),
    vitalPointMap(points, half),
    concentrationChart(profile, half),
    exposureBars(exposures, { ...half, stage: exposedStage(exposures, stage) }),
  ];
  return {
    findings: [flows, ladder, points, profile, exposures]
      .map((result) => sentence({ ...result, home } as Result, lang))
      .filter((finding) => finding !== null),
    pictures,
    tables: [...new Set(pictures.flatMap(({ tables }) => tables))],
    product: stage === null ? null : labelOf(network, stage),
    others: productsIn(all)
      .filter((id) => id !== stage)
      .map((id) => labelOf(network, id)),
  };
}

function productsIn({ rows }: Result): string[] {
  return [...new Set(rows.map(({ productId }) => String(productId)))];
}

/** The product behind which most links are known; null where there is none. */
function busiestProduct(flows: Result): string | null {
  const links = (id: string) => flows.rows.filter(({ productId }) => productId === id).length;
  const most = Math.max(0, ...productsIn(flows).map(links));
  return productsIn(flows).find((id) => links(id) === most) ?? null;
}

/** The product itself where the table knows who stands upstream of it; else the picture's own choice. */
function exposedStage({ rows }: Result, stage: string | null): string | undefined {
  return rows.some(({ stageId }) => stageId === stage) ? (stage ?? undefined) : undefined;
}

function labelOf({ stages }: Network, id: string): Label {
  const { en = id, ja = en } = stages.find((stage) => stage.id === id)?.label ?? {};
  return { en, ja };
}

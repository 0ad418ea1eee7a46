import { shown } from "../../display/shown.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Result } from "../../model/result.ts";
import type { SobolDesign } from "../../numeric/sampling/sobolIndices.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { disruptionsTable } from "./disruptionsTable.ts";
import { ofProduct } from "./drawPieces.ts";
import { figuresTable } from "./figuresTable.ts";
import { type ProductRisk, productRisk } from "./productRisk.ts";
import { riskAttribution } from "./riskAttribution.ts";
import type { SampledLosses } from "./sampledLosses.ts";
import type { SampledProducts } from "./sampledProducts.ts";
import { ATTRIBUTION_NOTES, sampleNotes } from "./sampleNotes.ts";
import type { SampleQuestion } from "./sampleQuestion.ts";

/** The answer of `sampleScenarios`: three tables. */
export interface SampledScenarios {
  readonly kind: "sampledScenarios";
  readonly home: ResolvedHome;
  /** For each product, its expected loss, value at risk, conditional value at risk and probabilities of exceedance. */
  readonly figures: Result;
  /** For each product, whom its expected loss and the variance of its loss come from. */
  readonly attribution: Result;
  /** The probabilities that were given, and what they rest on. */
  readonly disruptions: Result;
}

/** The tables of the losses of all products, with the rows for their indices. */
export function sampleAnswer(
  question: SampleQuestion,
  { sampled, rowPieces }: SampledProducts,
  rows: readonly SobolDesign[],
): SampledScenarios {
  const risks = question.products.map((product, i) => {
    const own = ofProduct(rowPieces, rows, i);
    return productRisk({ product, sampled: sampled[i] as SampledLosses, rows: own }, question);
  });
  return shown(tables(question, risks));
}

function tables(question: SampleQuestion, risks: readonly ProductRisk[]): SampledScenarios {
  const { network, home, disruptions, disruption, plan, shares } = question;
  const notes = sampleNotes(network, risks, question);
  const asked = { blocs: disruption.blocs, confidence: plan.confidence };
  const table = (kind: keyof typeof TITLES) => ({
    kind,
    home,
    title: answerTitle(network, home, TITLES[kind]),
    notes,
    citations: usedCitations(network),
    methods: ["sampledLoss"],
    seed: plan.seed,
  });
  return {
    kind: "sampledScenarios",
    home,
    figures: { ...table("sampledFigures"), ...figuresTable(network, risks) },
    attribution: {
      ...table("sampledAttribution"),
      ...riskAttribution(network, risks, { ...asked, isShareDrawn: shares !== null }),
      notes: { ...notes, ...ATTRIBUTION_NOTES },
    },
    disruptions: {
      ...table("sampledDisruptions"),
      notes: { failures: notes.failures as Result["notes"][string] },
      ...disruptionsTable(disruptions, disruption),
    },
  };
}

const TITLES = {
  sampledFigures: { en: "losses through disruptions by chance, of", ja: "偶発的な途絶による損失" },
  sampledAttribution: {
    en: "whom losses through disruptions come from, of",
    ja: "偶発的な途絶による損失の内訳",
  },
  sampledDisruptions: {
    en: "probabilities of disruptions assumed for",
    ja: "想定した途絶の確率",
  },
} as const;

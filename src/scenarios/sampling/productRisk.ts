import type { Interval } from "../../numeric/interval.ts";
import { failureProbability } from "../../numeric/sampling/failureProbability.ts";
import type { SobolDesign, SobolIndices } from "../../numeric/sampling/sobolIndices.ts";
import { closedForm } from "./closedForm.ts";
import { isFarApart } from "./isFarApart.ts";
import type { Loss } from "./lossClosure.ts";
import { lossIndices } from "./lossIndices.ts";
import { openedDrawing } from "./openedDrawing.ts";
import { type RiskFigure, riskFigures, withInterval } from "./riskFigures.ts";
import type { SampledLosses } from "./sampledLosses.ts";
import type { SampledProduct, SampleQuestion } from "./sampleQuestion.ts";

/** What the failing of a place that certainly stands upstream does to a product. */
export interface PlaceRisk {
  readonly place: string;
  readonly probability: number;
  /** Loss when it alone fails. */
  readonly alone: Loss;
  /** What it adds to the expected loss, by the middle reading. */
  readonly attributed: Interval;
  /** Its column of the indices. */
  readonly party: number;
}

export interface ProductRisk {
  readonly stage: number;
  readonly figures: readonly RiskFigure[];
  readonly places: readonly PlaceRisk[];
  /** By party, then by bloc, then of the shares where they are drawn; null where the loss does not vary. */
  readonly indices: SobolIndices | null;
  readonly parties: number;
  /** Whether bounds are too far apart for single values. */
  readonly isWide: boolean;
  readonly counted: number;
  readonly drawnMass: number;
  readonly gains: "closedForm" | "counted" | "sampled";
  /** Loss when all places without a probability fail. */
  readonly uncovered: Loss;
}

/** What was found of a product's losses. */
export interface ProductLosses {
  readonly product: SampledProduct;
  readonly sampled: SampledLosses;
  /** Rows of all chunks for the indices; none where no single values are told. */
  readonly rows: readonly SobolDesign[];
}

/** Figures of the loss of one product, and whom they come from. */
export function productRisk(
  { product, sampled, rows }: ProductLosses,
  { disruption, plan }: Pick<SampleQuestion, "disruption" | "plan">,
): ProductRisk {
  const { stage, party, setup, uncovered } = product;
  const { law, closure } = openedDrawing(setup);
  const exact = closedForm(setup.exposure, law);
  const probability = failureProbability(law);
  const gains = exact
    ? Array.from(exact.middle, (value) => ({ value, standardError: 0 }))
    : sampled.gains;
  const sum = (parts: Float64Array) => parts.reduce((total, x) => total + x, 0);
  const figures = riskFigures(sampled, plan).map((figure) =>
    exact && figure.id === "expectedLoss"
      ? known(figure, { least: sum(exact.least), middle: sum(exact.middle), most: sum(exact.most) })
      : figure,
  );
  return {
    stage,
    figures,
    places: disruption.places.flatMap((place, i) => {
      const number = party[i] as number;
      if (number < 0) return [];
      const alone = closure.losses.of([number]);
      if (!(alone.least > 0 || alone.middle > 0)) return [];
      const attributed = withInterval(gains[number] as (typeof gains)[number], plan.confidence);
      const chance = probability[number] as number;
      return [{ place, party: number, probability: chance, alone, attributed }];
    }),
    indices: rows.length === 0 ? null : lossIndices(rows),
    parties: law.parties,
    isWide: isFarApart(sampled),
    ...methodOf(sampled, exact !== null),
    uncovered,
  };
}

function methodOf({ counted, drawnMass }: SampledLosses, isClosed: boolean) {
  const gains: ProductRisk["gains"] = isClosed
    ? "closedForm"
    : drawnMass === 0
      ? "counted"
      : "sampled";
  return { counted, drawnMass, gains };
}

function known(figure: RiskFigure, { least, middle, most }: Loss): RiskFigure {
  return {
    ...figure,
    estimate: { value: middle, lo: middle, hi: middle },
    bounds: { value: least === most ? least : null, lo: least, hi: most },
  };
}

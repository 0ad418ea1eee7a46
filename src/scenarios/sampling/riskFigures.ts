import type { Interval } from "../../numeric/interval.ts";
import { conditionalValueAtRisk } from "../../numeric/sampling/conditionalValueAtRisk.ts";
import { exceedance } from "../../numeric/sampling/exceedance.ts";
import type { LossSample } from "../../numeric/sampling/lossSample.ts";
import { type Estimate, meanLoss } from "../../numeric/sampling/meanLoss.ts";
import { normalQuantile } from "../../numeric/sampling/normalQuantile.ts";
import { quantileInterval } from "../../numeric/sampling/quantileInterval.ts";
import { roundedInterval } from "../../numeric/sampling/roundedInterval.ts";
import { valueAtRisk } from "../../numeric/sampling/valueAtRisk.ts";
import { NOISE } from "../../trace/reading/reading.ts";
import type { SamplePlan } from "./checkSampleOptions.ts";
import type { SampledLosses } from "./sampledLosses.ts";

/** What is told of a loss. */
export type FigureId =
  | "expectedLoss"
  | "sureExpectedLoss"
  | "valueAtRisk"
  | "conditionalValueAtRisk"
  | "exceedance"
  | "belowFloor";

export interface RiskFigure {
  readonly id: FigureId;
  /** Level of a quantile, loss that is exceeded, or floor; null where the figure has none. */
  readonly at: number | null;
  /** By the middle reading with the interval of sampling; null where only bounds are told. */
  readonly estimate: Interval | null;
  /** From the lower end of the least reading to the upper end of the most. */
  readonly bounds: Interval;
}

/** An estimate with its interval, all within 0 and 1. */
export function withInterval({ value, standardError }: Estimate, confidence: number): Interval {
  const half = standardError === 0 ? 0 : normalQuantile((1 + confidence) / 2) * standardError;
  const within = (x: number) => Math.min(1, Math.max(0, x));
  return { value: within(value), lo: within(value - half), hi: within(value + half) };
}

/**
 * The three readings of a figure as one row. The ends of the bounds have the digits that the intervals of their own readings
 * support, the width between them being no matter of sampling.
 */
function figure(
  { least, middle, most }: Pick<SampledLosses, "least" | "middle" | "most">,
  { id, at }: Pick<RiskFigure, "id" | "at">,
  of: (sample: LossSample) => Interval,
): RiskFigure {
  const { lo } = roundedInterval(of(least));
  const { hi } = roundedInterval(of(most));
  return { id, at, estimate: roundedInterval(of(middle)), bounds: meeting(lo, hi) };
}

/** Bounds, which are one number where they meet. */
function meeting(lo: number, hi: number): Interval {
  return { value: lo === hi ? lo : null, lo, hi };
}

/** Figures of a sampled loss, with no more digits than their intervals support. */
export function riskFigures(
  sampled: SampledLosses,
  { confidence, levels, losses, floor }: SamplePlan,
): RiskFigure[] {
  const above = (loss: number) => (sample: LossSample) =>
    exceedance(sample, { loss: loss + NOISE, confidence });
  const figures = [
    figure(sampled, { id: "expectedLoss", at: null }, (sample) =>
      withInterval(meanLoss(sample), confidence),
    ),
    sureExpectedLoss(sampled),
    ...levels.map((level) =>
      figure(sampled, { id: "valueAtRisk", at: level }, (sample) => ({
        value: valueAtRisk(sample, level),
        ...quantileInterval(sample, { level, confidence }),
      })),
    ),
    ...levels.map((level) =>
      figure(sampled, { id: "conditionalValueAtRisk", at: level }, (sample) =>
        withInterval(conditionalValueAtRisk(sample, level), confidence),
      ),
    ),
    ...losses.map((loss) => figure(sampled, { id: "exceedance", at: loss }, above(loss))),
  ];
  if (floor === null) return figures;
  return [...figures, figure(sampled, { id: "belowFloor", at: floor }, above(1 - floor))];
}

/** Bounds that need no sampling: the states that were counted, with no loss in all others, or all lost in them. */
function sureExpectedLoss({ least, most, drawnMass }: SampledLosses): RiskFigure {
  const counted = (sample: LossSample) =>
    meanLoss({ ...sample, drawn: new Float64Array(0), drawnMass: 0 }).value;
  const bounds = meeting(counted(least), Math.min(1, counted(most) + drawnMass));
  return { id: "sureExpectedLoss", at: null, estimate: null, bounds };
}

import type { NodeShock } from "../../numeric/cascade/cascade.ts";
import type { RiskFigures } from "./riskFigures.ts";
import type { RiskQuestion } from "./riskQuestion.ts";
import { type ShockRisk, shockRisk } from "./shockRisk.ts";

/** The answer of `systemicRisk`. */
export interface SystemicRisk {
  readonly kind: "systemicRisk";
  readonly mode: "sweeps" | "fixedPoint";
  readonly tolerance: number;
  /** Most sweeps for one shock. */
  readonly sweeps: number;
  readonly leak: number | null;
  /** 1 − Σ sales to firms / Σ revenue: where this is 0 nothing leaks, losses of sales never die out, and the figures depend on the tolerance; null where nobody sells. */
  readonly leakage: number | null;
  readonly deadMarketIsOne: boolean;
  readonly firms: number;
  readonly links: number;
  /** In the order of the shocks asked for. */
  readonly shocks: readonly ShockRisk[];
}

/** The answer to a question from the figures of its shocks, in their order. */
export function riskAnswer(question: RiskQuestion, figures: readonly RiskFigures[]): SystemicRisk {
  const { settings, leakage, firms, shocks } = question;
  return {
    kind: "systemicRisk",
    ...settings,
    leakage,
    firms: firms.sales.length,
    links: firms.links.from.length,
    shocks: figures.map((found, s) => shockRisk(firms, shocks[s] as NodeShock, found)),
  };
}

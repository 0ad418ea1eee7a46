import type { CascadeLimits } from "../../numeric/cascade/cascade.ts";
import type { CascadeNetwork } from "../../numeric/cascade/cascadeNetwork.ts";
import type { FirmSizes } from "./riskFigures.ts";
import type { RiskQuestion } from "./riskQuestion.ts";

/** What all shocks of a question need, as plain data. */
export interface RiskSetup {
  readonly network: CascadeNetwork;
  readonly firms: FirmSizes;
  readonly mode: "sweeps" | "fixedPoint";
  readonly limits: CascadeLimits;
  /** Whether losses of sectors are told too. */
  readonly bySector: boolean;
}

export function riskSetup(question: RiskQuestion, bySector = false): RiskSetup {
  const { network, firms, settings } = question;
  const { mode, tolerance, sweeps, deadMarketIsOne } = settings;
  const { weights, sectors, links } = firms;
  return {
    ...{ network, mode, bySector },
    firms: { weights, sectors, sector: links.sector },
    limits: { tolerance, sweeps, deadMarketIsOne },
  };
}

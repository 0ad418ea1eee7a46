import type { NodeShock } from "../../numeric/cascade/cascade.ts";
import { cascadeEach } from "../../numeric/cascade/cascadeEach.ts";
import { cascadeFixedPoint } from "../../numeric/cascade/cascadeFixedPoint.ts";
import type { Task } from "../sweep/task.ts";
import { type RiskFigures, riskFigures } from "./riskFigures.ts";
import type { RiskSetup } from "./riskSetup.ts";

/** Figures of shocks, in their order. */
export const systemicRiskTask = {
  name: "systemicRisk",
  prepare: ({ network, firms, mode, limits, bySector }: RiskSetup) => {
    const figures = riskFigures(firms, bySector);
    const each = mode === "sweeps" ? cascadeEach(network) : null;
    const alone = mode === "sweeps" ? null : cascadeFixedPoint(network);
    return (shocks: readonly NodeShock[]): readonly RiskFigures[] => {
      const found: RiskFigures[] = [];
      each?.(shocks, limits, (s, spread) => {
        found[s] = figures(spread, shocks[s] as NodeShock);
      });
      if (alone) for (const shock of shocks) found.push(figures(alone(shock, limits), shock));
      return found;
    };
  },
} satisfies Task<RiskSetup, readonly NodeShock[], readonly RiskFigures[]>;

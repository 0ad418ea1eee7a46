import type { NodeShock } from "../../numeric/cascade/cascade.ts";
import type { FirmNetwork } from "./firmNetwork.ts";
import type { RiskFigures, SectorImpact } from "./riskFigures.ts";
import type { Hit } from "./shocks.ts";

export type { SectorImpact };

/** What comes of one shock. */
export interface ShockRisk extends RiskFigures {
  readonly hits: readonly Required<Hit>[];
}

/** The figures of a shock with the names of those hit. */
export function shockRisk(
  { nameOf }: FirmNetwork,
  { nodes, down, up }: NodeShock,
  figures: RiskFigures,
): ShockRisk {
  const hits = Array.from(nodes, (node, s) => ({
    firm: nameOf(node),
    down: down[s] as number,
    up: up[s] as number,
  }));
  return { hits, ...figures };
}

import type { NodeShock, Spread } from "../../numeric/cascade/cascade.ts";

/** Mean loss of a sector's firms by size, less what the shock itself took; null where its firms have no size. */
export interface SectorImpact {
  readonly sector: string;
  readonly combined: number | null;
  readonly downstream: number | null;
  readonly upstream: number | null;
}

/** What comes of one shock, in figures. */
export interface RiskFigures {
  /** Part of the whole network, by size, that is lost (0–1), the larger of both losses counted for each firm. */
  readonly combined: number;
  /** The same by what firms lack of inputs, and by what they lack of sales. */
  readonly downstream: number;
  readonly upstream: number;
  /** Firms that lose anything. */
  readonly reached: number;
  readonly sweeps: number;
  /** Largest growth of a loss in the last sweep. */
  readonly residual: number;
  /** "truncated": the cap on sweeps came first, and losses may still grow. */
  readonly status: "converged" | "truncated";
  readonly sectors?: readonly SectorImpact[];
}

/** Sizes and sectors of firms. */
export interface FirmSizes {
  readonly weights: Float64Array;
  readonly sectors: readonly string[];
  /** Number of each firm's sector. */
  readonly sector: Int32Array;
}

/** Losses of a shock as figures of the whole network, and of its sectors where asked. */
export function riskFigures(
  firms: FirmSizes,
  bySector: boolean,
): (spread: Spread, shock: NodeShock) => RiskFigures {
  const { weights } = firms;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const part = (loss: number) => Math.min(1, loss / total);
  return (spread, shock) => {
    const { down, up, touched, sweeps, residual, converged } = spread;
    let [combined, downstream, upstream, reached] = [0, 0, 0, 0];
    for (let t = 0; t < touched.length; t++) {
      const firm = touched[t] as number;
      const size = weights[firm] as number;
      const lost = down[firm] as number;
      const unsold = up[firm] as number;
      const larger = lost > unsold ? lost : unsold;
      combined += size * larger;
      downstream += size * lost;
      upstream += size * unsold;
      if (larger > 0) reached++;
    }
    return {
      ...{ combined: part(combined), downstream: part(downstream), upstream: part(upstream) },
      ...{ reached, sweeps, residual, status: converged ? "converged" : "truncated" },
      ...(bySector && { sectors: sectorImpacts(firms, spread, shock) }),
    };
  };
}

function sectorImpacts(
  { weights, sectors, sector }: FirmSizes,
  { down, up, touched }: Spread,
  shock: NodeShock,
): SectorImpact[] {
  const size = new Float64Array(sectors.length);
  for (const [i, s] of sector.entries()) size[s] = (size[s] as number) + (weights[i] as number);
  const losses = sectors.map(() => ({ combined: 0, downstream: 0, upstream: 0 }));
  const add = (firm: number, [lost, unsold]: readonly [number, number], sign: 1 | -1) => {
    const of = losses[sector[firm] as number] as (typeof losses)[number];
    const part = sign * (weights[firm] as number);
    of.downstream += part * lost;
    of.upstream += part * unsold;
    of.combined += part * Math.max(lost, unsold);
  };
  for (const firm of touched) add(firm, [down[firm] as number, up[firm] as number], 1);
  for (const [s, node] of Array.from(shock.nodes).entries())
    add(node, [shock.down[s] as number, shock.up[s] as number], -1);
  return sectors.map((name, s) => {
    const of = losses[s] as (typeof losses)[number];
    const mean = (loss: number) =>
      (size[s] as number) > 0 ? Math.max(0, loss / (size[s] as number)) : null;
    return {
      sector: name,
      combined: mean(of.combined),
      downstream: mean(of.downstream),
      upstream: mean(of.upstream),
    };
  });
}

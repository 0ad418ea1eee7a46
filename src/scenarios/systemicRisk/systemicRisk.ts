import type { CascadeLimits, NodeShock } from "../../numeric/cascade/cascade.ts";
import { cascadeEach } from "../../numeric/cascade/cascadeEach.ts";
import { cascadeFixedPoint } from "../../numeric/cascade/cascadeFixedPoint.ts";
import { type CascadeNetwork, cascadeNetwork } from "../../numeric/cascade/cascadeNetwork.ts";
import { type FirmNetwork, firmNetwork } from "./firmNetwork.ts";
import type { FirmColumns, FirmList } from "./firms.ts";
import { Issues } from "./issues.ts";
import { type ShockRisk, shockRisk } from "./shockRisk.ts";
import { type Hit, nodeShocks } from "./shocks.ts";

/** Which shocks, and how far they are followed. */
export interface SystemicRiskOptions {
  /** Lists of hits, each list one shock; left out, each firm alone loses everything. */
  readonly shocks?: readonly (readonly Hit[])[];
  /** "sweeps" (the default): all losses act at once, sweep by sweep; "fixedPoint": until nothing more spreads. */
  readonly mode?: "sweeps" | "fixedPoint";
  /** Goes on while a loss grows by more than this in a sweep: 0.01; in a fixed point, by more than this part of itself: 1e-12. */
  readonly tolerance?: number;
  /** Most sweeps for one shock: 1000; for a fixed point 10 000. */
  readonly sweeps?: number;
  /** Sales to final demand as a part of the sales to other firms, so that revenue = sales × (1 + leak); null (the default): revenue as given, or the sales. */
  readonly leak?: number | null;
  /** Whether losses of sectors are told too. */
  readonly sectorImpacts?: boolean;
  /** Counts a market of which nothing is left as 1 unit large, as the reference code does; the result then depends on the unit. */
  readonly deadMarketIsOne?: boolean;
}

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

/**
 * Economic systemic risk index (ESRI): which part of a network of firms is lost when firms fail and nobody finds new partners, downstream through missing inputs and upstream through missing sales.
 *
 * Formula: index = Σ wᵢ max(dᵢ, uᵢ) / Σ wᵢ, of all firms i with size wᵢ. Downstream, in each sweep dⱼ = the largest of the first loss, Σ σᵢ aᵢⱼ dᵢ / Aⱼₖ over the suppliers i of each essential sector k (Aⱼₖ = j's inputs from k), and Σ σᵢ aᵢⱼ dᵢ / Aⱼ over the linear ones (Aⱼ = all inputs); σᵢ = min(1, sales of i / sales left in its market), the part of i that its market cannot replace. Upstream, uᵢ = the larger of the first loss and Σ aᵢⱼ uⱼ / revenue of i. At most 1 each; sweeps end when no loss grows by more than the tolerance.
 *
 * Where sales go round in closed cycles of the network nothing leaks: losses of sales spread until all of the cycle is lost, and the index tells how far they have come when growth is below the tolerance. Give `leak`, or `revenue` above sales, and it converges. Revenue below sales, or costs below inputs, amplify losses and make `leakage` negative; they are taken as given.
 *
 * @param firms - firms with sectors, links in columns or one by one, and how inputs matter
 * @param options - `shocks`, `mode`, `tolerance`, `sweeps`, `leak`, `sectorImpacts`, `deadMarketIsOne`
 * @returns for each shock the combined, downstream and upstream index (0–1 of the network by size, high is risk, the firms hit at first included), sweeps, residual and whether the cap on sweeps came first; sector impacts are mean losses (0–1) beyond the first shock, null where a sector's firms have no size
 * @throws RangeError with everything that is wrong in the firms, the shocks or the options
 * @see Diem, C. et al. (2022), Quantifying firm-level economic systemic risk from nation-wide supply networks, doi:10.1038/s41598-022-11522-z, not verified against the primary text; checked against fastcascade 0.9.3.1, the code of its authors
 * @example
 * const firms = [{ id: "mine", sector: "ore" }, { id: "smelter", sector: "metal" }, { id: "plant", sector: "cars" }];
 * const links = [{ from: "mine", to: "smelter", amount: 1 }, { from: "smelter", to: "plant", amount: 3 }];
 * systemicRisk({ firms, links, essentiality: "essential" }).shocks.map(({ downstream }) => downstream) // => [1, 0.75, 0]
 */
export function systemicRisk(
  firms: FirmColumns | FirmList,
  options: SystemicRiskOptions = {},
): SystemicRisk {
  const settings = settingsOf(options);
  const read = firmNetwork(firms);
  const { leak } = settings;
  if (leak !== null && read.links.revenue !== undefined)
    throw new RangeError(`leak: must be left out where revenue is given (got ${leak})`);
  const revenue = leak === null ? read.revenue : read.sales.map((sales) => sales * (1 + leak));
  const shocks = nodeShocks(read, options.shocks);
  const network = cascadeNetwork({ ...read.links, revenue });
  return {
    kind: "systemicRisk",
    ...settings,
    leakage: sum(revenue) > 0 ? 1 - sum(read.sales) / sum(revenue) : null,
    firms: read.sales.length,
    links: read.links.from.length,
    shocks: risks(network, [read, shocks], {
      ...settings,
      bySector: options.sectorImpacts ?? false,
    }),
  };
}

function risks(
  network: CascadeNetwork,
  [firms, shocks]: readonly [FirmNetwork, readonly NodeShock[]],
  { mode, bySector, ...limits }: CascadeLimits & { mode: string; bySector: boolean },
): ShockRisk[] {
  const total = sum(firms.weights);
  const found: ShockRisk[] = [];
  const visit: Parameters<typeof cascadeEach>[2] = (s, spread) => {
    found[s] = shockRisk(firms, spread, { shock: shocks[s] as NodeShock, total, bySector });
  };
  if (mode === "sweeps") cascadeEach(network, [shocks, limits], visit);
  else {
    const run = cascadeFixedPoint(network);
    for (const [s, shock] of shocks.entries()) visit(s, run(shock, limits));
  }
  return found;
}

function settingsOf(options: SystemicRiskOptions) {
  const { mode = "sweeps", leak = null, deadMarketIsOne = false } = options;
  const isSweeps = mode === "sweeps";
  const { tolerance = isSweeps ? 1e-2 : 1e-12, sweeps = isSweeps ? 1000 : 10_000 } = options;
  const issues = new Issues();
  if (mode !== "sweeps" && mode !== "fixedPoint")
    issues.add("mode", 'must be "sweeps" or "fixedPoint"', mode);
  if (!(tolerance >= 0 && tolerance < Infinity))
    issues.add("tolerance", "must be a finite number of at least 0", tolerance);
  if (!Number.isInteger(sweeps) || sweeps < 1)
    issues.add("sweeps", "must be a whole number above 0", sweeps);
  if (leak !== null && !(leak >= 0 && leak < Infinity))
    issues.add("leak", "must be a finite number of at least 0, or null", leak);
  issues.throwIfAny();
  return { mode, tolerance, sweeps, leak, deadMarketIsOne };
}

const sum = (list: Float64Array) => list.reduce((total, x) => total + x, 0);
